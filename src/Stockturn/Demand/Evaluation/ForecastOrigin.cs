namespace Stockturn.Demand;

/// <summary>An end of history with the periods that came after it: where a forecast can be held against what happened.</summary>
sealed class ForecastOrigin
{
    readonly ObservedDemand history;
    readonly double?[] after;
    readonly PanelSettings settings;

    /// <summary>A history and what came after it; the back-test asks the nine levels whatever the seller asks.</summary>
    public ForecastOrigin(ReadOnlySpan<double?> history, ReadOnlySpan<double?> after)
    {
        this.history = new ObservedDemand(history);
        this.after = after.ToArray();
        settings = new PanelSettings(after.Length, 1, PanelSettings.NineLevels);
    }

    /// <summary>Adds the squared error of a method in each period observed.</summary>
    public void AddSquaredErrors(IForecastMethod method, List<double> errors)
    {
        var means = history.Forecast(method, after.Length);
        for (var step = 0; step < after.Length; step++)
        {
            if (after[step] is { } units)
            {
                errors.Add((units - means[step]) * (units - means[step]));
            }
        }
    }

    /// <summary>Adds the mean pinball loss of a model over the levels in each period observed.</summary>
    public void AddPinballLosses(PanelModel model, List<double> losses)
    {
        var forecast = model.Forecast(history, settings);
        for (var step = 0; step < after.Length; step++)
        {
            if (after[step] is { } units)
            {
                losses.Add(PinballLoss.Of(units, forecast.Quantiles[step], settings.Levels));
            }
        }
    }
}
