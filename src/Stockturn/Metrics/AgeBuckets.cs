using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// A stretch of ages: above <paramref name="Over"/> days up to and including <paramref name="To"/>, null for open.
/// </summary>
public readonly record struct AgedStock(int Over, int? To, Quantity Quantity, PartialSum Value)
{
    /// <summary>Its name as the trade writes it: 0-30, 31-60, 91+.</summary>
    public string Name => To is { } upper ? $"{FirstDay}-{upper}" : $"{FirstDay}+";

    int FirstDay => Over < 0 ? 0 : Over + 1;
}

/// <summary>
/// Stock by age in the seller's network (库龄), kept at the ages of the trade and of the policy. They add.
/// See docs/formulas/metrics.md#age_buckets.
/// </summary>
/// <remarks>Only layers with goods in them have an age: a hole (negative stock) has none.</remarks>
public sealed class AgeBuckets
{
    /// <summary>The ages always kept; others are policy (decision 4).</summary>
    public static readonly ImmutableArray<int> Kept = [30, 60, 90, 120, 180, 270, 365];

    readonly ImmutableArray<int> uppers;
    readonly ImmutableArray<(Quantity Quantity, PartialSum Value)> parts;

    AgeBuckets(ImmutableArray<int> uppers, ImmutableArray<(Quantity, PartialSum)> parts) =>
        (this.uppers, this.parts) = (uppers, parts);

    /// <summary>No stock.</summary>
    public static AgeBuckets None { get; } = new([], []);

    /// <summary>Sum of units × days of age.</summary>
    public decimal UnitAgeDays { get; private init; }

    /// <summary>Sum of value × days of age.</summary>
    public PartialSum ValueAgeDays { get; private init; }

    /// <summary>All units that have an age.</summary>
    public Quantity Quantity => parts.Aggregate(Quantity.Zero, (sum, part) => sum + part.Quantity);

    /// <summary>Their value.</summary>
    public PartialSum Value => parts.Aggregate(PartialSum.Of(0), (sum, part) => sum + part.Value);

    /// <summary>The stock of layers by age on a day.</summary>
    public static AgeBuckets Of(IEnumerable<CostLayer> layers, DateOnly asOf, ImmutableArray<int> policyUppers)
    {
        ImmutableArray<int> uppers = [.. Kept.Union(policyUppers).Order()];
        var parts = new (Quantity Quantity, PartialSum Value)[uppers.Length + 1];
        var (unitDays, valueDays) = (0m, PartialSum.Of(0));
        foreach (var layer in layers.Where(layer => layer.Quantity > Quantity.Zero))
        {
            var age = Math.Max(0, asOf.DayNumber - layer.NetworkDate.DayNumber);
            var value = layer.Value is { } known ? PartialSum.Of(known) : PartialSum.Missing(Gap.NoCost);
            ref var part = ref parts[At(uppers, age)];
            part = (part.Quantity + layer.Quantity, part.Value + value);
            unitDays += layer.Quantity.Units * age;
            valueDays += value.Times(age);
        }

        return new(uppers, [.. parts]) { UnitAgeDays = unitDays, ValueAgeDays = valueDays };
    }

    /// <summary>The buckets of given upper ends, which must be among those kept; the last is open.</summary>
    public ImmutableArray<AgedStock> By(ImmutableArray<int> shown)
    {
        var buckets = ImmutableArray.CreateBuilder<AgedStock>(shown.Length + 1);
        for (var at = 0; at <= shown.Length; at++)
        {
            var over = at == 0 ? -1 : shown[at - 1];
            int? upper = at == shown.Length ? null : shown[at];
            buckets.Add(Between(over, upper));
        }

        return buckets.MoveToImmutable();
    }

    /// <summary>The stock older than an age that is kept.</summary>
    public AgedStock Over(int days) => Between(days, null);

    /// <summary>Bucket by bucket.</summary>
    /// <exception cref="InvalidOperationException">The buckets have different ends: they were made under different
    /// policies.</exception>
    public static AgeBuckets operator +(AgeBuckets left, AgeBuckets right)
    {
        if (left.parts.IsEmpty || right.parts.IsEmpty)
        {
            return left.parts.IsEmpty ? right : left;
        }

        if (!left.uppers.SequenceEqual(right.uppers))
        {
            throw new InvalidOperationException(
                "age buckets with different ends cannot be added; measure both under one policy");
        }

        var parts = left.parts.Zip(
            right.parts, (one, other) => (one.Quantity + other.Quantity, one.Value + other.Value));
        return new(left.uppers, [.. parts])
        {
            UnitAgeDays = left.UnitAgeDays + right.UnitAgeDays,
            ValueAgeDays = left.ValueAgeDays + right.ValueAgeDays,
        };
    }

    AgedStock Between(int over, int? upper)
    {
        var (quantity, value) = (Quantity.Zero, PartialSum.Of(0));
        if (!parts.IsEmpty)
        {
            var first = over < 0 ? 0 : EndOf(over) + 1;
            var last = upper is { } end ? EndOf(end) : parts.Length - 1;
            for (var at = first; at <= last; at++)
            {
                (quantity, value) = (quantity + parts[at].Quantity, value + parts[at].Value);
            }
        }

        return new(over, upper, quantity, value);
    }

    int EndOf(int upper)
    {
        var at = uppers.IndexOf(upper);
        return at >= 0
            ? at
            : throw new ArgumentException($"age {upper} is not kept; name it in the policy first", nameof(upper));
    }

    // The first bucket whose upper end is not below the age: the upper end belongs to it.
    static int At(ImmutableArray<int> uppers, int age)
    {
        var at = uppers.BinarySearch(age);
        return at >= 0 ? at : ~at;
    }
}
