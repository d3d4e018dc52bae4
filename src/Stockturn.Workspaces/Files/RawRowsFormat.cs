using System.Buffers.Binary;
using System.IO.Compression;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// The raw rows of one batch in one file. Blocks of rows, each compressed by itself, then the compressed index of
/// files and blocks, then 24 bytes that say where the index is. The last bytes are written last: a file without them
/// is torn. zlib's check sum guards every block.
/// </summary>
/// <remarks>
/// Layout: "STRAW1\n\0" · blocks · index · offset of the index (8) · its length (8) · "STRAWEND".
/// A row in a block: row number · count of cells · for each cell its length in bytes and its UTF-8, all counts as
/// seven-bit numbers.
/// </remarks>
static class RawRowsFormat
{
    /// <summary>Rows in a block at most.</summary>
    public const int BlockRowsMax = 4_096;

    /// <summary>A block is closed when it holds this much text, however few its rows.</summary>
    public const int BlockBytesMax = 4 * 1024 * 1024;

    /// <summary>Length of the end of the file.</summary>
    public const int EndBytes = 24;

    static readonly byte[] EndMark = [.. "STRAWEND"u8];

    /// <summary>The first bytes of the file.</summary>
    public static ReadOnlySpan<byte> StartMark => "STRAW1\n\0"u8;

    /// <summary>Compresses bytes, as fast as may be.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>The bytes that were compressed.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zlib.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The end of a file whose index lies there.</summary>
    public static byte[] End(long indexOffset, long indexBytes)
    {
        var end = new byte[EndBytes];
        BinaryPrimitives.WriteInt64LittleEndian(end, indexOffset);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(8), indexBytes);
        EndMark.CopyTo(end, 16);
        return end;
    }

    /// <summary>Where the index lies; null when the file is torn.</summary>
    public static (long Offset, int Bytes)? IndexPlace(FileStream file)
    {
        if (file.Length < StartMark.Length + EndBytes)
        {
            return null;
        }

        var end = new byte[EndBytes];
        file.Position = file.Length - EndBytes;
        file.ReadExactly(end);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(end);
        var bytes = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(8));
        var isWhole = end.AsSpan(16).SequenceEqual(EndMark)
            && offset >= StartMark.Length && bytes is > 0 and < int.MaxValue
            && offset == file.Length - EndBytes - bytes;
        return isWhole ? (offset, (int)bytes) : null;
    }

    /// <summary>The error of a file that was not written to its end, or changed since.</summary>
    public static InvalidDataException Torn() => new("the file of raw rows is torn; import the batch again");
}
