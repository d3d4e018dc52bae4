namespace Stockturn.Workspaces.Files;

/// <summary>
/// Cuts lines that are too long for memory, so that the CSV library never sees more than the limit of them, and
/// remembers which lines it cut. A cut inside quotes closes them: the lines after it are read as they should be.
/// </summary>
sealed class LineGuardStream(Stream inner, int lineBytesMax) : ReadOnlyStream
{
    static readonly ReadOnlyMemory<byte> QuoteAndFeed = "\"\n"u8.ToArray();
    readonly SortedSet<long> cut = [];
    readonly byte[] raw = new byte[64 * 1024];
    int rawStart;
    int rawEnd;
    long line = 1;
    long lineBytes;
    int quotes;
    ReadOnlyMemory<byte> closing;

    /// <summary>True when any line was cut so far.</summary>
    public bool HasCut => cut.Count > 0;

    /// <summary>True when one of the lines, both ends counted, was cut.</summary>
    public bool WasCut(long first, long last) => HasCut && cut.GetViewBetween(first, last).Count > 0;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (!closing.IsEmpty)
            {
                return Close(buffer);
            }

            if (rawStart == rawEnd)
            {
                (rawStart, rawEnd) = (0, inner.Read(raw));
            }

            if (rawEnd == 0)
            {
                return 0;
            }

            var block = raw.AsSpan(rawStart, Math.Min(rawEnd - rawStart, buffer.Length));
            var kept = lineBytes + block.Length <= lineBytesMax ? Pass(block) : PassLine(block);
            block[..kept].CopyTo(buffer);
            if (kept > 0)
            {
                return kept;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    int Close(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, closing.Length);
        closing.Span[..count].CopyTo(buffer);
        closing = closing[count..];
        return count;
    }

    int Pass(ReadOnlySpan<byte> block)
    {
        rawStart += block.Length;
        var last = block.LastIndexOf((byte)'\n');
        line += last < 0 ? 0 : block.Count((byte)'\n');
        lineBytes = last < 0 ? lineBytes + block.Length : block.Length - last - 1;
        quotes = (last < 0 ? quotes : 0) + block[(last + 1)..].Count((byte)'"');
        return block.Length;
    }

    // Close to the limit: one line at a time, of which only what fits is kept.
    int PassLine(ReadOnlySpan<byte> block)
    {
        var feed = block.IndexOf((byte)'\n');
        var length = feed < 0 ? block.Length : feed + 1;
        var room = (int)Math.Clamp(lineBytesMax - lineBytes, 0, length);
        rawStart += length;
        lineBytes += length;
        quotes += block[..room].Count((byte)'"');
        if (room < length)
        {
            cut.Add(line);
        }

        if (feed >= 0)
        {
            closing = room == length ? default : quotes % 2 == 1 ? QuoteAndFeed : QuoteAndFeed[1..];
            (lineBytes, quotes) = (0, 0);
            line++;
        }

        return room;
    }
}
