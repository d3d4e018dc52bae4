namespace Stockturn.Workspaces.Files;

/// <summary>Bytes that can be read from their start more than once: a file, or an entry of an archive.</summary>
/// <param name="Name">What an issue prints.</param>
/// <param name="Open">Opens the bytes at their start; the stream counts what it reads on the meter.</param>
/// <param name="BytesTotal">How many bytes of the outer file it takes.</param>
/// <param name="Meter">Counts the bytes of the outer file.</param>
sealed record ByteSource(string Name, Func<Meter, Stream> Open, long BytesTotal, Meter Meter)
{
    /// <summary>How much of the start is looked at to recognise a file.</summary>
    public const int HeadBytes = 64 * 1024;

    /// <summary>The largest workbook inside an archive, which has to be held in memory.</summary>
    public const int SpoolBytesMax = 256 * 1024 * 1024;

    /// <summary>True for the bytes inside a gzip file.</summary>
    public bool IsPacked { get; init; }

    Func<Stream>? Seekable { get; init; }

    /// <summary>A file on disk.</summary>
    public static ByteSource OfFile(string path, string name) =>
        new(name, meter => new MeteredStream(OpenFile(path), meter), new FileInfo(path).Length, new Meter())
        {
            Seekable = () => OpenFile(path),
        };

    /// <summary>The bytes inside a gzip file.</summary>
    public ByteSource Unpacked() => this with
    {
        Open = meter => new GunzipStream(Open(meter)),
        Meter = new Meter(),
        IsPacked = true,
        Seekable = null,
    };

    /// <summary>Opens the bytes at their start.</summary>
    public Stream OpenStart()
    {
        Meter.Restart();
        return Open(Meter);
    }

    /// <summary>The first bytes, at most <see cref="HeadBytes"/>.</summary>
    public byte[] ReadHead()
    {
        using var stream = OpenStart();
        var head = new byte[HeadBytes];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..count];
    }

    /// <summary>
    /// A way to open the bytes where one may jump about in them: the file itself, or a copy in memory.
    /// Null when the copy would be larger than <see cref="SpoolBytesMax"/>.
    /// </summary>
    public Func<Stream>? OpenAnywhere()
    {
        if (Seekable is not null)
        {
            return Seekable;
        }

        using var stream = OpenStart();
        using var copy = new MemoryStream();
        var block = new byte[HeadBytes];
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            if (copy.Length + count > SpoolBytesMax)
            {
                return null;
            }

            copy.Write(block, 0, count);
        }

        var bytes = copy.ToArray();
        return () => new MemoryStream(bytes, writable: false);
    }

    static FileStream OpenFile(string path) =>
        new(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
            BufferSize = HeadBytes,
        });
}
