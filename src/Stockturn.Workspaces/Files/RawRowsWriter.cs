using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Unicode;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// Writes the raw rows of a batch. The thread that reads files only copies the texts together; another compresses and
/// writes. A few blocks may wait between them, no more, so memory stays flat.
/// </summary>
public sealed class RawRowsWriter : IDisposable
{
    const int BlocksWaitingMax = 4;
    readonly FileStream file;
    readonly BlockingCollection<Block> waiting = new(BlocksWaitingMax);
    readonly ConcurrentBag<ArrayBufferWriter<byte>> used = [];
    readonly List<RawFile> files = [];
    readonly List<RawBlock> blocks = [];
    readonly Thread worker;
    ImmutableArray<bool> personal = [];
    ArrayBufferWriter<byte> texts = new(RawRowsFormat.BlockBytesMax / 2);
    int rows;
    long firstRow;
    long lastRow;
    Exception? failure;

    RawRowsWriter(FileStream file)
    {
        this.file = file;
        RawRowsFormat.WriteStart(file);
        worker = new Thread(PackBlocks) { IsBackground = true, Name = "raw rows" };
        worker.Start();
    }

    /// <summary>Starts a file, over an older one. It is torn until <see cref="Complete"/>.</summary>
    public static RawRowsWriter Create(string path) => new(new FileStream(path, FileMode.Create, FileAccess.Write));

    /// <summary>Starts the rows of the next file of the batch. A personal column is stored empty.</summary>
    /// <returns>The number of the file, the first being 1.</returns>
    public int StartFile(string name, ImmutableArray<string> headings, ImmutableArray<bool> isPersonal)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(isPersonal.Length, headings.Length, nameof(isPersonal));
        CloseBlock();
        files.Add(new RawFile(name, headings));
        personal = isPersonal;
        lastRow = 0;
        return files.Count;
    }

    /// <summary>
    /// Adds a row of the current file; the numbers of a file's rows rise. Cells past the headings are dropped, for
    /// nobody can say whether they are personal.
    /// </summary>
    public void Add(ITableRow row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(row.Number, lastRow, nameof(row));
        firstRow = rows == 0 ? row.Number : firstRow;
        lastRow = row.Number;
        rows++;

        var count = Math.Min(row.CellCount, personal.Length);
        WriteNumber(row.Number);
        WriteNumber(count);
        for (var column = 0; column < count; column++)
        {
            WriteText(personal[column] ? [] : row.Cell(column));
        }

        if (rows == RawRowsFormat.BlockRowsMax || texts.WrittenCount >= RawRowsFormat.BlockBytesMax)
        {
            CloseBlock();
        }
    }

    /// <summary>Writes what waits and the index. Only now is the file whole.</summary>
    public void Complete()
    {
        CloseBlock();
        Stop();
        ThrowIfFailed();

        RawRowsFormat.WriteEnd(file, RawRowsFormat.Write(file, new RawIndex(files, blocks).ToBytes()));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Closes the file; without <see cref="Complete"/> it stays torn.</summary>
    public void Dispose()
    {
        Stop();
        file.Dispose();
        waiting.Dispose();
    }

    void CloseBlock()
    {
        ThrowIfFailed();
        if (rows == 0)
        {
            return;
        }

        waiting.Add(new Block(files.Count, firstRow, lastRow, texts));
        texts = used.TryTake(out var free) ? free : new ArrayBufferWriter<byte>(RawRowsFormat.BlockBytesMax / 2);
        rows = 0;
    }

    void Stop()
    {
        waiting.CompleteAdding();
        worker.Join();
    }

    void ThrowIfFailed()
    {
        if (Volatile.Read(ref failure) is { } error)
        {
            throw new IOException("the raw rows cannot be written: " + error.Message, error);
        }
    }

    // After a failure blocks are only taken away, so that the reading thread comes to see it.
    void PackBlocks()
    {
        foreach (var block in waiting.GetConsumingEnumerable())
        {
            try
            {
                if (failure is null)
                {
                    var piece = RawRowsFormat.Write(file, block.Texts.WrittenSpan);
                    blocks.Add(new RawBlock(block.FileNumber, block.FirstRow, block.LastRow, piece));
                }

                block.Texts.ResetWrittenCount();
                used.Add(block.Texts);
            }
            catch (Exception error)
            {
                Volatile.Write(ref failure, error);
            }
        }
    }

    void WriteNumber(long number)
    {
        var bytes = texts.GetSpan(10);
        texts.Advance(Encode(number, bytes));
    }

    // The length comes first but is known last; most texts are so short that it takes one byte.
    void WriteText(ReadOnlySpan<char> text)
    {
        const int LengthBytesMax = 5;
        var bytes = texts.GetSpan((text.Length * 3) + LengthBytesMax);
        var start = text.Length * 3 < 0x80 ? 1 : LengthBytesMax;
        Utf8.FromUtf16(text, bytes[start..], out _, out var length);
        var prefix = Encode(length, bytes);
        if (prefix != start)
        {
            bytes.Slice(start, length).CopyTo(bytes[prefix..]);
        }

        texts.Advance(prefix + length);
    }

    static int Encode(long number, Span<byte> bytes)
    {
        var count = 0;
        while (number >= 0x80)
        {
            bytes[count++] = (byte)((number & 0x7F) | 0x80);
            number >>= 7;
        }

        bytes[count++] = (byte)number;
        return count;
    }

    sealed record Block(int FileNumber, long FirstRow, long LastRow, ArrayBufferWriter<byte> Texts);
}
