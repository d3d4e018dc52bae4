namespace Stockturn.Facts.Sources;

/// <summary>Days of 旺店通's interface, which tells them as text or in thousandths of a second since 1970.</summary>
static class WangdianDays
{
    const int MillisecondDigits = 13;

    // China has one time and no summer time.
    const long OffsetSeconds = 8 * 3600;

    /// <summary>The day in China; missing when the cell is empty; the row is rejected for none.</summary>
    public static long Of(SourceRow row, int field)
    {
        var text = row.Text(field);
        return text.Length == MillisecondDigits && long.TryParse(text, out var milliseconds) && milliseconds > 0
            ? Cells.EpochDayNumber + (((milliseconds / 1000) + OffsetSeconds) / Cells.SecondsPerDay)
            : row.Day(field);
    }
}
