using System.Collections.Immutable;
using System.Text;

namespace Stockturn.Workspaces.Files;

/// <summary>A file of the batch.</summary>
/// <param name="Name">What issues print.</param>
/// <param name="Headings">Its headings.</param>
sealed record RawFile(string Name, ImmutableArray<string> Headings);

/// <summary>A block of rows of one file.</summary>
/// <param name="FileNumber">The file, the first being 1.</param>
/// <param name="FirstRow">The number of its first row.</param>
/// <param name="LastRow">The number of its last row.</param>
/// <param name="Piece">Where it lies.</param>
sealed record RawBlock(int FileNumber, long FirstRow, long LastRow, RawPiece Piece);

/// <summary>The index: all files and all blocks.</summary>
sealed record RawIndex(IReadOnlyList<RawFile> Files, IReadOnlyList<RawBlock> Blocks)
{
    /// <summary>Writes the index.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write7BitEncodedInt(Files.Count);
        foreach (var file in Files)
        {
            writer.Write(file.Name);
            writer.Write7BitEncodedInt(file.Headings.Length);
            foreach (var heading in file.Headings)
            {
                writer.Write(heading);
            }
        }

        writer.Write7BitEncodedInt(Blocks.Count);
        foreach (var block in Blocks)
        {
            writer.Write7BitEncodedInt(block.FileNumber);
            writer.Write7BitEncodedInt64(block.FirstRow);
            writer.Write7BitEncodedInt64(block.LastRow);
            writer.Write7BitEncodedInt64(block.Piece.Offset);
            writer.Write7BitEncodedInt(block.Piece.PackedBytes);
            writer.Write7BitEncodedInt(block.Piece.Bytes);
            writer.Write(block.Piece.CheckSum);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads an index.</summary>
    public static RawIndex Of(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var files = new RawFile[reader.Read7BitEncodedInt()];
        for (var i = 0; i < files.Length; i++)
        {
            var name = reader.ReadString();
            var headings = new string[reader.Read7BitEncodedInt()];
            for (var column = 0; column < headings.Length; column++)
            {
                headings[column] = reader.ReadString();
            }

            files[i] = new RawFile(name, [.. headings]);
        }

        var blocks = new RawBlock[reader.Read7BitEncodedInt()];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new RawBlock(
                reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64(),
                new RawPiece(
                    reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(),
                    reader.ReadUInt32()));
        }

        return new RawIndex(files, blocks);
    }
}
