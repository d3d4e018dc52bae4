using System.IO.Compression;

namespace Stockturn.Workspaces.Files;

/// <summary>Unpacks gzip and notices when the file ends early, which the library's stream passes over in silence.</summary>
/// <remarks>
/// A small gzip file of our own is read behind the file's last byte. Only if the file is whole does our text come out
/// at the end; otherwise its bytes are taken for the missing rest and give an error or nonsense. So the last bytes are
/// always held back and compared. Files of several gzip parts work like those of one.
/// </remarks>
sealed class GunzipStream : ReadOnlyStream
{
    const int BlockBytes = 64 * 1024;
    static readonly byte[] Mark = Guid.Parse("5b5f1c8e-7d0e-4c53-9a52-6d0f4f1e9a77").ToByteArray();
    static readonly byte[] MarkPacked = Pack(Mark);
    readonly GZipStream inner;
    readonly byte[] held = new byte[BlockBytes + Mark.Length];
    int start;
    int end;
    bool ended;

    /// <summary>Unpacks a stream, which is closed with this one.</summary>
    public GunzipStream(Stream packed) =>
        inner = new GZipStream(new ChainedStream(packed, new MemoryStream(MarkPacked)), CompressionMode.Decompress);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (!ended && end - start <= Mark.Length)
        {
            Fill();
        }

        var ready = Math.Min(buffer.Length, ended ? end - start : end - start - Mark.Length);
        held.AsSpan(start, ready).CopyTo(buffer);
        start += ready;
        return ready;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    void Fill()
    {
        held.AsSpan(start, end - start).CopyTo(held);
        end -= start;
        start = 0;

        var count = inner.Read(held, end, held.Length - end);
        end += count;
        if (count > 0)
        {
            return;
        }

        if (!held.AsSpan(0, end).EndsWith(Mark))
        {
            throw new InvalidDataException("the compressed file ends before its end");
        }

        ended = true;
        end -= Mark.Length;
    }

    static byte[] Pack(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return packed.ToArray();
    }

    sealed class ChainedStream(Stream first, Stream second) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer)
        {
            var count = first.Read(buffer);
            return count > 0 || buffer.IsEmpty ? count : second.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            first.Dispose();
            base.Dispose(disposing);
        }
    }
}
