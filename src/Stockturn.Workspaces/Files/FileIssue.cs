using System.Globalization;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Every trouble with the bytes of a file, with its code. Each is explained in docs/issues.md.</summary>
static class FileIssue
{
    const int FoundLettersMax = 60;

    // What the runtime says of an archive that was cut off on its way.
    const string WithoutDirectory = "End of Central Directory record could not be found.";

    /// <summary>Nothing stands at the path.</summary>
    public static Issue NotFound(string file) => Refused(
        "E_NOT_FOUND", file, "nothing at this path", "a file or a folder", "Check the path and its spelling.");

    /// <summary>The file may not be read.</summary>
    public static Issue NoAccess(string file) => Refused(
        "E_NO_ACCESS", file, "no permission to read", "a readable file",
        "Allow this user to read the file, or copy it elsewhere; close the program that has it open.");

    /// <summary>The disk or network failed.</summary>
    public static Issue Unread(string file, string why) => Refused(
        "E_READ", file, why, "a file that can be read to its end", "Check the disk or network and try again.");

    /// <summary>A folder or archive with nothing to read in it.</summary>
    public static Issue NoFiles(string file) => Refused(
        "E_NO_FILES", file, "no files inside", "CSV, TSV, XLSX or JSON files, or .gz or .zip of them",
        "Choose the folder or archive that holds the files.");

    /// <summary>A file, sheet or answer without a single row.</summary>
    public static Issue Empty(string file, Severity severity) => new(
        "E_EMPTY", severity, file, null, null, "no rows", "a row of headings and rows below it",
        "Export the file again; an empty report may be right when nothing happened.");

    /// <summary>The file breaks off or is damaged.</summary>
    public static Issue Damaged(string file, long? row, string why) => new(
        "E_DAMAGED", Severity.Refused, file, row, null, Short(why), "a whole file",
        "Download or copy the file again; nothing of it should be taken.");

    /// <summary>The file is of another kind.</summary>
    public static Issue Format(string file, string found, string remedy) => Refused(
        "E_FORMAT", file, found, "CSV, TSV, XLSX or JSON, or .gz or .zip of them", remedy);

    /// <summary>A sheet of findings whose lines cannot be told apart.</summary>
    public static Issue NoLineIds(string file) => Refused(
        "E_LINE_IDS", file, "no column of line ids", "the sheet of findings as it was exported",
        "Export the findings again and change states, reasons and days there; leave the column of line ids as it is.");

    /// <summary>The old binary workbook.</summary>
    public static Issue OldWorkbook(string file) => Refused(
        "E_XLS", file, "an Excel 97–2003 workbook (.xls)", "an .xlsx workbook",
        "Open it in Excel or WPS and save it as .xlsx, or export as CSV.");

    /// <summary>The file is locked by a password.</summary>
    public static Issue Encrypted(string file) => Refused(
        "E_ENCRYPTED", file, "protected by a password", "a file without a password",
        "Open it with the password and save it without one.");

    /// <summary>An archive inside an archive.</summary>
    public static Issue Nested(string file) => Refused(
        "E_NESTED", file, "an archive inside an archive", "files directly inside the archive",
        "Unpack the outer archive first.");

    /// <summary>More than we unpack or read at once.</summary>
    public static Issue TooLarge(string file, string found, string expected) => Refused(
        "E_TOO_LARGE", file, found, expected, "Split the file, or export a shorter period.");

    /// <summary>An encoding name nobody knows.</summary>
    public static Issue EncodingName(string file, string name) => Refused(
        "E_ENCODING_NAME", file, Short(name),
        string.Join(", ", TextEncoding.All.Select(encoding => encoding.Name)), "Choose one of these, or leave it out.");

    /// <summary>The encoding chosen does not fit the file.</summary>
    public static Issue EncodingOverride(string file, string chosen, string looksLike) => new(
        "E_ENCODING_OVERRIDE", Severity.Warning, file, null, null, chosen, looksLike,
        "The file was read as chosen, though it looks like the other; check the texts, or leave the choice out.");

    /// <summary>The encoding had to be guessed.</summary>
    public static Issue EncodingGuess(string file, EncodingChoice choice) => new(
        "E_ENCODING_GUESS", Severity.Warning, file, null, null,
        string.Create(CultureInfo.InvariantCulture, $"{choice.Encoding.Name}, {choice.Confidence:P0} sure"), "UTF-8",
        "Check names and titles; if they are garbled, choose the encoding.");

    /// <summary>Bytes that mean nothing in the encoding.</summary>
    public static Issue Unreadable(string file, long row, string? column, string found, string encoding) => new(
        "E_ENCODING", Severity.Warning, file, row, column, Short(found), "text in " + encoding,
        "Signs that cannot be read show as �; choose the right encoding or export again. Told once a table.");

    /// <summary>Zero bytes in a text.</summary>
    public static Issue ZeroBytes(string file, long row, string? column) => new(
        "E_NUL", Severity.Warning, file, row, column, "zero bytes", "text",
        "They were dropped; the file may have been damaged while it was copied. Told once a table.");

    /// <summary>A quote that is never closed.</summary>
    public static Issue OpenQuote(string file, long row) => new(
        "E_QUOTE", Severity.Warning, file, row, null, "a quote that is opened and not closed in its cell",
        "quotes in pairs", "The lines after it were read as rows of their own; check this row.");

    /// <summary>A line too long for memory.</summary>
    public static Issue LineTooLong(string file, long row, int bytesMax) => new(
        "E_LINE_TOO_LONG", Severity.Error, file, row, null,
        string.Create(CultureInfo.InvariantCulture, $"a line of more than {bytesMax:N0} bytes"), "shorter lines",
        "The line was left out; line ends may be missing, export the file again.");

    /// <summary>Two columns with one heading.</summary>
    public static Issue HeadingTwice(string file, long row, string heading) => new(
        "E_HEADING_TWICE", Severity.Warning, file, row, Short(heading), "the heading comes again",
        "each heading once", "The first column was used; delete or rename the other.");

    /// <summary>More columns than any report has.</summary>
    public static Issue TooManyColumns(string file, long? row, int columns, int columnsMax) => new(
        "E_TOO_MANY_COLUMNS", Severity.Refused, file, row, null,
        columns.ToString("N0", CultureInfo.InvariantCulture) + " columns",
        columnsMax.ToString("N0", CultureInfo.InvariantCulture) + " columns at most",
        "Check that rows end where they should and that the delimiter is right.");

    /// <summary>The sheet asked for is not in the workbook.</summary>
    public static Issue NoSheet(string file, string sheet, IEnumerable<string> sheets) => Refused(
        "E_NO_SHEET", file, Short(sheet), string.Join(", ", sheets), "Choose one of these sheets.");

    /// <summary>JSON that breaks the rules of JSON.</summary>
    public static Issue Json(string file, long? line, string why) => new(
        "E_JSON", Severity.Refused, file, line, null, why, "JSON",
        "Save the platform's answer as it came; documentation examples are often not valid.");

    /// <summary>JSON that is an error message of the platform.</summary>
    public static Issue JsonAnswer(string file, string message) => Refused(
        "E_JSON_ANSWER", file, Short(message), "an answer with data",
        "The platform refused the request; ask it again, then import its answer.");

    /// <summary>The issue of an error met while opening or reading; null when the error is our own mistake.</summary>
    public static Issue? Of(Exception error, string file, long? row = null) => error switch
    {
        UnauthorizedAccessException => NoAccess(file),
        FileNotFoundException or DirectoryNotFoundException => NotFound(file),
        InvalidDataException or EndOfStreamException => Damaged(file, row, Why(error)),
        IOException => Unread(file, error.Message),
        _ => null,
    };

    static string Why(Exception error) =>
        error.Message == WithoutDirectory ? "the file ends too early; it may not have arrived whole" : error.Message;

    static Issue Refused(string code, string file, string found, string expected, string remedy) =>
        new(code, Severity.Refused, file, null, null, found, expected, remedy);

    static string Short(string text) =>
        text.Length <= FoundLettersMax ? text : string.Concat(text.AsSpan(0, FoundLettersMax), "…");
}
