using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What the stock side of a SKU's measurement is made from, beside its facts and ledger.</summary>
sealed record StockCellInputs(SkuDemand Demand, CostContext Context, SkuCosts Costs, ReportedFees Reported);

/// <summary>
/// The stock of one SKU, warehouse by warehouse: flows over a span, and what lies there on the as-of day.
/// </summary>
sealed class StockCells
{
    const decimal DaysPerYear = 365;

    readonly SkuFacts facts;
    readonly SkuLedger ledger;
    readonly StockCellInputs inputs;
    readonly MetricTargets targets;
    readonly SpanHolding holding;
    readonly ImmutableArray<(short Warehouse, PositionSums Sums, AgeBuckets Ages)> positions;
    readonly PeriodsByStart<StockPeriod> periods;
    readonly ImmutableArray<short> warehouses;

    internal StockCells(SkuFacts facts, SkuLedger ledger, StockCellInputs inputs)
    {
        (this.facts, this.ledger, this.inputs) = (facts, ledger, inputs);
        targets = MetricTargets.Of(inputs.Context);
        holding = new SpanHolding(facts, ledger, inputs);
        positions = new PositionCells(facts, ledger, inputs).All();
        periods = new PeriodsByStart<StockPeriod>(ledger.Windows.Concat(ledger.Months), period => period.Span);
        warehouses =
        [
            .. ledger.Windows.Select(period => period.Warehouse)
                .Union(positions.Select(position => position.Warehouse))
                .Where(warehouse => SkuCosts.KindOf(warehouse, inputs.Context.Network) != WarehouseKind.Virtual)
                .Order(),
        ];
    }

    /// <summary>Adds the cell of each warehouse over a span.</summary>
    internal void AddTo(ImmutableArray<MeasureCell>.Builder cells, DateSpan span)
    {
        var known = periods.Pick(span, period => period.Warehouse);
        foreach (var warehouse in warehouses)
        {
            cells.Add(new(warehouse, -1, Cell(warehouse, span, PeriodIn(known, warehouse))));
        }
    }

    static StockPeriod? PeriodIn(List<StockPeriod> known, short warehouse)
    {
        foreach (var period in known)
        {
            if (period.Warehouse == warehouse)
            {
                return period;
            }
        }

        return null;
    }

    Measurement Cell(short warehouse, DateSpan span, StockPeriod? period)
    {
        var costs = inputs.Costs.In(warehouse);
        var flows = period is null ? StockSums.None : Flows(period, costs?.UnitCubicFeet);
        var isNow = span.End == ledger.AsOf.AddDays(1);
        var (position, ages) = isNow ? PositionIn(warehouse) : (PositionSums.None, AgeBuckets.None);
        var hasPosition = isNow && position is not null;
        return new Measurement(span)
        {
            Sales = inputs.Context.HasSalesData ? SalesSums.NothingSold : SalesSums.None,
            Traffic = inputs.Context.NoVisit,
            Targets = targets,
            Stock = flows,
            Position = position is null ? PositionSums.None : WithCohorts(position, warehouse, span),
            Ages = ages,
            Costs = period is null && !hasPosition ? SpanCosts.None : new SpanCosts
            {
                Holding = period is null ? default : holding.Of(period, span),
                PaymentDayCost = period is null ? default : PaymentDays(flows.CostOfSales),
                PerDay = hasPosition && costs is not null ? costs.PerDay : default,
                StorageToDate = hasPosition && costs is not null ? costs.StorageToDate.Sum : default,
                CapitalToDate = hasPosition && costs is not null ? costs.CapitalToDate.Sum : default,
            },
        };
    }

    StockSums Flows(StockPeriod period, decimal? unitCubicFeet)
    {
        var sums = StockSums.Of(period);
        if (SkuCosts.KindOf(period.Warehouse, inputs.Context.Network) == WarehouseKind.InTransit)
        {
            // Goods on the way are owned and count as stock, but no place there can be in or out of stock.
            sums = sums with
            {
                ClosingInTransit = sums.Closing,
                InStockDays = 0,
                ActiveDays = 0,
                KnownDays = 0,
                HeldRecords = 0,
            };
        }

        return sums with
        {
            CubicFeetDays = Volume(sums.UnitDays, unitCubicFeet),
            ShippedCubicFeet = Volume(sums.NetSold.Units, unitCubicFeet),
            PeerCostOfSales = PeerCostOfSales(sums.ValueDays),
        };
    }

    PartialSum PeerCostOfSales(decimal valueDays)
    {
        if (valueDays == 0)
        {
            return PartialSum.Of(0);
        }

        return inputs.Context.Settings.PeerTurnsByCategory.TryGetValue(facts.Master.Category ?? "", out var turns)
            ? PartialSum.Of(valueDays * (decimal)turns / DaysPerYear)
            : PartialSum.Missing(Gap.NoSetting);
    }

    static PartialSum Volume(decimal units, decimal? unitCubicFeet) => units == 0 || unitCubicFeet is not null
        ? PartialSum.Of(units * (unitCubicFeet ?? 0))
        : PartialSum.Missing(Gap.NoVolume);

    (PositionSums? Sums, AgeBuckets Ages) PositionIn(short warehouse)
    {
        foreach (var position in positions)
        {
            if (position.Warehouse == warehouse)
            {
                return (position.Sums, position.Ages);
            }
        }

        return (null, AgeBuckets.None);
    }

    PositionSums WithCohorts(PositionSums position, short warehouse, DateSpan span)
    {
        var (received, sold, ofQuarter, soldOfQuarter) = (Quantity.Zero, Quantity.Zero, Quantity.Zero, Quantity.Zero);
        foreach (var cohort in ledger.Cohorts)
        {
            if (cohort.Warehouse == warehouse && cohort.Is30DaysOld && span.Contains(cohort.Day))
            {
                received += cohort.Received;
                sold += cohort.SoldIn30Days;
                ofQuarter += cohort.Is90DaysOld ? cohort.Received : Quantity.Zero;
                soldOfQuarter += cohort.Is90DaysOld ? cohort.SoldIn90Days : Quantity.Zero;
            }
        }

        return received.IsZero && sold.IsZero
            ? position
            : position with { CohortReceived = received, CohortSold = sold, QuarterReceived = ofQuarter, QuarterSold = soldOfQuarter };
    }

    PartialSum PaymentDays(decimal costOfSales)
    {
        if (costOfSales == 0)
        {
            return PartialSum.Of(0);
        }

        return PaymentTerms.DaysOf(facts.Master.Supplier, inputs.Context) is { } days
            ? PartialSum.Of(costOfSales * days)
            : PartialSum.Missing(Gap.NoPaymentTerms);
    }
}
