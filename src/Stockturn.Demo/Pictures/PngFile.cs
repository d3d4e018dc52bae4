using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Stockturn.Demo.Pictures;

/// <summary>A picture as a PNG file: eight bits of red, green and blue a point, rows from the top.</summary>
static class PngFile
{
    const int HeaderBytes = 13;

    /// <summary>Writes a square picture.</summary>
    /// <param name="path">Where.</param>
    /// <param name="side">Points a side.</param>
    /// <param name="points">Red, green, blue of each point, row by row.</param>
    public static void Write(string path, int side, ReadOnlySpan<byte> points)
    {
        using var file = File.Create(path);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], side);
        (header[8], header[9], header[10], header[11], header[12]) = (8, 2, 0, 0, 0);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Packed(side, points));
        Chunk(file, "IEND"u8, []);
    }

    // Each row begins with how it was filtered: not at all.
    static byte[] Packed(int side, ReadOnlySpan<byte> points)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var row = 0; row < side; row++)
            {
                zip.WriteByte(0);
                zip.Write(points.Slice(row * side * 3, side * 3));
            }
        }

        return packed.ToArray();
    }

    static void Chunk(Stream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        var check = new Crc32();
        check.Append(name);
        check.Append(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, check.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
