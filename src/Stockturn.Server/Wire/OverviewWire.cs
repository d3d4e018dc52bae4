using Stockturn.Metrics;

namespace Stockturn.Server.Wire;

/// <summary>The first page: what is stuck, what to decide today, what is not known.</summary>
public sealed record OverviewWire(long Run, DateOnly AsOf, string Currency)
{
    /// <summary>The figures at the top with what they were in the earlier run.</summary>
    public required IReadOnlyList<ChangedFigureWire> Figures { get; init; }

    /// <summary>The day of the earlier run; null without one.</summary>
    public DateOnly? BeforeDay { get; init; }

    /// <summary>What to decide today.</summary>
    public required IReadOnlyList<FindingWire> Today { get; init; }

    /// <summary>What is about to run out.</summary>
    public required IReadOnlyList<FindingWire> RunningOut { get; init; }

    /// <summary>Open orders that will become excess.</summary>
    public required IReadOnlyList<FindingWire> ExcessOrders { get; init; }

    /// <summary>SKUs nothing explains, by value.</summary>
    public required IReadOnlyList<SkuAmountWire> Unresolved { get; init; }

    /// <summary>Stock by age.</summary>
    public required IReadOnlyList<AgeBarWire> Ages { get; init; }

    /// <summary>Stock whose age no record tells; null when there is none.</summary>
    public AgeBarWire? UnknownAge { get; init; }

    /// <summary>Stock below nothing, which has no age; null when there is none.</summary>
    public AgeBarWire? NegativeStock { get; init; }

    /// <summary>The next steps of storage fees.</summary>
    public required IReadOnlyList<FeeStepWire> FeeSteps { get; init; }

    /// <summary>Warehouse by warehouse: stock, cover, share of what sells.</summary>
    public required IReadOnlyList<GroupWire> Warehouses { get; init; }

    /// <summary>How unevenly stock lies between the places.</summary>
    public required FigureWire Imbalance { get; init; }

    /// <summary>By ABC-XYZ class.</summary>
    public required IReadOnlyList<StuckGroupWire> Classes { get; init; }

    /// <summary>By category, the most stuck first.</summary>
    public required IReadOnlyList<StuckGroupWire> Categories { get; init; }

    /// <summary>What sells well, what is always stuck, what earns well but turns slowly.</summary>
    public required AnswersWire Answers { get; init; }

    /// <summary>Data that is missing, and what it would unlock.</summary>
    public required IReadOnlyList<MissingWire> Missing { get; init; }
}

/// <summary>A bar of stock by age.</summary>
/// <param name="Name">As the trade writes it: 0-30, 31-60, 366+; "unknown" where no record tells the age, "negative" for stock below nothing.</param>
/// <param name="Units">How many units.</param>
/// <param name="Value">What they cost.</param>
public sealed record AgeBarWire(string Name, decimal Units, FigureWire Value);

/// <summary>An age stock is told by.</summary>
/// <param name="Name">Days as the trade writes them: 31-60.</param>
/// <param name="ShareLeft">What is left of value at the end of it, as a share.</param>
public sealed record AgeWire(string Name, double ShareLeft);

/// <summary>The stock of a group by age; no ages where its stock cannot be told.</summary>
/// <param name="Name">Its name; empty for what belongs to none.</param>
/// <param name="Warehouse">The warehouse's code where grouped by it.</param>
/// <param name="StockValue">All of it.</param>
public sealed record AgeGroupWire(string Name, string Warehouse, FigureWire StockValue)
{
    /// <summary>Its stock age by age.</summary>
    public required IReadOnlyList<AgeBarWire> Ages { get; init; }

    /// <summary>Stock whose age no record tells; null when there is none.</summary>
    public AgeBarWire? UnknownAge { get; init; }

    /// <summary>Stock below nothing, which has no age; null when there is none.</summary>
    public AgeBarWire? NegativeStock { get; init; }
}

/// <summary>Groups by age.</summary>
public sealed record AgePageWire(long Run, string By, IReadOnlyList<AgeWire> Ages, IReadOnlyList<AgeGroupWire> Rows);

/// <summary>Units that reach a dearer fee on a day.</summary>
public sealed record FeeStepWire(DateOnly Day, DateOnly? ActBy, decimal Units, decimal Amount);

/// <summary>A group of stock with figures.</summary>
/// <param name="Name">Its name; empty for what belongs to none.</param>
/// <param name="Warehouse">The warehouse's code where grouped by it.</param>
/// <param name="Figures">Its figures, by code.</param>
public sealed record GroupWire(string Name, string Warehouse, IReadOnlyDictionary<string, FigureWire> Figures)
{
    /// <summary>The first day of the month, where the table goes month by month.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>The country of the warehouse.</summary>
    public string? Country { get; init; }
}

/// <summary>Stock of a group and what is stuck of it.</summary>
public sealed record StuckGroupWire(string Name, int Skus, FigureWire StockValue, FigureWire StuckValue, decimal StuckUnits);

/// <summary>A SKU with the figure it is listed for.</summary>
public sealed record SkuAmountWire(string Sku, string? Name, FigureWire Figure);

/// <summary>The three questions of a seller, answered.</summary>
public sealed record AnswersWire(
    IReadOnlyList<SkuAmountWire> SellsWell, IReadOnlyList<SkuAmountWire> OftenStuck, IReadOnlyList<SkuAmountWire> EarnsButSlow);

/// <summary>Data a seller has not given.</summary>
/// <param name="Gap">What is missing.</param>
/// <param name="Skus">How many SKUs lack it.</param>
/// <param name="Rules">The rules it would unlock.</param>
/// <param name="Metrics">The figures it would unlock.</param>
public sealed record MissingWire(Gap Gap, int Skus, IReadOnlyList<string> Rules, IReadOnlyList<string> Metrics);
