using System.Globalization;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Panels;

/// <summary>What can be wrong with a panel; explained in docs/issues.md.</summary>
static class PanelIssue
{
    /// <summary>No columns that make a panel.</summary>
    public static Issue Columns(string file, string found) => new(
        "E_PANEL_COLUMNS", Severity.Refused, file, null, null, found, "columns headed by periods, or a column of days and one of units",
        "Head each period with its day, month or d_1, d_2 …, or say --keys, --date and --value.");

    /// <summary>A column that is no period and no key.</summary>
    public static Issue Ignored(string file, string column) => new(
        "E_PANEL_IGNORED", Severity.Note, file, null, column, "a column that is no period", "periods after the key columns",
        "The column was not used.");

    /// <summary>Too many periods from the first to the last.</summary>
    public static Issue Span(string file, long periods, int most) => new(
        "E_PANEL_SPAN", Severity.Refused, file, null, null,
        string.Create(CultureInfo.InvariantCulture, $"{periods} periods from the first to the last"),
        string.Create(CultureInfo.InvariantCulture, $"{most} periods at most"), "Look for a mistyped day, or choose a longer period.");

    /// <summary>A row with more or fewer cells than headings.</summary>
    public static Issue Row(string file, long row, int cells, int expected) => new(
        "E_PANEL_ROW", Severity.Error, file, row, null, string.Create(CultureInfo.InvariantCulture, $"{cells} cells"),
        string.Create(CultureInfo.InvariantCulture, $"{expected} cells"), "The row was left out; check its delimiters and export again.");

    /// <summary>A cell that is no number of nothing or more.</summary>
    public static Issue Number(string file, long row, string column, string found) => new(
        "E_PANEL_NUMBER", Severity.Warning, file, row, column, found, "a number of 0 or more, or a blank",
        "The period counts as not observed; correct it and forecast again.");

    /// <summary>A cell that does not say whether there was stock.</summary>
    public static Issue Flag(string file, long row, string column, string found) => new(
        "E_PANEL_FLAG", Severity.Warning, file, row, column, found, "true or false, 1 or 0, or a blank",
        "The period counts as in stock; correct it and forecast again.");

    /// <summary>A day nobody can read.</summary>
    public static Issue Date(string file, long row, string column, string found) => new(
        "E_PANEL_DATE", Severity.Error, file, row, column, found, "a day such as 2024-12-31, a month such as 2024-12, or a number",
        "The row was left out; write its period like those of the other rows.");

    /// <summary>A series or a period of it that was there already.</summary>
    public static Issue Twice(string file, long row, string found) => new(
        "E_PANEL_TWICE", Severity.Error, file, row, null, found, "each series once, and each period of it once",
        "The first one was used; add them up or delete one, and forecast again.");

    /// <summary>A series of which nothing was observed.</summary>
    public static Issue Nothing(string file, string series) => new(
        "E_PANEL_NOTHING", Severity.Warning, file, null, null, series, "a series with one observed period at least",
        "Its forecast is blank: nothing is known of it, and that is not 0.");

    /// <summary>No columns that make events.</summary>
    public static Issue EventColumns(string file, string found) => new(
        "E_PANEL_EVENT_COLUMNS", Severity.Refused, file, null, null, found, "a column event, and from and to, or date",
        "Head the columns event, from and to, or event and date; key columns of the panel say in which series.");

    /// <summary>A column of the events that says nothing.</summary>
    public static Issue EventIgnored(string file, string column) => new(
        "E_PANEL_EVENT_IGNORED", Severity.Note, file, null, column, "a column that is no key of the panel",
        "event, from, to, date and keys of the panel", "The column was not used.");

    /// <summary>A period of an event that is none of the panel's, or a last one before the first.</summary>
    public static Issue EventDays(string file, long row, string column, string found) => new(
        "E_PANEL_EVENT_DAYS", Severity.Error, file, row, column, found,
        "a period written like those of the panel, the last not before the first", "The row was left out; write the period as the panel does.");

    /// <summary>An event without a name.</summary>
    public static Issue EventName(string file, long row, string column) => new(
        "E_PANEL_EVENT_NAME", Severity.Error, file, row, column, "", "what the event is called",
        "The row was left out; give each event a name, the same each time it is held.");

    /// <summary>A key that no series of the panel has.</summary>
    public static Issue EventSeries(string file, long row, string column, string found) => new(
        "E_PANEL_EVENT_SERIES", Severity.Warning, file, row, column, found, "a key that series of the panel have, or a blank for all",
        "The row was left out; write the key as the panel does.");

    /// <summary>An event nothing could be learnt of.</summary>
    public static Issue EventUnseen(string file, string found) => new(
        "E_PANEL_EVENT_UNSEEN", Severity.Note, file, null, null, found, "an event that was held before, with usual periods around it",
        "It counts as no event: nobody knows what it does.");

    /// <summary>Periods of a long panel that have no row.</summary>
    public static Issue Silent(string file, long periods, bool isZero) => new(
        "E_PANEL_SILENT", Severity.Note, file, null, null,
        string.Create(CultureInfo.InvariantCulture, $"{periods} periods without a row"), "a row for each series and period",
        isZero
            ? "The file seldom says 0, so they count as nothing sold, from the first row of a series on."
            : "The file does not leave out what did not sell, so they count as not observed.");
}
