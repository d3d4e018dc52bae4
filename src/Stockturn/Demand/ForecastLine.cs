using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Demand;

/// <summary>What lists say of the forecast of one SKU, everywhere together.</summary>
/// <param name="Pattern">How its demand comes.</param>
/// <param name="Method">The code of the method that counts most, or of the figure a person chose.</param>
/// <param name="Figure">Whose figure is used.</param>
/// <param name="UnitsPerDay">The figure used, units a day.</param>
/// <param name="RecommendedUnitsPerDay">The recommended figure, units a day.</param>
/// <param name="ErpUnitsPerDay">That of the rule of ERPs, units a day.</param>
public sealed record ForecastLine(
    DemandPattern Pattern, string Method, DemandFigure Figure, double UnitsPerDay, double RecommendedUnitsPerDay, double ErpUnitsPerDay)
{
    /// <summary>The recommended demand of the next 13 weeks together; null where no week tells enough.</summary>
    public DemandBand? Quarter { get; init; }

    /// <summary>Weeks it was read from.</summary>
    public int ObservedWeeks { get; init; }

    /// <summary>Weeks left out since the first: too few days in stock.</summary>
    public int CensoredWeeks { get; init; }

    /// <summary>Weeks that sold far more than those around them: marked, not left out.</summary>
    public int UnusualWeeks { get; init; }

    /// <summary>The first day of the last of them; null for none.</summary>
    public DateOnly? LastUnusual { get; init; }

    /// <summary>What it was planned to sell against what it sold; null without a plan.</summary>
    public PlannedVelocity? Plan { get; init; }

    /// <summary>Whether the level changed, and where it is going; null where neither.</summary>
    public CurveReading? Curve { get; init; }

    /// <summary>What each figure would have said of the last weeks.</summary>
    public ImmutableArray<PastError> PastErrors { get; init; } = [];

    /// <summary>The error of a figure over the last weeks; null where it had none.</summary>
    public ForecastErrors? ErrorOf(string figure)
    {
        foreach (var past in PastErrors)
        {
            if (past.Figure == figure)
            {
                return past.Errors;
            }
        }

        return null;
    }

    /// <summary>The line of a demand; null without a forecast for all places together.</summary>
    public static ForecastLine? Of(SkuDemand demand) =>
        demand.Forecasts.FirstOrDefault(forecast => forecast.Warehouse < 0) is not { } whole
            ? null
            : new ForecastLine(whole.Pattern, whole.Method, whole.Figure, whole.UnitsPerDay, whole.RecommendedUnitsPerDay, whole.ErpUnitsPerDay)
            {
                Quarter = whole.Outlook?.Sums.FirstOrDefault(sum => sum.Weeks == DemandOutlook.RateWeeks),
                ObservedWeeks = whole.Outlook?.ObservedWeeks ?? 0,
                CensoredWeeks = whole.Outlook?.CensoredWeeks ?? 0,
                UnusualWeeks = demand.Unusual.Length,
                LastUnusual = demand.Unusual.IsEmpty ? null : demand.Unusual[^1].From,
                Plan = demand.Plan,
                Curve = demand.Curve,
                PastErrors = demand.PastErrors,
            };
}
