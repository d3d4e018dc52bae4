using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What a SKU asks for and could give, before anything is decided with the SKUs it shares shipments, room or money with.</summary>
public sealed class AskedTransfers
{
    internal AskedTransfers(string sku, ImmutableArray<TransferGap> gaps, TransferScene? scene)
    {
        (Sku, Gaps) = (sku, gaps);
        if (scene is null)
        {
            return;
        }

        // What gains nothing alone gains nothing with others: dearer lanes and fewer of them.
        var moved = new long[scene.Ways];
        Proof = scene.Solve([.. Enumerable.Range(0, scene.Ways).Select(scene.UnitCost)], moved);
        (Scene, Moved) = moved.Any(units => units > 0) ? (scene, moved) : (null, []);
    }

    /// <summary>The SKU.</summary>
    public string Sku { get; }

    /// <summary>What was not looked at and why, by its ends.</summary>
    public ImmutableArray<TransferGap> Gaps { get; }

    /// <summary>True where something would move if nothing were shared.</summary>
    public bool Moves => Scene is not null;

    // Null where nothing moves.
    internal TransferScene? Scene { get; }

    // Units by way, and their gain, when nothing is shared.
    internal long[] Moved { get; } = [];

    internal PlanProof Proof { get; }

    /// <summary>What to move when nothing is shared.</summary>
    public SkuTransfers Alone() => new(Sku, Scene is null ? [] : Scene.Told(Moved, Proof.Value), Gaps, Proof);

    internal SkuTransfers With(ReadOnlySpan<long> moved, double gain) =>
        new(Sku, Scene!.Told(moved, gain), Gaps, new PlanProof(gain, Math.Max(gain, Proof.Bound)));
}
