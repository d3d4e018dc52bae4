using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;

namespace Stockturn;

/// <summary>The part a SKU plays in the range (S3-23).</summary>
public enum AssortmentRole
{
    /// <summary>爆款: of the SKUs that bring the most sales, class A, and no longer new.</summary>
    Hot,

    /// <summary>平销款: sells, without being one of those.</summary>
    Steady,

    /// <summary>测试款: received for the first time so few days ago that it is still on trial.</summary>
    Test,

    /// <summary>滞销款: nothing sold for longer than the idle limit.</summary>
    Idle,
}

/// <summary>What the SKUs of one role come to.</summary>
/// <param name="Role">The role.</param>
/// <param name="Skus">How many have stock, or sold within the last 365 days.</param>
/// <param name="StockValue">Stock at cost, in the reporting currency.</param>
/// <param name="NetSales">Of the last 365 days, in the reporting currency.</param>
public sealed record AssortmentPart(AssortmentRole Role, int Skus, PartialSum StockValue, PartialSum NetSales)
{
    /// <summary>Its SKUs together over the last 365 days; null without any.</summary>
    public Measurement? Measured { get; init; }

    /// <summary>Its share of the SKUs of all roles.</summary>
    public Reading OfSkus { get; init; }

    /// <summary>Its share of their stock value.</summary>
    public Reading OfValue { get; init; }

    /// <summary>Its share of their net sales.</summary>
    public Reading OfSales { get; init; }
}

/// <summary>How the range is made up of hot, steady, test and idle items (S3-23). See docs/formulas/findings.md#assortment-mix.</summary>
public static class AssortmentMix
{
    /// <summary>Every role, in its order; SKUs without stock and without sales play none.</summary>
    public static ImmutableArray<AssortmentPart> Of(IEnumerable<SkuLine> skus, FindingSettings settings)
    {
        var parts = skus.ToLookup(Roles(settings));
        AssortmentPart[] sums =
        [
            .. Enum.GetValues<AssortmentRole>().Select(role => new AssortmentPart(
                role,
                parts[role].Count(),
                Sum(parts[role], line => line.Whole.Position.Value),
                Sum(parts[role], line => line.Whole.Sales.NetSales))
            {
                Measured = parts[role].Any() ? parts[role].Select(line => line.Whole).Aggregate((sum, whole) => sum + whole) : null,
            }),
        ];
        var (skuCount, value, sales) = (sums.Sum(part => part.Skus), Sum(sums, part => part.StockValue), Sum(sums, part => part.NetSales));
        return
        [
            .. sums.Select(part => part with
            {
                OfSkus = Share(PartialSum.Of(part.Skus), PartialSum.Of(skuCount), Gap.NoStockData),
                OfValue = Share(part.StockValue, value, Gap.NoStock),
                OfSales = Share(part.NetSales, sales, Gap.NoSales),
            }),
        ];
    }

    /// <summary>Tells the role a SKU plays under the limits that hold for it; null for one that plays none.</summary>
    public static Func<SkuLine, AssortmentRole?> Roles(FindingSettings settings)
    {
        var book = new OverrideBook(settings);
        return line => IsInRange(line) ? RoleOf(line, book.For(line.Master, line.Verdict.AsOf)) : null;
    }

    /// <summary>The role of a SKU under the limits that hold for it.</summary>
    public static AssortmentRole RoleOf(SkuLine line, FindingSettings limits)
    {
        var asOf = line.Verdict.AsOf.DayNumber;
        if (line.FirstReceipt is { } first && asOf - first.DayNumber <= limits.NewItemDays)
        {
            return AssortmentRole.Test;
        }

        if (line.LastSale is not { } sold || asOf - sold.DayNumber > limits.IdleLimitDays)
        {
            return AssortmentRole.Idle;
        }

        return line.Class is ['A', ..] ? AssortmentRole.Hot : AssortmentRole.Steady;
    }

    static bool IsInRange(SkuLine line) => line.Whole.Position.OnHand.Units > 0 || line.Whole.Sales.Units.Units > 0;

    static Reading Share(PartialSum part, PartialSum whole, Gap ofNothing)
    {
        if (!whole.IsWhole)
        {
            return whole.Reading;
        }

        return whole.Amount > 0 ? Reading.Of(part.Amount / whole.Amount) : Reading.Missing(ofNothing);
    }

    static PartialSum Sum<T>(IEnumerable<T> parts, Func<T, PartialSum> amount) =>
        parts.Aggregate(PartialSum.Of(0), (sum, part) => sum + amount(part));
}
