using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What SKUs of a run come to together; sums of some SKUs add to those of others.</summary>
/// <param name="turn">What the SKUs share.</param>
sealed class RunSums(TurnContext turn)
{
    /// <summary>Their sums over a year, and what is stuck.</summary>
    public RunWhole Whole { get; private set; } = new(new Measurement(MeasuredSpans.Year(turn.AsOf)), EoShare.None);

    /// <summary>Their sums month by month.</summary>
    public MeasuredTrend Trend { get; } = new(MeasuredSpans.Months(turn.AsOf, RunEngine.TrendMonths));

    /// <summary>How long their orders and shipments took.</summary>
    public SupplyWaits Waits { get; } = new(turn.AsOf, turn.Calendar);

    /// <summary>Adds a SKU.</summary>
    public void Add(SkuTurn sku)
    {
        Add(new RunWhole(sku.Measure.Over(Whole.Year.Span), sku.Findings.Share));
        Trend.Add(sku.Measure);
        Waits.Add(sku.Facts);
    }

    /// <summary>Adds the sums of other SKUs.</summary>
    public void Add(RunSums others)
    {
        Add(others.Whole);
        Trend.Add(others.Trend);
        Waits.Add(others.Waits);
    }

    void Add(RunWhole whole) => Whole = new(Whole.Year + whole.Year, Whole.Stuck + whole.Stuck);
}
