using Stockturn.Demand;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What was sold over a span, by order date, for any group. Reporting currency. They add.</summary>
public sealed record SalesSums
{
    /// <summary>Nothing sold, and sales not known to be recorded.</summary>
    public static SalesSums None { get; } = new();

    /// <summary>Nothing sold, as the record of sales says.</summary>
    public static SalesSums NothingSold { get; } = new() { IsRecorded = true };

    /// <summary>True when sales are on record at all, so that no sale is a fact.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Units ordered.</summary>
    public Quantity Units { get; init; }

    /// <summary>Units of it that came back.</summary>
    public Quantity ReturnedUnits { get; init; }

    /// <summary>Line totals less discount, without tax, before refunds.</summary>
    public decimal Sales { get; init; }

    /// <summary>Paid back to customers.</summary>
    public decimal Refunds { get; init; }

    /// <summary>Discount the seller gave; already taken off.</summary>
    public decimal Discount { get; init; }

    /// <summary>Units without a price or a rate: a gap in every amount.</summary>
    public Quantity UnpricedUnits { get; init; }

    /// <summary>Tax that was inside the prices; already taken off.</summary>
    public decimal Tax { get; init; }

    /// <summary>Units of which nobody tells whether their price holds tax: a gap in every amount.</summary>
    public Quantity UnitsOfUnknownTax { get; init; }

    /// <summary>True when some sales could not be placed in a warehouse of several: the group may lack them.</summary>
    public bool LacksUnplaced { get; init; }

    /// <summary>Sales less refunds, or the gap of units whose price, or the tax in it, is not known.</summary>
    public PartialSum NetSales => new(Sales - Refunds, Gap);

    Gap Gap => !UnpricedUnits.IsZero ? Gap.NoPrice : !UnitsOfUnknownTax.IsZero ? Gap.NoTaxBasis : Gap.None;

    /// <summary>The sums of one period.</summary>
    public static SalesSums Of(SalesPeriod period) => new()
    {
        IsRecorded = true,
        Units = period.Units,
        ReturnedUnits = period.ReturnedUnits,
        Sales = period.Sales,
        Refunds = period.Refunds,
        Discount = period.Discount,
        UnpricedUnits = period.UnpricedUnits,
        Tax = period.Tax,
        UnitsOfUnknownTax = period.UnitsOfUnknownTax,
    };

    /// <summary>Sum by sum.</summary>
    public static SalesSums operator +(SalesSums left, SalesSums right) =>
        AddsNothing(left, right) ? right
        : AddsNothing(right, left) ? left
        : new()
        {
            IsRecorded = left.IsRecorded || right.IsRecorded,
            Units = left.Units + right.Units,
            ReturnedUnits = left.ReturnedUnits + right.ReturnedUnits,
            Sales = left.Sales + right.Sales,
            Refunds = left.Refunds + right.Refunds,
            Discount = left.Discount + right.Discount,
            UnpricedUnits = left.UnpricedUnits + right.UnpricedUnits,
            Tax = left.Tax + right.Tax,
            UnitsOfUnknownTax = left.UnitsOfUnknownTax + right.UnitsOfUnknownTax,
            LacksUnplaced = left.LacksUnplaced || right.LacksUnplaced,
        };

    static bool AddsNothing(SalesSums one, SalesSums to) =>
        ReferenceEquals(one, None) || (ReferenceEquals(one, NothingSold) && to.IsRecorded);
}
