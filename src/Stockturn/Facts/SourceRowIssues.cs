namespace Stockturn.Facts;

/// <content>What a row says when something is wrong with it.</content>
public sealed partial class SourceRow
{
    const int FoundLettersMax = 80;

    /// <summary>Leaves the row out and says why.</summary>
    /// <returns>Missing, so that a getter can end with it.</returns>
    public long Reject(string code, int field, string expected, string remedy)
    {
        if (!IsRejected)
        {
            Report(At(code, Severity.Error, field, expected, remedy));
        }

        IsRejected = true;
        return FactKind.Missing;
    }

    /// <summary>Refuses the whole file and says why, once. The shell drops what the file gave before.</summary>
    /// <returns>Missing, so that a getter can end with it.</returns>
    public long Refuse(string code, int field, string expected, string remedy)
    {
        if (!IsRefused)
        {
            Report(At(code, Severity.Refused, field, expected, remedy));
        }

        IsRefused = true;
        IsRejected = true;
        return FactKind.Missing;
    }

    /// <summary>
    /// Leaves out a row that is no trouble but no fact either, such as a fee posing as a SKU, and notes it.
    /// </summary>
    public void Skip(string code, int field, string expected, string remedy)
    {
        if (!IsRejected)
        {
            Report(At(code, Severity.Note, field, expected, remedy));
        }

        IsRejected = true;
    }

    /// <summary>Takes the row but asks a person to look.</summary>
    public void Warn(string code, int field, string expected, string remedy) =>
        Report(At(code, Severity.Warning, field, expected, remedy));

    /// <summary>Asks a person to look, at the first row of the file that has the trouble.</summary>
    public void WarnOnce(string code, int field, string expected, string remedy)
    {
        if (told.Add(code))
        {
            Warn(code, field, expected, remedy);
        }
    }

    /// <summary>Takes the row and says what was made of it.</summary>
    public void Note(string code, int field, string expected, string remedy) =>
        Report(At(code, Severity.Note, field, expected, remedy));

    /// <summary>Says what was made of a row, at the first row of the file of which it holds.</summary>
    public void NoteOnce(string code, int field, string expected, string remedy)
    {
        if (told.Add(code))
        {
            Note(code, field, expected, remedy);
        }
    }

    Issue At(string code, Severity severity, int field, string expected, string remedy)
    {
        var isThere = field >= 0 && columns[field] >= 0;
        var found = isThere ? Shorten(row.Cell(columns[field])) : "";
        var heading = isThere ? HeadingOf(columns[field]) : field >= 0 ? Source.Fields[field].Heading ?? Source.Fields[field].Name : null;
        return new Issue(code, severity, File, row.Number, heading, found, expected, remedy);
    }

    string? HeadingOf(int column) => column < headings.Length ? headings[column] : null;

    static string Shorten(ReadOnlySpan<char> text) =>
        text.Length > FoundLettersMax ? string.Concat(text[..FoundLettersMax], "…") : text.ToString();
}
