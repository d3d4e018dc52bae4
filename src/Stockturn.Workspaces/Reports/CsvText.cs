using CsvHelper;

namespace Stockturn.Workspaces.Reports;

/// <summary>CSV that programs read: no mark in front, one line end everywhere, safe to open in a spreadsheet.</summary>
public static class CsvText
{
    // A text that begins like a formula is escaped; a number may begin with its sign.
    static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=@\t\r",
        NewLine = "\n",
    };

    /// <summary>A writer of records; the text stays open after it.</summary>
    public static CsvWriter To(TextWriter text) => CsvWriter.Create(text, Options, leaveOpen: true);
}
