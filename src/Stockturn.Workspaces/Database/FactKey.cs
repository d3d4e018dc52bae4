using System.Numerics;

namespace Stockturn.Workspaces.Database;

/// <summary>128 bits that stand for a few values: the key of a row, the scope or the place it belongs to.</summary>
readonly record struct FactKey(long High, long Low)
{
    /// <summary>The bits are mixed well already.</summary>
    public override int GetHashCode() => unchecked((int)Low);
}

/// <summary>Mixes whole numbers into a key, the same on every machine and in every version.</summary>
/// <remarks>
/// Two independent lanes of 64 bits: one mixes a word the way XXH64 mixes the eight-byte tail of its input, the other
/// the way MurmurHash3 (x64, 128 bits) mixes a block; each ends with the finaliser of its own. A text enters with two
/// different halves of its MD5, so the lanes stay independent there too. With a hundred million rows in one day of one
/// source the chance that any two keys collide is below 10⁻²². Keys are kept in workspaces: a change here makes every
/// row look new, and a test holds the figures.
/// </remarks>
struct KeyMix(ulong high, ulong low)
{
    const ulong Prime1 = 0x9E3779B185EBCA87, Prime2 = 0xC2B2AE3D27D4EB4F, Prime3 = 0x165667B19E3779F9;
    const ulong Prime4 = 0x85EBCA77C2B2AE63;
    const ulong Murmur1 = 0x87C37B91114253D5, Murmur2 = 0x4CF5AD432745937F;

    ulong high = high;
    ulong low = low;

    /// <summary>The key of what was added.</summary>
    public readonly FactKey Key => new(High, unchecked((long)FinishMurmur(low)));

    /// <summary>The first half of the key, for a check that needs 64 bits only.</summary>
    public readonly long High => unchecked((long)FinishXx(high));

    /// <summary>Adds a word to both lanes.</summary>
    public void Add(ulong first, ulong second)
    {
        AddHigh(first);
        unchecked
        {
            low ^= BitOperations.RotateLeft(second * Murmur1, 31) * Murmur2;
            low = (BitOperations.RotateLeft(low, 27) * 5) + 0x52DCE729;
        }
    }

    /// <summary>Adds a word to the first lane only.</summary>
    public void AddHigh(ulong word)
    {
        unchecked
        {
            high ^= BitOperations.RotateLeft(word * Prime2, 31) * Prime1;
            high = (BitOperations.RotateLeft(high, 27) * Prime1) + Prime4;
        }
    }

    static ulong FinishXx(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime3;
            return hash ^ (hash >> 32);
        }
    }

    static ulong FinishMurmur(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
            return hash ^ (hash >> 33);
        }
    }
}
