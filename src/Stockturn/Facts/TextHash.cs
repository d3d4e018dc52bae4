namespace Stockturn.Facts;

/// <summary>A 63-bit hash of a text, the same on every machine and in every version, for it is stored.</summary>
/// <remarks>
/// Blocks of four letters are mixed in by the 128-bit product folded upon itself, the way of wyhash. It guards against
/// accident, not against a person who makes texts to collide: of a hundred million orders, two share a hash once in two
/// thousand files.
/// </remarks>
static class TextHash
{
    const int BlockLetters = 4;
    const ulong Start = 0xa0761d6478bd642f;
    const ulong Middle = 0xe7037ed1a0b428db;
    const ulong End = 0x8ebc6af09c88c6e3;

    /// <summary>The hash of a text.</summary>
    public static long Of(ReadOnlySpan<char> text)
    {
        var state = Fold(Start ^ (ulong)text.Length, Middle);
        var rest = text;
        while (rest.Length >= BlockLetters)
        {
            state = Fold(state ^ Block(rest), Middle);
            rest = rest[BlockLetters..];
        }

        Span<char> last = stackalloc char[BlockLetters];
        last.Clear();
        rest.CopyTo(last);
        return (long)(Fold(Fold(state ^ Block(last), Start), End) >> 1);
    }

    static ulong Block(ReadOnlySpan<char> letters) =>
        letters[0] | ((ulong)letters[1] << 16) | ((ulong)letters[2] << 32) | ((ulong)letters[3] << 48);

    static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
