using System.Text;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>Writes a block of a run: whole numbers in as few bytes as they need, amounts at four decimals.</summary>
/// <remarks>A run of 30,000 SKUs has millions of sums; as rows they would cost more time than the engine takes to make them.</remarks>
sealed class BlockWriter
{
    const int RoomMin = 16;

    byte[] buffer = new byte[4096];
    int at;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, at);

    /// <summary>Starts again.</summary>
    public void Clear() => at = 0;

    /// <summary>A whole number, small ones in one byte.</summary>
    public void Whole(long value)
    {
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        Room(RoomMin);
        while (rest >= 0x80)
        {
            buffer[at++] = unchecked((byte)(rest | 0x80));
            rest >>= 7;
        }

        buffer[at++] = (byte)rest;
    }

    /// <summary>A quantity, exact.</summary>
    public void Quantity(Quantity value) => Whole(value.Thousandths);

    /// <summary>An amount at four decimals.</summary>
    public void Amount(decimal value) => Whole(Money.ToStored(value));

    /// <summary>An amount, or nothing.</summary>
    public void Amount(decimal? value)
    {
        Flag(value is not null);
        if (value is { } known)
        {
            Amount(known);
        }
    }

    /// <summary>An amount with all its digits.</summary>
    public void Exact(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var isWide = bits[2] != 0 || bits[1] < 0;
        Whole((value.Scale << 2) | (value < 0 ? 2 : 0) | (isWide ? 1 : 0));
        if (isWide)
        {
            Whole(bits[2]);
            Whole(bits[1]);
            Whole(bits[0]);
        }
        else
        {
            Whole(((long)bits[1] << 32) | unchecked((uint)bits[0]));
        }
    }

    /// <summary>A day, or nothing.</summary>
    public void Day(DateOnly? value) => Whole(value?.DayNumber ?? -1);

    /// <summary>Yes or no.</summary>
    public void Flag(bool value) => Whole(value ? 1 : 0);

    /// <summary>A number, all its bits.</summary>
    public void Number(double value)
    {
        Room(RoomMin);
        BitConverter.TryWriteBytes(buffer.AsSpan(at), value);
        at += sizeof(double);
    }

    /// <summary>A number, or nothing.</summary>
    public void Number(double? value)
    {
        Flag(value is not null);
        if (value is { } known)
        {
            Number(known);
        }
    }

    /// <summary>A text, or nothing.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Whole(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Whole(length);
        Room(length);
        at += Encoding.UTF8.GetBytes(value, buffer.AsSpan(at));
    }

    /// <summary>A list: its length, then each part.</summary>
    public void List<T>(IReadOnlyCollection<T> parts, Action<BlockWriter, T> write)
    {
        Whole(parts.Count);
        foreach (var part in parts)
        {
            write(this, part);
        }
    }

    void Room(int bytes)
    {
        if (buffer.Length - at < bytes)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, at + bytes));
        }
    }
}
