using System.Collections.Immutable;
using System.Text;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>Reads what <see cref="BlockWriter"/> wrote, in the same order.</summary>
sealed class BlockReader(byte[] block)
{
    int at;

    /// <summary>True when nothing is left.</summary>
    public bool IsAtEnd => at == block.Length;

    /// <summary>A whole number.</summary>
    public long Whole()
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = block[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return unchecked((long)(value >> 1) ^ -(long)(value & 1));
            }

            shift += 7;
        }
    }

    /// <summary>A quantity.</summary>
    public Quantity Quantity() => new(Whole());

    /// <summary>An amount.</summary>
    public decimal Amount() => Money.FromStored(Whole());

    /// <summary>An amount with all its digits.</summary>
    public decimal Exact()
    {
        var head = (int)Whole();
        var (scale, isNegative) = ((byte)(head >> 2), (head & 2) != 0);
        if ((head & 1) != 0)
        {
            var (high, middle, low) = ((int)Whole(), (int)Whole(), (int)Whole());
            return new decimal(low, middle, high, isNegative, scale);
        }

        var digits = Whole();
        return new decimal(unchecked((int)digits), (int)(digits >> 32), 0, isNegative, scale);
    }

    /// <summary>An amount, or nothing.</summary>
    public decimal? AmountOrNone() => Flag() ? Amount() : null;

    /// <summary>A day, or nothing.</summary>
    public DateOnly? DayOrNone() => Whole() is var number and >= 0 ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>A day.</summary>
    public DateOnly Day() => DateOnly.FromDayNumber((int)Whole());

    /// <summary>Yes or no.</summary>
    public bool Flag() => Whole() != 0;

    /// <summary>A number.</summary>
    public double Number()
    {
        var value = BitConverter.ToDouble(block, at);
        at += 8;
        return value;
    }

    /// <summary>A number, or nothing.</summary>
    public double? NumberOrNone() => Flag() ? Number() : null;

    /// <summary>A text, or nothing.</summary>
    public string? Text()
    {
        var length = (int)Whole();
        if (length < 0)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(block, at, length);
        at += length;
        return text;
    }

    /// <summary>A list.</summary>
    public ImmutableArray<T> List<T>(Func<BlockReader, T> read)
    {
        var count = (int)Whole();
        var parts = ImmutableArray.CreateBuilder<T>(count);
        for (var part = 0; part < count; part++)
        {
            parts.Add(read(this));
        }

        return parts.MoveToImmutable();
    }
}
