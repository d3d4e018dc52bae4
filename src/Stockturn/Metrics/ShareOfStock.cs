namespace Stockturn.Metrics;

/// <summary>
/// A part of stock over all of it, in units or in value: rates of dead, excess or obsolete stock (S4-14, S4-15).
/// </summary>
public static class ShareOfStock
{
    /// <summary>Part ÷ total; of empty stock there is no share.</summary>
    public static Reading Of(decimal part, decimal total) =>
        total > 0 ? Reading.Of(part / total) : Reading.Missing(Gap.NoStock);
}
