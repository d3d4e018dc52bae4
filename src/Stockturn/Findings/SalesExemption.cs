namespace Stockturn.Findings;

/// <summary>Why findings of rules that look at sales do not count yet (science §3; trap 6).</summary>
/// <remarks>See docs/formulas/findings.md#exemptions.</remarks>
static class SalesExemption
{
    /// <summary>For rules that look at sales: a new item, or goods off season; null when neither.</summary>
    public static Exemption? Of(StockCase stock, FindingSettings limits) =>
        Fresh("new_item", stock.Total.FirstReceipt, stock.AsOf, limits) ?? OffSeason(stock, limits);

    /// <summary>
    /// For rules that count idle days: all stock came in after the last sale, so nothing could be sold before.
    /// </summary>
    public static Exemption? OfRestock(StockCase stock, FindingSettings limits) =>
        Fresh("just_restocked", stock.RestockedOn, stock.AsOf, limits);

    static Exemption? Fresh(string reason, DateOnly? since, DateOnly asOf, FindingSettings limits)
    {
        if (since is not { } day || asOf.DayNumber - day.DayNumber > limits.NewItemDays)
        {
            return null;
        }

        return new Exemption(reason, day.AddDays(limits.NewItemDays));
    }

    static Exemption? OffSeason(StockCase stock, FindingSettings limits)
    {
        foreach (var season in limits.Seasons)
        {
            var isMeant = Same(season.Season, stock.Master.Season) || Same(season.Season, stock.Master.Category);
            if (!isMeant || season.IsIn(stock.AsOf.Month) || stock.AsOf > season.Until)
            {
                continue;
            }

            var last = season.LastDayOff(stock.AsOf);
            return new Exemption("off_season", last < season.Until ? last : season.Until);
        }

        return null;
    }

    static bool Same(string wanted, string? found) =>
        string.Equals(wanted, found?.Trim(), StringComparison.OrdinalIgnoreCase);
}
