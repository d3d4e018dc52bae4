using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>What sort of rule it is; the rule book treats it accordingly.</summary>
[Flags]
public enum RuleTraits
{
    /// <summary>Judges all warehouses together, whatever sold.</summary>
    None = 0,

    /// <summary>Looks at sales: new items and goods off season are exempt.</summary>
    SalesBased = 1,

    /// <summary>Says goods are slow: those never listed are to be listed first instead.</summary>
    Slowness = 2,

    /// <summary>Judges each warehouse too, where the goods lie in more than one.</summary>
    PerWarehouse = 4,

    /// <summary>Judges each warehouse only.</summary>
    WarehouseOnly = 8,

    /// <summary>Has something to say even where nothing is in stock.</summary>
    JudgesEmptyStock = 16,

    /// <summary>Counts days without a sale: goods that came in after the last sale had no chance yet.</summary>
    IdleBased = 32,

    /// <summary>Judges each warehouse too, those that stand empty among them.</summary>
    EveryPlace = 64,
}

/// <summary>
/// One rule: it looks at the stock of one SKU and says what is wrong with it, or nothing, and shows its working.
/// </summary>
public interface IRule
{
    /// <summary>Its stable code, also its anchor in docs/formulas/findings.md with hyphens.</summary>
    string Code { get; }

    /// <summary>What sort of rule it is.</summary>
    RuleTraits Traits { get; }

    /// <summary>How much its findings weigh before the grade is looked at.</summary>
    FindingSeverity Severity { get; }

    /// <summary>What it would have to know and does not; None when it can judge.</summary>
    Gap Lacks(StockCase stock, StockView view, FindingSettings limits);

    /// <summary>What is wrong, or null. Called only when it lacks nothing.</summary>
    Finding? Judge(StockCase stock, StockView view, FindingSettings limits);
}
