using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// Spans in a row, such as the months of a year, while they are summed: of all SKUs together and of each category
/// (S2-4, S2-24). Each SKU is measured once for both.
/// </summary>
/// <param name="spans">The spans, oldest first.</param>
public sealed class MeasuredTrend(ImmutableArray<DateSpan> spans)
{
    readonly Measurement[] all = [.. spans.Select(span => new Measurement(span))];
    readonly SortedDictionary<string, Measurement[]> categories = new(StringComparer.Ordinal);

    /// <summary>All SKUs together, span by span.</summary>
    public ImmutableArray<Measurement> All => [.. all];

    /// <summary>Each category by name, span by span; no name for SKUs without one.</summary>
    public IEnumerable<(string Category, ImmutableArray<Measurement> Spans)> Categories =>
        categories.Select(pair => (pair.Key, ImmutableArray.Create(pair.Value)));

    /// <summary>Adds a SKU.</summary>
    public void Add(SkuMeasure sku)
    {
        Measurement[] own = [.. spans.Select(sku.Over)];
        AddTo(all, own);
        Add(sku.Master.Category ?? "", own);
    }

    /// <summary>Adds the SKUs that follow, summed apart over the same spans.</summary>
    public void Add(MeasuredTrend next)
    {
        AddTo(all, next.all);
        foreach (var (category, sums) in next.categories)
        {
            Add(category, sums);
        }
    }

    void Add(string category, Measurement[] more)
    {
        if (categories.TryGetValue(category, out var sums))
        {
            AddTo(sums, more);
        }
        else
        {
            categories.Add(category, [.. more]);
        }
    }

    static void AddTo(Measurement[] sums, Measurement[] more)
    {
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] += more[at];
        }
    }
}
