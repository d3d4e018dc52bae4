using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>A figure of a simulation, with what it was worked out from.</summary>
/// <param name="Code">Which figure: released_cash.</param>
/// <param name="Reading">The figure, or why there is none.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Inputs">What it was worked out from, in the order of the formula.</param>
public sealed record SimulatedFigure(string Code, Reading Reading, MetricUnit Unit, ImmutableArray<ExplanationLine> Inputs);

/// <summary>
/// What would be if stock lasted another number of days than now (S1-6): cash released, turnover, sales of the same
/// capital, capital cost. See docs/formulas/metrics.md#turnover_simulation.
/// </summary>
/// <remarks>
/// Arithmetic of today's pace, no forecast: it takes that customers buy what the same capital could sell. What it reads
/// of the year may be missing; each figure then says why.
/// </remarks>
public sealed class TurnoverSimulation
{
    /// <summary>The fewest days stock may be meant to last.</summary>
    public const double TargetDaysLeast = 0.01;

    /// <summary>The most days stock may be meant to last: ten years.</summary>
    public const double TargetDaysMost = 3650;

    // Without a target of the policy that asks for less than now, a first step: a tenth fewer days.
    const double FirstStep = 0.9;

    readonly Measurement year;
    readonly double capitalRateYear;

    TurnoverSimulation(Measurement year, double targetDays, double capitalRateYear)
    {
        (this.year, TargetDays, this.capitalRateYear) = (year, targetDays, capitalRateYear);
        DaysNow = DaysInventoryOutstanding.Read(in year);
        Gain = GainOf(DaysNow, targetDays);
    }

    /// <summary>The codes of the figures, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Codes { get; } =
        ["released_cash", "turnover_then", "throughput_gain", "extra_net_sales", "capital_cost_saved"];

    /// <summary>How many days stock is meant to last.</summary>
    public double TargetDays { get; }

    /// <summary>How many days it lasts now.</summary>
    public Reading DaysNow { get; }

    /// <summary>True when more days than now are asked for, so that cash is needed and none released.</summary>
    public bool NeedsCash => DaysNow.Value < TargetDays;

    /// <summary>Every figure, in the order of <see cref="Codes"/>.</summary>
    public ImmutableArray<SimulatedFigure> Figures => [ReleasedCash, TurnoverThen, ThroughputGain, ExtraNetSales, CapitalCostSaved];

    /// <summary>Cost of sales a day × days saved; negative when cash is needed.</summary>
    public SimulatedFigure ReleasedCash => new("released_cash", ReadingOf(Released), MetricUnit.Money,
    [
        new ExplanationLine("cost of sales a day", ReadingOf(CostOfSalesPerDay), MetricUnit.MoneyADay),
        DaysNowLine,
        TargetLine,
    ]);

    /// <summary>Turns a year when stock lasts so many days.</summary>
    public SimulatedFigure TurnoverThen => new("turnover_then", TurnoverComparison.OfDays(TargetDays), MetricUnit.TimesAYear,
    [
        TargetLine,
        new ExplanationLine("own turnover", Turnover.Read(in year), MetricUnit.TimesAYear),
    ]);

    /// <summary>How much more the capital in stock now would turn over.</summary>
    public SimulatedFigure ThroughputGain => new("throughput_gain", Gain, MetricUnit.Share, [DaysNowLine, TargetLine]);

    /// <summary>Net sales a year the capital in stock now would bring on top, at today's net sales for each cost of sales.</summary>
    public SimulatedFigure ExtraNetSales => new("extra_net_sales", ExtraSales(), MetricUnit.Money,
    [
        new ExplanationLine("net sales a year", NetSalesYear, MetricUnit.Money),
        new ExplanationLine("more turnover with the same capital", Gain, MetricUnit.Share),
    ]);

    /// <summary>What the released cash costs a year while it lies in stock.</summary>
    public SimulatedFigure CapitalCostSaved => new("capital_cost_saved", ReadingOf(CapitalCost), MetricUnit.Money,
    [
        new ExplanationLine("cash released", ReadingOf(Released), MetricUnit.Money),
        new ExplanationLine("capital rate a year, by the policy", Reading.Of(capitalRateYear), MetricUnit.Share),
    ]);

    /// <summary>True when stock may be meant to last so many days.</summary>
    public static bool IsTarget(double days) => days is >= TargetDaysLeast and <= TargetDaysMost;

    /// <summary>The days first asked for: the policy's, or where stock lasts no longer, a tenth fewer than now.</summary>
    public static double UsualTarget(Measurement year, int policyDays) =>
        DaysInventoryOutstanding.Read(in year).TryGet(out var now) && now <= policyDays
            ? Math.Max(1, Math.Floor(now * FirstStep))
            : policyDays;

    /// <summary>The simulation of a year's measurement.</summary>
    /// <param name="year">What happened over the year.</param>
    /// <param name="targetDays">How many days stock is meant to last.</param>
    /// <param name="capitalRateYear">What tied-up money costs, as a share of value a year.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such target, see <see cref="IsTarget"/>: ask before.</exception>
    public static TurnoverSimulation Of(Measurement year, double targetDays, double capitalRateYear) => IsTarget(targetDays)
        ? new(year, targetDays, capitalRateYear)
        : throw new ArgumentOutOfRangeException(nameof(targetDays), targetDays, "no number of days stock may last");

    Reading Gain { get; }

    decimal CostOfSalesPerDay => year.Stock.CostOfSales / year.Span.Days;

    // Both days as decimals of the same digits: the target of now releases exactly nothing.
    decimal Released => DaysNow.TryGet(out var now)
        ? TurnoverComparison.ReleasedCash(CostOfSalesPerDay, (decimal)now, (decimal)TargetDays)
        : 0;

    decimal CapitalCost => CarryingCost.Of(Released, capitalRateYear, CarryingCost.DaysPerYear);

    ExplanationLine DaysNowLine => new("days inventory outstanding", DaysNow, MetricUnit.Days);

    ExplanationLine TargetLine => new ExplanationLine("days aimed at", Reading.Of(TargetDays), MetricUnit.Days);

    Reading NetSalesYear => year.SalesGap is not Gap.None and var gap
        ? Reading.Missing(gap)
        : Reading.Of(year.Sales.NetSales.Amount * CarryingCost.DaysPerYear / year.Span.Days);

    Reading ExtraSales() => !Gain.TryGet(out var gain) ? Gain
        : NetSalesYear.TryGet(out var sales) ? Reading.Of(sales * gain)
        : NetSalesYear;

    // What stands on the days of now is missing with them.
    Reading ReadingOf(decimal amount) => DaysNow.Gap == Gap.None ? Reading.Of(amount) : Reading.Missing(DaysNow.Gap);

    // Nothing in stock: there is no capital that could sell more.
    static Reading GainOf(Reading now, double target) => !now.TryGet(out var days) ? now
        : days > 0 ? TurnoverComparison.ThroughputGain(days, target)
        : Reading.Missing(Gap.NoStock);
}
