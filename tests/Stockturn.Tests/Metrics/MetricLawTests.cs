using FsCheck;
using FsCheck.Fluent;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class MetricLawTests
{
    static Gen<Measurement> Measurements =>
        from cost in Gen.Choose(0, 100_000)
        from stock in Gen.Choose(0, 50_000)
        from value in Gen.Choose(0, 50_000)
        from dead in Gen.Choose(0, 100)
        from sales in Gen.Choose(0, 200_000)
        from units in Gen.Choose(0, 500)
        from sold in Gen.Choose(0, 500)
        select Of(cost, stock, value * (1 + dead) / 101m, value) with
        {
            Sales = new SalesSums { IsRecorded = true, Sales = sales, Units = Quantity.Of(sold) },
        } is var measurement
            ? measurement with
            {
                Stock = measurement.Stock with
                {
                    Sold = Quantity.Of(sold),
                    Closing = Quantity.Of(units),
                    ClosingValue = value,
                    OpeningValue = stock,
                    InStockDays = sold % 366,
                },
            }
            : null!;

    static Measurement Of(int cost, int stock, decimal dead, int value)
    {
        var measurement = A.Measurement(cost, stock);
        return measurement with
        {
            Position = new PositionSums
            {
                Positions = 1,
                Value = PartialSum.Of(value),
                DeadValue = PartialSum.Of(dead),
                OnHand = Quantity.Of(value),
                Sellable = Quantity.Of(value),
                Forecasts = 1,
                Course = DemandCourse.Flat(cost / 365d, 13),
            },
        };
    }

    static Arbitrary<Measurement[]> Groups =>
        Measurements.NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    static Measurement Sum(IEnumerable<Measurement> parts) => parts.Aggregate((left, right) => left + right);

    static bool IsSame(Reading left, Reading right) =>
        left.Gap == right.Gap && IsNear(left.Value ?? 0, right.Value ?? 0);

    static bool IsNear(double left, double right) => Math.Abs(left - right) <= 1e-9 * Math.Max(1, Math.Abs(left));

    // However a group is cut into parts and put together again, every ratio stays: it is a ratio of sums.
    [Fact]
    public void Every_reading_is_the_same_under_any_partition() => Prop.ForAll(
        Groups,
        Gen.Choose(1, 5).ToArbitrary(),
        (all, parts) =>
        {
            var whole = Sum(all);
            var regrouped = Sum(all.Select((measurement, at) => (measurement, at))
                .GroupBy(pair => pair.at % parts)
                .Select(group => Sum(group.Select(pair => pair.measurement)))
                .Reverse());
            return MetricCatalog.All.All(entry => IsSame(entry.Read(in whole), entry.Read(in regrouped)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turnover_times_days_inventory_outstanding_is_the_year() => Prop.ForAll(
        Measurements.ToArbitrary(),
        measurement =>
        {
            var (turns, days) = (Turnover.Read(in measurement), DaysInventoryOutstanding.Read(in measurement));
            return turns.Value is not > 0 || days.Value is not > 0
                || Math.Abs(turns.Value.Value * days.Value.Value - 365) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Turnover_does_not_change_when_every_cost_is_so_many_times_as_high() => Prop.ForAll(
        Measurements.ToArbitrary(),
        Gen.Choose(2, 50).ToArbitrary(),
        (measurement, factor) =>
        {
            var dearer = measurement with
            {
                Stock = measurement.Stock with
                {
                    CostOfSales = measurement.Stock.CostOfSales * factor,
                    ValueDays = measurement.Stock.ValueDays * factor,
                },
            };
            return IsSame(Turnover.Read(in measurement), Turnover.Read(in dearer));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_sku_changes_nothing() => Prop.ForAll(
        Groups,
        all =>
        {
            var empty = A.Measure(A.Ledger("empty"), A.Demand("empty", 0, 0) with { Forecasts = [] }).Over(A.Year);
            var (without, with) = (Sum(all), Sum(all) + empty);
            return MetricCatalog.All.All(entry => entry.Read(in without) == entry.Read(in with));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Age_buckets_add_up_to_the_stock() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 800), Gen.Choose(0, 500)).ListOf().Select(list => list.ToArray()).ToArbitrary(),
        layers =>
        {
            var ages = AgeBuckets.Of(layers.Select(layer => A.Layer(layer.Item1, layer.Item2)), A.Today, [45, 100]);
            var expected = Quantity.Of((long)layers.Sum(layer => layer.Item2));
            return ages.By([30, 60, 90]).Aggregate(Quantity.Zero, (sum, part) => sum + part.Quantity) == expected
                && ages.By([45, 100]).Aggregate(Quantity.Zero, (sum, part) => sum + part.Quantity) == expected
                && ages.By([45, 100]).Sum(part => part.Value.Amount) == ages.Value.Amount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_stock_never_shortens_cover() => Prop.ForAll(
        Gen.Choose(0, 1000).ToArbitrary(),
        Gen.Choose(0, 100).ListOf().Select(list => list.ToArray()).ToArbitrary(),
        (stock, forecast) =>
        {
            double[] weeks = [.. forecast.Select(units => (double)units)];
            return ForwardCover.Walk(stock, weeks).Periods <= ForwardCover.Walk(stock + 1, weeks).Periods;
        }).QuickCheckThrowOnFailure();
}
