namespace Stockturn.Metrics;

/// <summary>Where one class ends and the next begins.</summary>
public sealed record AbcXyzSettings
{
    /// <summary>Items are A until those before them bring this share of sales.</summary>
    public decimal ShareA
    {
        get;
        init => field = Share(value);
    } = 0.70m;

    /// <summary>Items are B until those before them bring this share of sales.</summary>
    public decimal ShareB
    {
        get;
        init => field = Share(value);
    } = 0.90m;

    /// <summary>Demand is steady up to this coefficient of variation.</summary>
    public double VariationX
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 0.5;

    /// <summary>Demand wavers up to this coefficient of variation.</summary>
    public double VariationY
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1.0;

    static decimal Share(decimal value) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "a share of sales lies between 0 and 1");
}
