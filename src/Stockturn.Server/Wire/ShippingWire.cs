using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Server.Wire;

/// <summary>What a way of shipping costs in all, in the reporting currency.</summary>
/// <param name="Freight">Freight.</param>
/// <param name="Capital">Capital on the goods while they travel.</param>
/// <param name="LostUnits">Expected units not sold because nothing is there.</param>
/// <param name="LostMargin">What they would have brought.</param>
/// <param name="Goods">Goods left over when a season ends, less what clearing them brings.</param>
/// <param name="Cash">All of it.</param>
public sealed record ShippingCostWire(double Freight, double Capital, double LostUnits, double LostMargin, double Goods, double Cash);

/// <summary>One way of shipping.</summary>
/// <param name="Mode">How goods travel.</param>
/// <param name="Source">Who tells what it costs and takes.</param>
/// <param name="Days">Days from leaving to being sellable; null where nobody tells.</param>
/// <param name="ArrivesOn">The day they can be sold.</param>
/// <param name="Units">Units that go so in the best split.</param>
public sealed record ShippingChoiceWire(ShippingMode Mode, ShippingSource Source, double? Days, DateOnly? ArrivesOn, long Units)
{
    /// <summary>Freight of a unit when all go so.</summary>
    public required FigureWire FreightOfUnit { get; init; }

    /// <summary>What all of them cost by this way; null where it is not known.</summary>
    public ShippingCostWire? Alone { get; init; }

    /// <summary>The last day of the season it comes too late for; null where it does not.</summary>
    public DateOnly? MissedSeason { get; init; }
}

/// <summary>How units of a SKU best go to a place.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The code of the warehouse they leave.</param>
/// <param name="To">The code of the warehouse they go to.</param>
/// <param name="Units">How many.</param>
/// <param name="LeavesOn">The day they are ready to leave.</param>
/// <param name="IsOrdered">True for units of an order of today, false for those that are gathered.</param>
/// <param name="Words">The best split in one sentence, or why it is not known.</param>
public sealed record ShippingWire(
    string Sku, string? Name, string From, string To, long Units, DateOnly LeavesOn, bool IsOrdered, string Words)
{
    /// <summary>What the best split costs; null where nothing can be weighed.</summary>
    public ShippingCostWire? Split { get; init; }

    /// <summary>What it saves against the best single way.</summary>
    public double? Saving { get; init; }

    /// <summary>That some way comes too late for the season, and what is best done, in words.</summary>
    public string? Late { get; init; }

    /// <summary>Units that are best not sent at all.</summary>
    public long NotAtAll { get; init; }

    /// <summary>The ways, fastest first.</summary>
    public required IReadOnlyList<ShippingChoiceWire> Choices { get; init; }
}

/// <summary>Units that go by one mode.</summary>
public sealed record ShippingModeWire(ShippingMode Mode, int Lines, long Units);

/// <summary>How everything that is to go to places goes best; a page of it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many lines are meant.</param>
/// <param name="Cash">What their best splits cost.</param>
/// <param name="Saving">What they save against the best single way of each.</param>
public sealed record ShippingPageWire(long Run, int Total, double Cash, double Saving)
{
    /// <summary>Units by mode, most first.</summary>
    public required IReadOnlyList<ShippingModeWire> Modes { get; init; }

    /// <summary>What cannot be weighed, in words.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>The rows of the page.</summary>
    public required IReadOnlyList<ShippingWire> Rows { get; init; }
}

/// <summary>How what is to go to the places of one SKU goes best.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">By place.</param>
public sealed record SkuShippingWire(long Run, IReadOnlyList<ShippingWire> Rows);
