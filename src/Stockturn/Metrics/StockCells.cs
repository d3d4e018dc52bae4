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

    internal IEnumerable<MeasureCell> Over(DateSpan span)
    {
        var known = periods.Pick(span, period => period.Warehouse);
        var isNow = span.End == ledger.AsOf.AddDays(1);
        foreach (var warehouse in warehouses)
        {
            var cell = new Measurement(span)
            {
                Sales = new SalesSums { IsRecorded = inputs.Context.HasSalesData },
                Targets = targets,
            };
            var at = known.FindIndex(period => period.Warehouse == warehouse);
            cell = at >= 0 ? WithFlows(cell, known[at]) : cell;
            cell = isNow ? WithPosition(cell, warehouse) : WithCohorts(cell, warehouse);
            yield return new(warehouse, -1, cell);
        }
    }

    Measurement WithFlows(Measurement cell, StockPeriod period)
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

        sums = WithVolume(sums, period.Warehouse) with { PeerCostOfSales = PeerCostOfSales(sums.ValueDays) };
        return cell with
        {
            Stock = sums,
            Costs = cell.Costs with
            {
                Holding = holding.Of(period, cell.Span),
                PaymentDayCost = PaymentDays(sums.CostOfSales),
            },
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

    StockSums WithVolume(StockSums sums, short warehouse)
    {
        var volume = inputs.Costs.In(warehouse)?.UnitCubicFeet;
        return sums with
        {
            CubicFeetDays = Volume(sums.UnitDays),
            ShippedCubicFeet = Volume(sums.NetSold.Units),
        };

        PartialSum Volume(decimal units) => units == 0 || volume is not null
            ? PartialSum.Of(units * (volume ?? 0))
            : PartialSum.Missing(Gap.NoVolume);
    }

    Measurement WithPosition(Measurement cell, short warehouse)
    {
        var costs = inputs.Costs.In(warehouse);
        var here = positions.FirstOrDefault(position => position.Warehouse == warehouse);
        return here.Sums is null
            ? cell
            : WithCohorts(cell with { Position = here.Sums, Ages = here.Ages }, warehouse) with
            {
                Costs = cell.Costs with
                {
                    PerDay = costs?.PerDay ?? default,
                    StorageToDate = costs?.StorageToDate.Sum ?? default,
                    CapitalToDate = costs?.CapitalToDate.Sum ?? default,
                },
            };
    }

    Measurement WithCohorts(Measurement cell, short warehouse)
    {
        var old = ledger.Cohorts
            .Where(cohort => cohort.Warehouse == warehouse && cohort.Is30DaysOld && cell.Span.Contains(cohort.Day))
            .ToList();
        return cell with
        {
            Position = cell.Position with
            {
                CohortReceived = old.Aggregate(Quantity.Zero, (sum, cohort) => sum + cohort.Received),
                CohortSold = old.Aggregate(Quantity.Zero, (sum, cohort) => sum + cohort.SoldIn30Days),
            },
        };
    }

    PartialSum PaymentDays(decimal costOfSales)
    {
        if (costOfSales == 0)
        {
            return PartialSum.Of(0);
        }

        return facts.Master.Supplier is { } supplier
            && inputs.Context.Settings.PaymentDaysBySupplier.TryGetValue(supplier, out var days)
            ? PartialSum.Of(costOfSales * days)
            : PartialSum.Missing(Gap.NoPaymentTerms);
    }
}
