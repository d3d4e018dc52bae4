using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Demand;

/// <summary>The figures of demand a person wants used in place of the recommended ones.</summary>
/// <remarks>
/// The newest choice that holds counts: that of the place, else that of all places together. A figure of one's own for all is shared by
/// the places as the recommended ones are, equally where nothing is recommended; one of a single place adds to all what it adds to the
/// place. See
/// docs/formulas/demand.md#choice.
/// </remarks>
sealed class ChosenDemand(ReadOnlyMemory<DemandChoice> choices, DateOnly asOf)
{
    /// <summary>The code of a person's own figure where a forecast names its method.</summary>
    public const string Own = "own";

    readonly DemandChoice[] holding = [.. choices.ToArray().Where(choice => choice.HoldsOn(asOf))];

    /// <summary>The forecasts as chosen: those of the places, then that of all together.</summary>
    public ImmutableArray<DemandForecast> Of(IReadOnlyList<DemandForecast> places, DemandForecast whole)
    {
        var all = Figured(whole, For(whole.Warehouse));
        var told = places.Select(place => Figured(place, For(place.Warehouse) ?? Shared)).Concat(NewPlaces(places)).ToList();
        return holding.Length == 0 ? [.. told, all] : [.. Together(told, ref all), all];
    }

    DemandChoice? Shared => For(DemandHistory.Whole) is { Figure: not DemandFigure.Own } choice ? choice : null;

    DemandChoice? For(short warehouse) => Array.FindLast(holding, choice => choice.Warehouse == warehouse);

    DemandForecast Figured(DemandForecast place, DemandChoice? choice) => choice?.Figure switch
    {
        DemandFigure.Own => Chosen(place, Own, choice.UnitsPerDay ?? 0, (DemandFigure.Own, DaysOf(choice))),
        DemandFigure.Erp =>
            Chosen(place, ErpRule.Code, place.ErpUnitsPerDay, (DemandFigure.Erp, DaysOf(choice))),
        _ => place,
    };

    int? DaysOf(DemandChoice choice) => choice.Until?.DayNumber - asOf.DayNumber;

    static DemandForecast Chosen(DemandForecast forecast, string method, double unitsPerDay, (DemandFigure Figure, int? Days) told) => forecast with
    {
        Method = method,
        UnitsPerDay = unitsPerDay,
        Figure = told.Figure,
        ChosenDays = told.Days,
        RecommendedUnitsPerDay = forecast.UnitsPerDay,
        IsLowerBound = false,
    };

    // A place that never held or sold it has a figure only where a person gives one.
    IEnumerable<DemandForecast> NewPlaces(IReadOnlyList<DemandForecast> places) => holding
        .Where(choice => choice.Figure == DemandFigure.Own && choice.Warehouse >= 0 && For(choice.Warehouse) == choice)
        .Where(choice => places.All(place => place.Warehouse != choice.Warehouse))
        .OrderBy(choice => choice.Warehouse)
        .Select(choice => new DemandForecast(
            choice.Warehouse, Own, choice.UnitsPerDay ?? 0, DemandPattern.None, null, null, 0, 0, 0, false, 0)
        {
            Figure = DemandFigure.Own,
            RecommendedUnitsPerDay = 0,
            ChosenDays = DaysOf(choice),
        });

    static List<DemandForecast> Together(List<DemandForecast> places, ref DemandForecast all)
    {
        var own = places.Where(place => place.Figure == DemandFigure.Own).ToArray();
        if (all.Figure != DemandFigure.Own)
        {
            if (own.Length > 0)
            {
                var added = own.Sum(place => place.UnitsPerDay - place.RecommendedUnitsPerDay);
                var units = Math.Max(own.Sum(place => place.UnitsPerDay), all.UnitsPerDay + added);
                all = Chosen(all, Own, units, (DemandFigure.Own, own.Min(place => place.ChosenDays)));
            }

            return places;
        }

        var rest = Math.Max(0, all.UnitsPerDay - own.Sum(place => place.UnitsPerDay));
        var others = places.Where(place => place.Figure != DemandFigure.Own).ToArray();
        var sum = others.Sum(place => place.UnitsPerDay);
        var days = all.ChosenDays;
        double ShareOf(DemandForecast place) => sum > 0 ? place.UnitsPerDay / sum : 1.0 / others.Length;

        return
        [
            .. places.Select(place => place.Figure == DemandFigure.Own
                ? place
                : Chosen(place, Own, rest * ShareOf(place), (DemandFigure.Own, days))),
        ];
    }
}
