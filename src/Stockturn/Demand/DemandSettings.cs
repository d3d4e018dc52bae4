namespace Stockturn.Demand;

/// <summary>How demand is measured.</summary>
public sealed record DemandSettings
{
    /// <summary>How many weeks a demand class is taken from.</summary>
    public int ClassWeeks
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 52;

    /// <summary>How many weeks forecasts look back at most.</summary>
    public int HistoryWeeks
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 156;

    /// <summary>What the last 7 days weigh in the rule of ERPs.</summary>
    public double ErpWeight7Days
    {
        get;
        init => field = Weight(value);
    } = 0.5;

    /// <summary>What the last 15 days weigh in it.</summary>
    public double ErpWeight15Days
    {
        get;
        init => field = Weight(value);
    } = 0.3;

    /// <summary>What the last 30 days weigh in it.</summary>
    public double ErpWeight30Days
    {
        get;
        init => field = Weight(value);
    } = 0.2;

    /// <summary>A week with stock on fewer days than this says too little and is left out.</summary>
    public double InStockDaysMin
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 2;

    static double Weight(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
