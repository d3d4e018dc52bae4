namespace Stockturn.Demand;

/// <summary>How demand is measured.</summary>
public sealed record DemandSettings
{
    /// <summary>How many weeks a demand class and a rate are taken from.</summary>
    public int ClassWeeks
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 52;

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
}
