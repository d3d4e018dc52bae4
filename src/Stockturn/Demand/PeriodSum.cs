using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What one line adds to every period it lies in, in the reporting currency.</summary>
readonly record struct PeriodChange
{
    /// <summary>An order line at the rate of its day; null when there is none.</summary>
    public PeriodChange(in DemandLine line, decimal? rate)
    {
        Units = line.Units;
        var isWorthless = line.Gross == 0 && line.Discount == 0 && line.Refund == 0;
        if (!line.IsPriced || (rate is null && !isWorthless))
        {
            UnpricedUnits = line.Units;
        }

        var worth = rate ?? 0;
        Sales = line.IsPriced ? Money.FromStored(line.Gross - line.Discount) * worth : 0;
        Discount = Money.FromStored(line.Discount) * worth;
        Refunds = Money.FromStored(line.Refund) * worth;
    }

    /// <summary>Goods that came back.</summary>
    public PeriodChange(Quantity returned) => ReturnedUnits = returned;

    public Quantity Units { get; }

    public Quantity ReturnedUnits { get; }

    public Quantity UnpricedUnits { get; }

    public decimal Sales { get; }

    public decimal Discount { get; }

    public decimal Refunds { get; }
}

/// <summary>A period while it is being summed.</summary>
/// <param name="windowDays">How long the window is; 0 for a calendar month.</param>
sealed class PeriodSum(int windowDays)
{
    Quantity units, returnedUnits, unpricedUnits;
    decimal sales, discount, refunds;

    /// <summary>How long the window is; 0 for a calendar month.</summary>
    public int WindowDays => windowDays;

    /// <summary>Adds a line.</summary>
    public void Add(in PeriodChange change)
    {
        units += change.Units;
        returnedUnits += change.ReturnedUnits;
        unpricedUnits += change.UnpricedUnits;
        sales += change.Sales;
        discount += change.Discount;
        refunds += change.Refunds;
    }

    /// <summary>The period.</summary>
    public SalesPeriod ToPeriod(short store, short warehouse, DateSpan span) => new(store, warehouse, span)
    {
        Units = units,
        ReturnedUnits = returnedUnits,
        Sales = sales,
        Refunds = refunds,
        Discount = discount,
        UnpricedUnits = unpricedUnits,
    };
}
