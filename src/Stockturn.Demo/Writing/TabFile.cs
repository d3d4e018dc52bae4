namespace Stockturn.Demo.Writing;

/// <summary>A tab-separated file as Amazon writes it: nothing is quoted, lines end with CR LF.</summary>
sealed class TabFile : IDisposable
{
    readonly char point;
    bool isFirst = true;

    /// <summary>A new file with its header line.</summary>
    /// <param name="path">Where.</param>
    /// <param name="header">The header line, names parted by tabs.</param>
    /// <param name="point">What stands before the decimals.</param>
    public TabFile(string path, string header, char point = '.')
    {
        Out = new ByteWriter(path);
        Out.Text(header);
        Out.Raw("\r\n"u8);
        this.point = point;
    }

    /// <summary>Rows without a header line, to be put behind one later.</summary>
    public TabFile(string path, char point)
    {
        Out = new ByteWriter(path);
        this.point = point;
    }

    /// <summary>For cells made of several parts: call <see cref="Cell"/> first.</summary>
    public ByteWriter Out { get; }

    /// <summary>Begins a cell.</summary>
    public TabFile Cell()
    {
        if (!isFirst)
        {
            Out.Letter('\t');
        }

        isFirst = false;
        return this;
    }

    public TabFile Text(string text)
    {
        Cell().Out.Text(text);
        return this;
    }

    public TabFile Whole(long number)
    {
        Cell().Out.Whole(number);
        return this;
    }

    /// <summary>A number given in units of its last digit.</summary>
    public TabFile Fixed(long number, int digits = 2)
    {
        Cell().Out.Fixed(number, digits, point);
        return this;
    }

    /// <summary>Empty cells.</summary>
    public TabFile Blank(int cells = 1)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            Cell();
        }

        return this;
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        Out.Raw("\r\n"u8);
        isFirst = true;
    }

    public void Dispose() => Out.Dispose();
}
