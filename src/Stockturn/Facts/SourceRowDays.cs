namespace Stockturn.Facts;

/// <content>Days and instants of the row, and the places it belongs to where only the person can tell them.</content>
public sealed partial class SourceRow
{
    /// <summary>
    /// The cell as a day, as it is written; missing when empty; the row is rejected when it is no date.
    /// </summary>
    public long Day(int field)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return FactKind.Missing;
        }

        if (!Cells.TryDay(text, formats.DayFirst, out var day))
        {
            return Reject("E_DATE", field, "a date such as 2026-01-31", "correct the date and import the file again");
        }

        if (!formats.DayOrderIsTold && Cells.IsOpenDay(text, out _, out _))
        {
            WarnOnce(
                "W_DATE_ORDER", field, $"a date whose day and month cannot be mistaken; read as {day:yyyy-MM-dd}",
                "if this is wrong, import the file again and say whether the day or the month comes first");
        }

        return day.DayNumber;
    }

    /// <summary>
    /// The business day of something that happened: of an instant the day in the zone, else the day as written.
    /// It must be there; a day after the import's own is asked about.
    /// </summary>
    public long BusinessDay(int field, BusinessZone? zone = null)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return Reject("E_DATE", field, "a date such as 2026-01-31", "fill in the date and import the file again");
        }

        var day = zone is not null && Cells.TryInstant(text, out var seconds) ? zone.DayOf(seconds) : Day(field);
        if (day > limitDay)
        {
            Warn("W_FUTURE_DATE", field, "a day that has been", "check the date; the row was taken as it is");
        }

        return day;
    }

    /// <summary>The cell as an instant in Unix seconds; of a text without a zone the first second of its day.</summary>
    public long Instant(int field)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return FactKind.Missing;
        }

        if (Cells.TryInstant(text, out var seconds))
        {
            return seconds;
        }

        var day = Day(field);
        return day == FactKind.Missing ? day : (day - Cells.EpochDayNumber) * Cells.SecondsPerDay;
    }

    /// <summary>The last day of the month in the cell; a whole date is taken as it is written.</summary>
    public long Month(int field) =>
        Cells.TryMonth(Text(field), out var last) ? last.DayNumber : BusinessDay(field);

    /// <summary>The first day of the month in the cell, a month or its first day; missing where it is neither.</summary>
    public long MonthStart(int field) =>
        Cells.TryMonth(Text(field), out var last) ? last.DayNumber - last.Day + 1
        : Cells.TryDay(Text(field), formats.DayFirst, out var day) && day.Day == 1 ? day.DayNumber
        : FactKind.Missing;

    /// <summary>The day the person told for an undated file; without one the file is refused.</summary>
    public long AsOf() =>
        Options.AsOf is { } day
            ? day.DayNumber
            : Refuse("E_NEED_AS_OF", -1, "the day this file describes", "import it again with --as-of and the day");

    /// <summary>The day in the cell, or the one the person told.</summary>
    public long DayOrAsOf(int field) => Text(field).IsEmpty ? AsOf() : BusinessDay(field);

    /// <summary>The store in the cell, or the one the person told; a file without either is refused.</summary>
    public long Store(int field) =>
        Place(field, Options.Store, "E_NEED_STORE", "the store", "import it again with --store");

    /// <summary>The warehouse in the cell, or the one the person told; a file without either is refused.</summary>
    public long Warehouse(int field) =>
        Place(field, Options.Warehouse, "E_NEED_WAREHOUSE", "the warehouse", "import it again with --warehouse");

    /// <summary>The store in the cell, or the one the person told, or missing.</summary>
    public long StoreIfTold(int field) => Text(field).IsEmpty ? Term(Options.Store) : Terms.IdOf(Text(field));

    /// <summary>The warehouse in the cell, or the one the person told, or missing.</summary>
    public long WarehouseIfTold(int field) => Text(field).IsEmpty ? Term(Options.Warehouse) : Terms.IdOf(Text(field));

    long Place(int field, string? option, string code, string expected, string remedy)
    {
        var text = Text(field);
        if (!text.IsEmpty)
        {
            return Terms.IdOf(text);
        }

        if (!string.IsNullOrEmpty(option))
        {
            return Terms.IdOf(option);
        }

        return Has(field) ? Reject(code, field, expected, "fill in the cell and import the file again")
            : Refuse(code, field, expected, remedy);
    }
}
