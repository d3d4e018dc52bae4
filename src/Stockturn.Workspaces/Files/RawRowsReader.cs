using System.Text;

namespace Stockturn.Workspaces.Files;

/// <summary>Finds a raw row again, reading only the index and the block it is in.</summary>
public static class RawRowsReader
{
    /// <summary>True when the file was written to its end; a program killed while writing leaves a torn one.</summary>
    public static bool IsComplete(string path)
    {
        using var file = File.OpenRead(path);
        return RawRowsFormat.ReadEnd(file) is not null;
    }

    /// <summary>A row of a file of the batch; null when the batch has no such row.</summary>
    /// <exception cref="InvalidDataException">The file is torn.</exception>
    public static RawRow? Read(string path, int fileNumber, long rowNumber)
    {
        using var file = File.OpenRead(path);
        var end = RawRowsFormat.ReadEnd(file) ?? throw RawRowsFormat.Torn();
        var index = RawIndex.Of(RawRowsFormat.Read(file, end));
        var block = index.Blocks.FirstOrDefault(b =>
            b.FileNumber == fileNumber && b.FirstRow <= rowNumber && rowNumber <= b.LastRow);
        return block is null
            ? null
            : Find(RawRowsFormat.Read(file, block.Piece), rowNumber, index.Files[fileNumber - 1]);
    }

    static RawRow? Find(byte[] rows, long rowNumber, RawFile file)
    {
        using var reader = new BinaryReader(new MemoryStream(rows), Encoding.UTF8);
        while (reader.BaseStream.Position < rows.Length)
        {
            var number = reader.Read7BitEncodedInt64();
            var cells = new string[file.Headings.Length];
            Array.Fill(cells, "");
            var count = reader.Read7BitEncodedInt();
            for (var column = 0; column < count; column++)
            {
                cells[column] = reader.ReadString();
            }

            if (number == rowNumber)
            {
                return new RawRow(file.Name, file.Headings, [.. cells]);
            }
        }

        return null;
    }
}
