using System.Buffers.Binary;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>A column of a chunk in few bytes: the smallest value, and by how much each row is larger.</summary>
/// <remarks>
/// The first byte says how many bytes a row takes (0, 1, 2, 4 or 8), eight more hold the smallest value. The largest
/// code of a width stands for a value that is not known; at 8 bytes a row holds its value itself.
/// </remarks>
static class ColumnBlock
{
    const int HeadBytes = 9;

    /// <summary>Packs the values of a column.</summary>
    public static byte[] Pack(ReadOnlySpan<long> values)
    {
        var (least, most, hasMissing) = (long.MaxValue, long.MinValue, false);
        foreach (var value in values)
        {
            if (value == FactKind.Missing)
            {
                hasMissing = true;
                continue;
            }

            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        var isEmpty = most < least;
        var width = isEmpty ? 0 : WidthOf(unchecked((ulong)most - (ulong)least), hasMissing);
        var block = new byte[HeadBytes + (width * values.Length)];
        block[0] = (byte)width;
        BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan(1), isEmpty ? FactKind.Missing : least);
        for (var row = 0; row < values.Length && width > 0; row++)
        {
            Write(block.AsSpan(HeadBytes + (row * width)), width, Code(values[row], least, width));
        }

        return block;
    }

    /// <summary>Unpacks a column of terms, days or choices.</summary>
    public static void Unpack(ReadOnlySpan<byte> block, Span<int> values)
    {
        var least = BinaryPrimitives.ReadInt64LittleEndian(block[1..]);
        var rows = block[HeadBytes..];
        switch (block[0])
        {
            case 0:
                values.Fill(Narrow(least));
                break;
            case 1:
                for (var row = 0; row < values.Length; row++)
                {
                    values[row] = rows[row] == byte.MaxValue ? FactColumns.MissingInt : (int)(least + rows[row]);
                }

                break;
            default:
                for (var row = 0; row < values.Length; row++)
                {
                    values[row] = Narrow(ValueAt(rows, row, block[0], least));
                }

                break;
        }
    }

    /// <summary>Unpacks a column of anything else.</summary>
    public static void Unpack(ReadOnlySpan<byte> block, Span<long> values)
    {
        var least = BinaryPrimitives.ReadInt64LittleEndian(block[1..]);
        var rows = block[HeadBytes..];
        if (block[0] == 0)
        {
            values.Fill(least);
            return;
        }

        for (var row = 0; row < values.Length; row++)
        {
            values[row] = ValueAt(rows, row, block[0], least);
        }
    }

    static int Narrow(long value) => value == FactKind.Missing ? FactColumns.MissingInt : (int)value;

    static int WidthOf(ulong spread, bool hasMissing) => spread switch
    {
        0 when !hasMissing => 0,
        < byte.MaxValue => 1,
        < ushort.MaxValue => 2,
        < uint.MaxValue => 4,
        _ => 8,
    };

    static ulong Code(long value, long least, int width) => width == 8 ? unchecked((ulong)value)
        : value == FactKind.Missing ? ulong.MaxValue
        : (ulong)(value - least);

    static void Write(Span<byte> at, int width, ulong code)
    {
        switch (width)
        {
            case 1:
                at[0] = unchecked((byte)code);
                break;
            case 2:
                BinaryPrimitives.WriteUInt16LittleEndian(at, unchecked((ushort)code));
                break;
            case 4:
                BinaryPrimitives.WriteUInt32LittleEndian(at, unchecked((uint)code));
                break;
            default:
                BinaryPrimitives.WriteUInt64LittleEndian(at, code);
                break;
        }
    }

    static long ValueAt(ReadOnlySpan<byte> rows, int row, int width, long least) => width switch
    {
        0 => least,
        1 => rows[row] is var code && code == byte.MaxValue ? FactKind.Missing : least + code,
        2 => BinaryPrimitives.ReadUInt16LittleEndian(rows[(row * 2)..]) is var code && code == ushort.MaxValue
            ? FactKind.Missing
            : least + code,
        4 => BinaryPrimitives.ReadUInt32LittleEndian(rows[(row * 4)..]) is var code && code == uint.MaxValue
            ? FactKind.Missing
            : least + code,
        _ => BinaryPrimitives.ReadInt64LittleEndian(rows[(row * 8)..]),
    };
}
