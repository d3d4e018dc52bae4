namespace Stockturn.Workspaces.Files;

/// <summary>How many bytes of a file were read, for a progress bar on another thread.</summary>
sealed class Meter
{
    long bytes;

    /// <summary>Bytes read so far.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>Adds what was read.</summary>
    public void Add(int count) => Volatile.Write(ref bytes, bytes + count);

    /// <summary>The file is read from its start again.</summary>
    public void Restart() => Volatile.Write(ref bytes, 0);
}

/// <summary>Counts the bytes that pass.</summary>
sealed class MeteredStream(Stream inner, Meter meter) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        meter.Add(count);
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
