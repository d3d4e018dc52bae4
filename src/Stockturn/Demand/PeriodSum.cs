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

        if (line.IsPriced && !line.IsTaxTold)
        {
            UnitsOfUnknownTax = line.Units;
        }

        Sales = line.IsPriced ? Worth(line.Sales, rate) : 0;
        Tax = line.IsPriced ? Worth(line.Tax, rate) : 0;
        Discount = Worth(line.Discount, rate);
        Refunds = Worth(line.RefundWithoutTax, rate);
    }

    /// <summary>Goods that came back.</summary>
    public PeriodChange(Quantity returned) => ReturnedUnits = returned;

    /// <summary>Money a settlement says was paid back, in the reporting currency.</summary>
    public PeriodChange(decimal refunded) => Refunds = refunded;

    public Quantity Units { get; }

    public Quantity ReturnedUnits { get; }

    public Quantity UnpricedUnits { get; }

    public Quantity UnitsOfUnknownTax { get; }

    public decimal Sales { get; }

    public decimal Tax { get; }

    public decimal Discount { get; }

    public decimal Refunds { get; }

    static decimal Worth(long amount, decimal? rate) =>
        amount == 0 || rate is null ? 0 : rate == 1m ? Money.FromStored(amount) : Money.FromStored(amount) * rate.Value;
}

/// <summary>A period while it is being summed.</summary>
sealed class PeriodSum(short store, short warehouse, DateSpan span)
{
    Quantity units, returnedUnits, unpricedUnits, unitsOfUnknownTax;
    decimal sales, tax, discount, refunds;

    /// <summary>The days it covers.</summary>
    public DateSpan Span => span;

    /// <summary>Adds a line.</summary>
    public void Add(in PeriodChange change)
    {
        units += change.Units;
        returnedUnits += change.ReturnedUnits;
        unpricedUnits += change.UnpricedUnits;
        unitsOfUnknownTax += change.UnitsOfUnknownTax;
        sales += change.Sales;
        tax += change.Tax;
        discount += change.Discount;
        refunds += change.Refunds;
    }

    /// <summary>Adds all of another period.</summary>
    public void Add(PeriodSum other)
    {
        units += other.units;
        returnedUnits += other.returnedUnits;
        unpricedUnits += other.unpricedUnits;
        unitsOfUnknownTax += other.unitsOfUnknownTax;
        sales += other.sales;
        tax += other.tax;
        discount += other.discount;
        refunds += other.refunds;
    }

    /// <summary>The period.</summary>
    public SalesPeriod ToPeriod() => new(store, warehouse, span)
    {
        Units = units,
        ReturnedUnits = returnedUnits,
        Sales = sales,
        Refunds = refunds,
        Discount = discount,
        UnpricedUnits = unpricedUnits,
        Tax = tax,
        UnitsOfUnknownTax = unitsOfUnknownTax,
    };
}
