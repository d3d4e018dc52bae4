using System.Globalization;

namespace Stockturn.Workspaces.Reports;

/// <summary>What SKUs are put into groups by, each SKU as a whole: every table of such groups names them by the same words.</summary>
public static class SkuGroupings
{
    static readonly SortedDictionary<string, Func<RunBook, Func<SkuLine, string?>>> Names = new(StringComparer.Ordinal)
    {
        ["brand"] = _ => line => line.Master.Brand,
        ["category"] = _ => line => line.Master.Category,
        ["class"] = _ => line => line.Class,
        ["grade"] = _ => line => line.Verdict.Grade?.ToString(CultureInfo.InvariantCulture),
        ["owner"] = _ => line => line.Master.Owner,
        ["role"] = RoleOf,
        ["total"] = _ => _ => null,
    };

    /// <summary>The group a SKU of a run belongs to, empty for one that belongs to none; null for what SKUs are not grouped by.</summary>
    public static Func<SkuLine, string>? NameOf(RunBook book, string grouping)
    {
        if (!Names.TryGetValue(grouping, out var of))
        {
            return null;
        }

        var nameOf = of(book);
        return line => nameOf(line) ?? "";
    }

    static Func<SkuLine, string?> RoleOf(RunBook book)
    {
        var roleOf = AssortmentMix.Roles(book.Run.Turn.Policy.Findings);
        return line => roleOf(line)?.ToString();
    }
}
