using System.Collections.Frozen;
using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Which SKUs are put together from which: what is bought is the parts.</summary>
/// <remarks>Kits that hold one another in a circle are nothing that can be put together: they are kept apart, and count as no kits.</remarks>
public sealed class KitBook
{
    readonly FrozenDictionary<string, ImmutableArray<KitLine>> byKit;
    readonly FrozenDictionary<string, ImmutableArray<KitLine>> byPart;

    /// <summary>Of lines in any order; of two for one part of a kit the last counts.</summary>
    public KitBook(IEnumerable<KitLine> lines)
    {
        All =
        [
            .. lines.GroupBy(line => (line.Kit, line.Part)).Select(same => same.Last())
                .OrderBy(line => line.Kit, StringComparer.Ordinal).ThenBy(line => line.Part, StringComparer.Ordinal),
        ];
        var told = All.ToLookup(line => line.Kit, line => line.Part, StringComparer.Ordinal);
        Circles = [.. told.Select(kit => CircleOf(kit.Key, part => told[part])).OfType<ImmutableArray<string>>()];
        var closed = Circles.Select(circle => circle[0]).ToHashSet(StringComparer.Ordinal);
        KitLine[] sound = [.. All.Where(line => !closed.Contains(line.Kit))];
        byKit = sound.GroupBy(line => line.Kit, StringComparer.Ordinal).ToFrozenDictionary(kit => kit.Key, kit => kit.ToImmutableArray());
        byPart = sound.GroupBy(line => line.Part, StringComparer.Ordinal).ToFrozenDictionary(part => part.Key, part => part.ToImmutableArray());
    }

    /// <summary>No kits.</summary>
    public static KitBook Empty { get; } = new([]);

    /// <summary>Every line, by kit and part.</summary>
    public ImmutableArray<KitLine> All { get; }

    /// <summary>The chain from each kit that holds itself, back to itself; by kit.</summary>
    public ImmutableArray<ImmutableArray<string>> Circles { get; }

    /// <summary>What one kit is put together from, by part; empty for a SKU that is no kit.</summary>
    public ImmutableArray<KitLine> PartsOf(string sku) => byKit.TryGetValue(sku, out var lines) ? lines : [];

    /// <summary>The kits a SKU goes into, by kit; empty for one that goes into none.</summary>
    public ImmutableArray<KitLine> KitsOf(string sku) => byPart.TryGetValue(sku, out var lines) ? lines : [];

    /// <summary>The chain from a kit that holds itself; null for any other SKU.</summary>
    public ImmutableArray<string>? CircleOf(string sku) =>
        Circles.Where(circle => circle[0] == sku).Cast<ImmutableArray<string>?>().FirstOrDefault();

    /// <summary>The shortest chain of parts from a kit back to itself; null where there is none.</summary>
    /// <typeparam name="T">What names a SKU.</typeparam>
    /// <param name="kit">The kit.</param>
    /// <param name="partsOf">What each is put together from.</param>
    public static ImmutableArray<T>? CircleOf<T>(T kit, Func<T, IEnumerable<T>> partsOf)
        where T : notnull
    {
        var before = new Dictionary<T, T>();
        var next = new Queue<T>([kit]);
        while (next.TryDequeue(out var at))
        {
            foreach (var part in partsOf(at))
            {
                if (part.Equals(kit))
                {
                    var chain = new List<T> { kit, at };
                    while (!chain[^1].Equals(kit))
                    {
                        chain.Add(before[chain[^1]]);
                    }

                    chain.Reverse();
                    return [.. chain];
                }

                if (before.TryAdd(part, at))
                {
                    next.Enqueue(part);
                }
            }
        }

        return null;
    }

    internal static KitBook Of(FactColumns told, SkuResolution resolution)
    {
        var lines = new List<KitLine>();
        for (var row = 0; row < told.Count; row++)
        {
            var kit = resolution.Resolve(FactKind.Missing, told.At(row, KitFact.Item)).Sku;
            var (part, factor) = resolution.Resolve(FactKind.Missing, told.At(row, KitFact.Part));
            var units = new Quantity(told.At(row, KitFact.Quantity)).Units * factor / Quantity.Scale;
            lines.Add(new KitLine(resolution.Skus[kit], resolution.Skus[part], units));
        }

        return new KitBook(lines);
    }
}
