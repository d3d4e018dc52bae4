using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>Which promotions a person looks at; nothing told means all.</summary>
public sealed record PromotionQuestion
{
    /// <summary>A part of the SKU, its name or the promotion's name.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the SKU may take part.</summary>
    public IReadOnlyCollection<PromotionState> States { get; init; } = [];

    /// <summary>Of which sorts.</summary>
    public IReadOnlyCollection<PromotionType> Types { get; init; } = [];

    /// <summary>In which store, by its code.</summary>
    public string? Store { get; init; }
}

/// <summary>The promotion calendar: chosen and put in order, never computed.</summary>
public static class PromotionList
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<PromotionRow> Orders { get; } = new(
        new SortedDictionary<string, Func<PromotionRow, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = row => row.Planned.Sku,
            ["actBy"] = row => row.Planned.ActBy,
            ["name"] = row => row.Planned.Promotion.Name,
            ["state"] = row => row.Planned.State,
            ["reserved"] = row => row.Planned.Reserved.Value,
            ["left"] = row => row.Planned.ExcessAfter.Value,
            ["fee"] = row => row.Planned.Fee.Value,
            ["days"] = row => row.Planned.Promotion.Start,
            ["type"] = row => row.Planned.Promotion.Type,
            ["store"] = row => row.Planned.Promotion.Store,
        },
        row => row.Planned.Sku);

    /// <summary>The promotions meant, in an order, else the first to act on first.</summary>
    public static ImmutableArray<PromotionRow> Of(RunBook book, string? order, PromotionQuestion asked) =>
        [.. book.OrderedPromotions.In(order).Where(row => Has(book.Run, row, asked))];

    static bool Has(OpenRun run, PromotionRow row, PromotionQuestion asked)
    {
        var planned = row.Planned;
        return (asked.States.Count == 0 || asked.States.Contains(planned.State))
            && (asked.Types.Count == 0 || asked.Types.Contains(planned.Promotion.Type))
            && (asked.Store is not { Length: > 0 } store || PromotionTable.StoreOf(planned, run) == store)
            && (asked.Text is not { Length: > 0 } text || Has(planned.Sku, text) || Has(row.Name, text) || Has(planned.Promotion.Name, text));
    }

    static bool Has(string? whole, string part) => whole?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
