namespace Stockturn.Demo.Writing;

/// <summary>A comma-separated file after RFC 4180: cells with commas, quotes or line breaks are quoted.</summary>
sealed class CommaFile : IDisposable
{
    readonly ByteWriter writer;
    readonly string lineEnd;
    bool isFirst = true;

    /// <summary>A new file with its header line.</summary>
    public CommaFile(string path, string header, string lineEnd = "\n")
    {
        writer = new ByteWriter(path);
        this.lineEnd = lineEnd;
        writer.Text(header);
        writer.Text(lineEnd);
    }

    public CommaFile Text(string text)
    {
        Begin();
        if (text.AsSpan().IndexOfAny(",\"\n") < 0)
        {
            writer.Text(text);
            return this;
        }

        writer.Letter('"');
        writer.Text(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Letter('"');
        return this;
    }

    public CommaFile Whole(long number)
    {
        Begin();
        writer.Whole(number);
        return this;
    }

    /// <summary>A number given in units of its last digit.</summary>
    public CommaFile Fixed(long number, int digits = 2)
    {
        Begin();
        writer.Fixed(number, digits);
        return this;
    }

    /// <summary>Text that needs no quotes.</summary>
    public CommaFile Span(ReadOnlySpan<char> text)
    {
        Begin();
        writer.Text(text);
        return this;
    }

    public CommaFile Blank(int cells = 1)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            Begin();
        }

        return this;
    }

    public void EndLine()
    {
        writer.Text(lineEnd);
        isFirst = true;
    }

    public void Dispose() => writer.Dispose();

    void Begin()
    {
        if (!isFirst)
        {
            writer.Letter(',');
        }

        isFirst = false;
    }
}
