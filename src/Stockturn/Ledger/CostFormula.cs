using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Which units of equal goods an issue is charged for.</summary>
enum CostFormula
{
    /// <summary>The oldest first. IAS 2 §27; the default.</summary>
    Fifo,

    /// <summary>All at the weighted average of what lies there. IAS 2 §27.</summary>
    MovingAverage,

    /// <summary>The newest first. Not permitted by IAS 2; only the calculators offer it.</summary>
    Lifo,
}

/// <summary>How the value of a layer is parted.</summary>
static class CostShare
{
    /// <summary>
    /// Shares are cut here; the rest stays in the layer. So every value in the ledger has at most this many decimals,
    /// decimal sums never round, and what goes out and what stays add up exactly.
    /// </summary>
    const int Decimals = 10;

    /// <summary>The share of a value that belongs to a part of a quantity.</summary>
    public static decimal Of(decimal value, Quantity part, Quantity whole) =>
        part == whole ? value : decimal.Round(value * part.Thousandths / whole.Thousandths, Decimals);

    /// <summary>What a quantity costs at so much a unit.</summary>
    public static decimal At(decimal unitCost, Quantity quantity) =>
        decimal.Round(unitCost * quantity.Thousandths / Quantity.Scale, Decimals);
}
