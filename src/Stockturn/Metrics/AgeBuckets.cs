using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

/// <summary>Units and their value.</summary>
public readonly record struct ValuedUnits(Quantity Quantity, PartialSum Value)
{
    /// <summary>Sum by sum.</summary>
    public static ValuedUnits operator +(ValuedUnits left, ValuedUnits right) =>
        new(left.Quantity + right.Quantity, left.Value + right.Value);
}

/// <summary>
/// Stock by age in the seller's network (库龄), kept at the ages of the trade and of the policy. They add.
/// See docs/formulas/metrics.md#age_buckets.
/// </summary>
/// <remarks>
/// Buckets are (previous upper, upper]: 30 days belong to 0–30, 31 to 31–60. Goods no record dates are at least as
/// old as the first day they were seen: they stand in the open last bucket when that is old enough, else their age is unknown.
/// </remarks>
public sealed class AgeBuckets
{
    /// <summary>The ages always kept; others are policy (decision 4).</summary>
    public static readonly ImmutableArray<int> Kept = [30, 60, 90, 120, 180, 270, 365];

    readonly ImmutableArray<int> uppers;
    readonly ImmutableArray<ValuedUnits> dated;
    readonly ImmutableArray<ValuedUnits> atLeast;

    /// <summary>Buckets as they were kept.</summary>
    /// <param name="uppers">The upper ends, ascending.</param>
    /// <param name="dated">What lies in each, and after the last end.</param>
    /// <param name="atLeast">The same of goods that are at least so old.</param>
    public AgeBuckets(ImmutableArray<int> uppers, ImmutableArray<ValuedUnits> dated, ImmutableArray<ValuedUnits> atLeast) =>
        (this.uppers, this.dated, this.atLeast) = (uppers, dated, atLeast);

    /// <summary>The upper ends kept.</summary>
    public ImmutableArray<int> Uppers => uppers;

    /// <summary>What lies in each bucket, and after the last end.</summary>
    public ImmutableArray<ValuedUnits> Dated => dated;

    /// <summary>The same of goods that are at least so old.</summary>
    public ImmutableArray<ValuedUnits> AtLeast => atLeast;

    /// <summary>No stock.</summary>
    public static AgeBuckets None { get; } = new([], [], []);

    /// <summary>Sum of units × days of age; goods of unknown age are left out.</summary>
    public decimal UnitAgeDays { get; init; }

    /// <summary>Sum of value × days of age; goods of unknown age are left out.</summary>
    public PartialSum ValueAgeDays { get; init; }

    /// <summary>The least days × units the goods of unknown age can come to.</summary>
    public decimal UnknownUnitAgeDays { get; init; }

    /// <summary>All units in layers.</summary>
    public Quantity Quantity => Whole.Quantity;

    /// <summary>Their value.</summary>
    public PartialSum Value => Whole.Value;

    /// <summary>Units whose age no record tells; those surely past the oldest age kept are not among them.</summary>
    public ValuedUnits Unknown => uppers.IsEmpty ? Nothing : UnknownBelow(uppers.Length);

    /// <summary>True when some goods are older than the oldest age kept, and nobody knows by how much.</summary>
    public bool IsAtLeast => !uppers.IsEmpty && atLeast[^1].Quantity > Quantity.Zero;

    /// <summary>True when some goods were there before the record: they are at least as old as it says.</summary>
    public bool HasUndated => Sum(atLeast).Quantity > Quantity.Zero;

    static ValuedUnits Nothing => new(Quantity.Zero, PartialSum.Of(0));

    ValuedUnits Whole => Sum(dated) + Sum(atLeast);

    /// <summary>The stock of layers by age on a day.</summary>
    public static AgeBuckets Of(
        IEnumerable<CostLayer> layers,
        DateOnly asOf,
        ImmutableArray<int> policyUppers,
        AgeBasis basis = AgeBasis.Network)
    {
        var uppers = policyUppers.All(Kept.Contains) ? Kept : [.. Kept.Union(policyUppers).Order()];
        var (dated, atLeast) = (new ValuedUnits[uppers.Length + 1], new ValuedUnits[uppers.Length + 1]);
        var (unitDays, valueDays, unknownDays) = (0m, PartialSum.Of(0), 0m);
        foreach (var layer in layers)
        {
            var age = Math.Max(0, StockAge.Days(layer, basis, asOf));
            var value = layer.Value is { } known ? PartialSum.Of(known) : PartialSum.Missing(Gap.NoCost);
            var at = At(uppers, age);
            var isUndated = basis == AgeBasis.Network ? layer.IsAgeAtLeast : layer.IsStayAtLeast;
            (isUndated ? atLeast : dated)[at] += new ValuedUnits(layer.Quantity, value);
            var isUnknown = isUndated && at < uppers.Length;
            unknownDays += isUnknown ? layer.Quantity.Units * age : 0;
            unitDays += isUnknown ? 0 : layer.Quantity.Units * age;
            valueDays += isUnknown ? PartialSum.Of(0) : value.Times(age);
        }

        return new(uppers, ImmutableCollectionsMarshal.AsImmutableArray(dated), ImmutableCollectionsMarshal.AsImmutableArray(atLeast))
        {
            UnitAgeDays = unitDays,
            ValueAgeDays = valueDays,
            UnknownUnitAgeDays = unknownDays,
        };
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

    /// <summary>The stock in none of these buckets, because no record tells its age.</summary>
    public ValuedUnits UnknownBeside(ImmutableArray<int> shown) =>
        uppers.IsEmpty ? Nothing : UnknownBelow(shown.IsEmpty ? 0 : EndOf(shown[^1]) + 1);

    /// <summary>The stock surely older than an age that is kept.</summary>
    public AgedStock Over(int days) => Between(days, null);

    /// <summary>Bucket by bucket.</summary>
    /// <exception cref="InvalidOperationException">The buckets have different ends: they were made under different
    /// policies.</exception>
    public static AgeBuckets operator +(AgeBuckets left, AgeBuckets right)
    {
        if (left.uppers.IsEmpty || right.uppers.IsEmpty)
        {
            return left.uppers.IsEmpty ? right : left;
        }

        if (!left.uppers.AsSpan().SequenceEqual(right.uppers.AsSpan()))
        {
            throw new InvalidOperationException(
                "age buckets with different ends cannot be added; measure both under one policy");
        }

        return new(left.uppers, Added(left.dated, right.dated), Added(left.atLeast, right.atLeast))
        {
            UnitAgeDays = left.UnitAgeDays + right.UnitAgeDays,
            ValueAgeDays = left.ValueAgeDays + right.ValueAgeDays,
            UnknownUnitAgeDays = left.UnknownUnitAgeDays + right.UnknownUnitAgeDays,
        };
    }

    static ImmutableArray<ValuedUnits> Added(ImmutableArray<ValuedUnits> left, ImmutableArray<ValuedUnits> right)
    {
        var sums = new ValuedUnits[left.Length];
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] = left[at] + right[at];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sums);
    }

    static ValuedUnits Sum(IEnumerable<ValuedUnits> parts) => parts.Aggregate(Nothing, (sum, part) => sum + part);

    ValuedUnits UnknownBelow(int end) => Sum(atLeast.Take(end));

    AgedStock Between(int over, int? upper)
    {
        var sum = Nothing;
        if (!uppers.IsEmpty)
        {
            var first = over < 0 ? 0 : EndOf(over) + 1;
            var end = upper is { } last ? EndOf(last) + 1 : dated.Length;
            sum = Sum(dated.Skip(first).Take(end - first)) + (upper is null ? Sum(atLeast.Skip(first)) : Nothing);
        }

        return new(over, upper, sum.Quantity, sum.Value);
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
