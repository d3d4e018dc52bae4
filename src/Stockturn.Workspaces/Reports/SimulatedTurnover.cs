using System.Globalization;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>The turnover simulation of a kept run, by its policy.</summary>
public static class SimulatedTurnover
{
    /// <summary>What would be with stock that lasts so many days; refused where stock cannot last so long.</summary>
    /// <param name="run">The run.</param>
    /// <param name="year">The part of its stock that is meant, over the last 365 days.</param>
    /// <param name="targetDays">The days aimed at; null for those of the policy.</param>
    public static Outcome<TurnoverSimulation> Of(OpenRun run, Measurement year, double? targetDays)
    {
        var policy = run.Turn.Policy;
        var target = targetDays ?? TurnoverSimulation.UsualTarget(year, policy.Findings.HealthyStockDays);
        return TurnoverSimulation.IsTarget(target)
            ? TurnoverSimulation.Of(year, target, policy.Metrics.CapitalRateYear)
            : new Refusal("target-days", string.Create(
                CultureInfo.InvariantCulture,
                $"stock cannot be meant to last {target} days; give {TurnoverSimulation.TargetDaysLeast} to {TurnoverSimulation.TargetDaysMost}"));
    }
}
