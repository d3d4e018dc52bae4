using Stockturn.Facts;

namespace Stockturn.Workspaces.Rounds;

/// <summary>What can be wrong with a state; explained in docs/issues.md.</summary>
static class OrderStateIssue
{
    /// <summary>No column that says what is there.</summary>
    public static Issue OnHand(string file, string found) => new(
        "E_STATE_COLUMNS", Severity.Refused, file, null, null, found, "a column On Hand or End Inventory",
        "Head the column of units that can be sold now On Hand.");

    /// <summary>No column of a key of the panel.</summary>
    public static Issue Keys(string file, string found, string keys) => new(
        "E_STATE_COLUMNS", Severity.Refused, file, null, null, found, $"the key columns of the history: {keys}",
        "Head the key columns as the history does.");

    /// <summary>Goods on their way of which nobody says when they come.</summary>
    public static Issue Transit(string file, string column) => new(
        "E_STATE_COLUMNS", Severity.Refused, file, null, column, "units on their way without their period",
        "In Transit +1, In Transit +2 … by the period that can sell them", "Head each column with the period its goods arrive in.");

    /// <summary>A row with more or fewer cells than headings.</summary>
    public static Issue Cells(string file, long row, string found, string expected) => new(
        "E_STATE_ROW", Severity.Error, file, row, null, found, expected, "Its order is blank; check its delimiters and export again.");

    /// <summary>A cell that is no stock.</summary>
    public static Issue Number(string file, long row, string column, string found) => new(
        "E_STATE_NUMBER", Severity.Error, file, row, column, found, "a number of 0 or more",
        "Its order is blank; correct the stock and order again.");

    /// <summary>A series that was there already.</summary>
    public static Issue Twice(string file, long row, string found) => new(
        "E_STATE_TWICE", Severity.Error, file, row, null, found, "each series once",
        "The first one was used and this order is blank; add them up or delete one, and order again.");

    /// <summary>A row of which the history tells nothing.</summary>
    public static Issue History(string file, long row, string found) => new(
        "E_STATE_HISTORY", Severity.Error, file, row, null, found, "a series of the history with one observed period at least",
        "Its order is blank: nothing is known of what it sells, and that is not 0.");

    /// <summary>A series without a row.</summary>
    public static Issue Absent(string file, string found) => new(
        "E_STATE_ABSENT", Severity.Warning, file, null, null, found, "a row for each series of the history",
        "Nothing is ordered of it: nobody knows its stock; add its row and order again.");
}
