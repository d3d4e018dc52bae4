namespace Stockturn.Ledger;

/// <summary>What a replay of one SKU needs beside its movements.</summary>
sealed record ReplaySetup(DateOnly AsOf, PeriodCalendar Calendar)
{
    /// <summary>Which units an issue is charged for.</summary>
    public CostFormula Formula { get; init; }

    /// <summary>
    /// True when an issue with a stated cost first eats what cost exactly that: specific identification.
    /// </summary>
    public bool PicksStatedCost { get; init; }

    /// <summary>The cost of goods that come in without one.</summary>
    public StandardCost StandardCost { get; init; } = StandardCost.None;

    /// <summary>How many warehouses there may be.</summary>
    public int WarehouseCount { get; init; }

    /// <summary>For each warehouse the days whose closing stock is checked.</summary>
    public Func<short, int[]> CheckDays { get; init; } = _ => [];

    /// <summary>Where the pieces each issue ate are written down for a calculator; null in the loop.</summary>
    public List<OpenLayer[]>? Issues { get; init; }
}
