using Stockturn.Facts;
using Stockturn.Plans;

namespace Stockturn.Server.Wire;

/// <summary>Goods in containers.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Units">How many.</param>
/// <param name="CubicMetres">Their volume.</param>
/// <param name="Kilograms">Their weight.</param>
/// <param name="Saving">What sending it now saves; null for what must go.</param>
public sealed record ContainerItemWire(string Sku, long Units, double CubicMetres, double Kilograms, double? Saving);

/// <summary>The containers of a supplier's goods of one way and mode.</summary>
/// <param name="Supplier">Who; empty where nobody is named.</param>
/// <param name="From">The code of the warehouse they leave.</param>
/// <param name="To">The code of the warehouse they go to.</param>
/// <param name="Mode">How they travel.</param>
/// <param name="ArrivesOn">The day the last of them arrives.</param>
/// <param name="Boxes">How many of which kind, in words; that they go loose where they are too few.</param>
public sealed record ContainerWire(string Supplier, string From, string To, ShippingMode Mode, DateOnly ArrivesOn, string Boxes)
{
    /// <summary>How many containers.</summary>
    public int Count { get; init; }

    /// <summary>Volume of what must go.</summary>
    public double NeededCubicMetres { get; init; }

    /// <summary>Volume of all.</summary>
    public double CubicMetres { get; init; }

    /// <summary>Room of all containers; 0 for loose goods.</summary>
    public double CubicMetresMost { get; init; }

    /// <summary>Weight of what must go.</summary>
    public double NeededKilograms { get; init; }

    /// <summary>Weight of all.</summary>
    public double Kilograms { get; init; }

    /// <summary>What they may carry; 0 for loose goods.</summary>
    public double KilogramsMost { get; init; }

    /// <summary>What the filling saves.</summary>
    public double Saving { get; init; }

    /// <summary>How sure it is that no filling saves more.</summary>
    public PlanStatus Status { get; init; }

    /// <summary>What no filling saves more than.</summary>
    public double Bound { get; init; }

    /// <summary>SKUs whose volume or weight nobody tells: they are not among the goods.</summary>
    public int Unmeasured { get; init; }

    /// <summary>Whether the least order of the supplier is reached, in words; null where it tells none.</summary>
    public string? Minimum { get; init; }

    /// <summary>True where the least order is not reached, or not known to be.</summary>
    public bool IsShort { get; init; }

    /// <summary>What must go, by SKU.</summary>
    public required IReadOnlyList<ContainerItemWire> Items { get; init; }

    /// <summary>What fills free room, what saves most first.</summary>
    public required IReadOnlyList<ContainerItemWire> Fills { get; init; }
}

/// <summary>What is ordered now and goes by sea or rail, by supplier, way and mode, the largest first.</summary>
/// <param name="Run">The run.</param>
/// <param name="Words">All of them in one sentence.</param>
/// <param name="Rows">The containers.</param>
public sealed record ContainerListWire(long Run, string Words, IReadOnlyList<ContainerWire> Rows);
