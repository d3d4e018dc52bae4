namespace Stockturn.Values;

/// <summary>Numbers that look drawn by lot and are the same for the same seed: SplitMix64.</summary>
/// <remarks>The seed comes with the question and is stored with the answer. Source: Steele, Lea and Flood 2014.</remarks>
struct Draws(ulong seed)
{
    ulong state = seed;

    /// <summary>A number from 0 up to 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>A place in a list of so many.</summary>
    public int Place(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
