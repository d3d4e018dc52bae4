using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What keeping one SKU in one warehouse cost over a span. See docs/formulas/metrics.md#holding_cost.
/// </summary>
/// <remarks>
/// Storage by month: the fee charged where a report tells, else unit-days at the table's rate of that month. Capital
/// and
/// shrink on the daily values. Surcharge and obsolescence need ages of the past, which are not kept: the charged
/// surcharge
/// where a report tells, else today's figure for each day.
/// </remarks>
sealed class SpanHolding(SkuFacts facts, SkuLedger ledger, StockCellInputs inputs)
{
    // The same months are asked for by every span.
    readonly Dictionary<short, MonthStorage[]> months = [];
    readonly decimal capitalRateYear = (decimal)inputs.Context.Settings.CapitalRateYear;
    readonly decimal shrinkRateYear = (decimal)inputs.Context.Settings.ShrinkRateYear;

    internal HoldingSplit Of(StockPeriod period, DateSpan span)
    {
        var costs = inputs.Costs.In(period.Warehouse);
        var valueDays = new PartialSum(period.ValueDays, period.UncostedClosing.IsZero ? Gap.None : Gap.NoCost);
        return new(
            Storage(period, span),
            inputs.Reported.Charged("aged_surcharge", period.Warehouse, span)
                ?? (costs?.SurchargePerDay.Sum ?? default).Times(span.Days),
            CarryingCost.Of(valueDays, capitalRateYear),
            CarryingCost.Of(valueDays, shrinkRateYear),
            (costs?.ObsolescencePerDay.Sum ?? default).Times(span.Days));
    }

    PartialSum Storage(StockPeriod period, DateSpan span)
    {
        if (SkuCosts.KindOf(period.Warehouse, inputs.Context.Network) == WarehouseKind.InTransit)
        {
            return PartialSum.Of(0);
        }

        if (!months.TryGetValue(period.Warehouse, out var known))
        {
            var tariff = TariffOf(period.Warehouse);
            known = [.. ledger.Months.Where(month => month.Warehouse == period.Warehouse).Select(month => OfMonth(tariff, month))];
            months[period.Warehouse] = known;
        }

        return known.Length == 0
            ? OfUnitDays(TariffOf(period.Warehouse), period.UnitDays, span.End.AddDays(-1))
            : OfMonths(known, span);
    }

    static PartialSum OfMonths(MonthStorage[] months, DateSpan span)
    {
        var sum = PartialSum.Of(0);
        foreach (ref readonly var month in months.AsSpan())
        {
            if (Overlap(month.Span, span) > 0)
            {
                sum += PartOf(month, span);
            }
        }

        return sum;
    }

    MonthStorage OfMonth(StorageTariff tariff, StockPeriod month) => new(
        month.Span,
        inputs.Reported.Charged("storage", month.Warehouse, DateSpan.Month(month.Span.Start))
            ?? OfUnitDays(tariff, month.UnitDays, month.Span.Start));

    static PartialSum PartOf(MonthStorage month, DateSpan span)
    {
        var days = Overlap(month.Span, span);
        return days == month.Span.Days ? month.Cost : month.Cost.Times((decimal)days / month.Span.Days);
    }

    // No unit stored costs nothing, whatever the rate.
    static PartialSum OfUnitDays(StorageTariff tariff, decimal unitDays, DateOnly day) =>
        unitDays == 0 ? PartialSum.Of(0) : tariff.AmountPerUnitDay(day, dayOfStay: 1).Times(unitDays);

    StorageTariff TariffOf(short warehouse)
    {
        var network = inputs.Context.Network;
        var place = warehouse < network.Warehouses.Length ? network.Warehouses[warehouse] : new Warehouse("");
        return new StorageTariff(facts.Master, place, inputs.Context, ledger.AsOf);
    }

    static int Overlap(DateSpan left, DateSpan right)
    {
        var start = Math.Max(left.Start.DayNumber, right.Start.DayNumber);
        return Math.Max(0, Math.Min(left.End.DayNumber, right.End.DayNumber) - start);
    }

    readonly record struct MonthStorage(DateSpan Span, PartialSum Cost);
}
