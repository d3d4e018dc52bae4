namespace Stockturn.Facts.Sources;

/// <summary>Days of TikTok's API, which tells instants in Unix seconds: in the zone of the shop, known by its currency.</summary>
static class TikTokZone
{
    static readonly Words<string> Zones = new(
        ("Asia/Ho_Chi_Minh", "VND"), ("Asia/Jakarta", "IDR"), ("Asia/Bangkok", "THB"), ("Asia/Kuala_Lumpur", "MYR"),
        ("Asia/Manila", "PHP"), ("Asia/Singapore", "SGD"), ("Europe/London", "GBP"), ("Europe/Berlin", "EUR"),
        ("America/Los_Angeles", "USD"), ("Asia/Tokyo", "JPY"), ("America/Mexico_City", "MXN"), ("America/Sao_Paulo", "BRL"));

    const long LastSecond = 32_503_680_000;

    /// <summary>The day of an instant in Unix seconds; missing when the cell is empty; the row is rejected for none.</summary>
    public static long Day(SourceRow row, int field, long currency)
    {
        var seconds = row.Whole(field);
        if (seconds is FactKind.Missing or 0)
        {
            return FactKind.Missing;
        }

        if (seconds is < 0 or > LastSecond)
        {
            return row.Reject("E_DATE", field, "a date such as 2026-01-31", "correct the date and import the file again");
        }

        var name = Zones.TryFind(row.Terms.TextOf(currency) ?? "", out var known) ? known : null;
        var zone = BusinessZone.Find(name);
        if (zone is null)
        {
            row.WarnOnce(
                "W_NO_ZONE", field, $"time zone data for {name ?? "the shop"} on this machine",
                "days are taken as they are written; install tzdata and import again");
        }

        return zone?.DayOf(seconds) ?? Cells.EpochDayNumber + (seconds / Cells.SecondsPerDay);
    }

    /// <summary>The day of something that happened; without it the row is left out.</summary>
    public static long NeededDay(SourceRow row, int field, long currency)
    {
        var day = Day(row, field, currency);
        return day == FactKind.Missing
            ? row.Reject("E_DATE", field, "a date such as 2026-01-31", "fill in the date and import the file again")
            : day;
    }
}
