namespace Stockturn.Demo.Randomness;

/// <summary>
/// A small generator of random numbers (SplitMix64, Steele, Lea and Flood 2014) whose sequence never changes.
/// </summary>
/// <remarks>
/// Each SKU, each batch and each purchase order has a stream of its own, found from the seed, a purpose and a key.
/// So a SKU lives the same life whoever else is simulated. Only +, −, × and ÷ are used, which every machine rounds
/// alike.
/// </remarks>
struct RandomStream
{
    const ulong Step = 0x9E3779B97F4A7C15;
    ulong state;

    RandomStream(ulong state) => this.state = state;

    /// <summary>The stream of one thing.</summary>
    public static RandomStream For(long seed, Purpose purpose, long key)
    {
        unchecked
        {
            var start = new RandomStream((ulong)seed + ((ulong)purpose * 0xD1B54A32D192ED03));
            start.state = start.Next() ^ ((ulong)key * 0x8CB92BA72F3D8DD7);
            return new RandomStream(start.Next());
        }
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += Step;
            var bits = state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>A number in [0, 1).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Share() < probability;

    /// <summary>A whole number in [0, count).</summary>
    public int Below(int count) => (int)((Next() >> 33) % (ulong)count);

    /// <summary>A whole number from low to high, both inside.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number in [low, high).</summary>
    public double Between(double low, double high) => low + ((high - low) * Share());

    /// <summary>One of the choices.</summary>
    public T Of<T>(T[] choices) => choices[Below(choices.Length)];

    /// <summary>Nearly normal with mean 0 and variance 1: twelve uniforms less six.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var draw = 0; draw < 12; draw++)
        {
            sum += Share();
        }

        return sum;
    }

    /// <summary>Log-normal with median 1.</summary>
    public double Spread(double sigma) => Exponential.Of(sigma * Normal());

    /// <summary>A Poisson count with the given mean.</summary>
    public int Poisson(double mean)
    {
        if (mean > 40)
        {
            return Math.Max(0, (int)(mean + (Math.Sqrt(mean) * Normal()) + 0.5));
        }

        var share = Share();
        var probability = Exponential.Of(-mean);
        var reached = probability;
        var count = 0;
        while (share >= reached && count < 200)
        {
            count++;
            probability *= mean / count;
            reached += probability;
        }

        return count;
    }
}

/// <summary>What a stream of random numbers is for.</summary>
enum Purpose
{
    Block = 1,
    Product,
    Life,
    Supplier,
    PurchaseOrder,
    Batch,
    ExchangeRate,
    Order,
    Advertising,
    Measuring,
    Reserve,
    Reimbursement,
    Removal,
    Traffic,
    EarlierAdvertising,
    GermanAdvertising,
    OtherAdvertising,
    Verdict,
    Agreement,
    Stage,
    Stars,
    Deal,
    DomesticDemand,
    DomesticOrder,
    DomesticSupply,
    DomesticRate,
}
