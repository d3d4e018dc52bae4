namespace Stockturn.Workspaces.Files;

/// <summary>Opens a text file: decides its encoding, then whether it is JSON, and how its cells are separated.</summary>
static class TextTables
{
    const double SureEnough = 0.6;

    /// <summary>The table of a text file; null, and an issue told, when there is none.</summary>
    public static Table? Open(ByteSource source, byte[] head, OpenRequest request)
    {
        if (Decide(source.Name, head, request) is not { } choice)
        {
            return null;
        }

        var sample = Sample(source, choice, request);
        if (FileFormats.IsMarkup(sample))
        {
            request.Report(FileIssue.Format(
                source.Name, "a web page or XML", "Open it in Excel or WPS and save it as .xlsx or CSV."));
            return null;
        }

        if (FileFormats.IsBinary(sample))
        {
            request.Report(FileIssue.Format(source.Name, "bytes that are no text", "Choose another file."));
            return null;
        }

        Utf8Stream Start() => new(source.OpenStart(), choice, request.Options.IsKnownHeading);
        return FileFormats.IsJson(sample)
            ? JsonTable.Open(new TableOrigin(source.Name, source, () => choice, null), Start, request)
            : OpenSeparated(source, choice, TextShape.Of(sample, request.Options), request);
    }

    static HeadedTable? OpenSeparated(ByteSource source, EncodingChoice choice, TextShape shape, OpenRequest request)
    {
        Utf8Stream? text = null;
        Utf8Stream Start() => text = new Utf8Stream(source.OpenStart(), choice, request.Options.IsKnownHeading)
        {
            LinesEndWithReturn = shape.LinesEndWithReturn,
        };
        EncodingChoice Choice() => text?.Choice ?? choice;

        var damage = new TextDamage(source.Name, request.Report, () => Choice().Encoding.Name);
        RowSource rows = shape.IsPlain
            ? new PlainRows(Start(), source.Name, request, new LineRow(damage, shape.Delimiter))
            : new CsvRows(Start, source.Name, request, shape.Delimiter, new CsvRow(damage));

        HeadedTable? table = null;
        try
        {
            table = HeadedTable.Open(new TableOrigin(source.Name, source, Choice, shape.Delimiter), rows, request);
            damage.Settle(table?.Headings ?? []);
            return table;
        }
        finally
        {
            if (table is null)
            {
                rows.Dispose();
            }
        }
    }

    static EncodingChoice? Decide(string file, byte[] head, OpenRequest request)
    {
        var found = EncodingSniffer.Decide(head, request.Options.IsKnownHeading);
        if (request.Options.EncodingName is not { } name)
        {
            if (found.Confidence < SureEnough)
            {
                request.Report(FileIssue.EncodingGuess(file, found));
            }

            return found;
        }

        if (TextEncoding.Find(name) is not { } chosen)
        {
            request.Report(FileIssue.EncodingName(file, name));
            return null;
        }

        return Override(file, found, chosen, request);
    }

    // A byte order mark is no guess, so it is believed; otherwise the person is, and told of the doubt.
    static EncodingChoice Override(string file, EncodingChoice found, TextEncoding chosen, OpenRequest request)
    {
        var differs = found.Encoding != chosen && !found.IsOpen;
        var isSure = found.MarkBytes > 0 || found.Confidence >= 0.9;
        if (differs && isSure)
        {
            request.Report(FileIssue.EncodingOverride(file, chosen.Name, found.Encoding.Name));
        }

        return differs && found.MarkBytes > 0
            ? found
            : new EncodingChoice(chosen, 1, differs ? 0 : found.MarkBytes);
    }

    static string Sample(ByteSource source, EncodingChoice choice, OpenRequest request)
    {
        using var stream = new Utf8Stream(source.OpenStart(), choice, request.Options.IsKnownHeading);
        var bytes = new byte[ByteSource.HeadBytes];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, count);
    }
}
