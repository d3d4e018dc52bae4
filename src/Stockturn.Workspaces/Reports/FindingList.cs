using Stockturn.Facts;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Reports;

/// <summary>Which SKUs a person looks at; nothing told means all.</summary>
public sealed record SkuChoice
{
    /// <summary>A part of the SKU, its name or its parent.</summary>
    public string? Text { get; init; }

    /// <summary>Who answers for it; empty for nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Its category; empty for none.</summary>
    public string? Category { get; init; }

    /// <summary>Its brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Its season.</summary>
    public string? Season { get; init; }

    /// <summary>Its ABC-XYZ class, or the beginning of it.</summary>
    public string? Class { get; init; }

    /// <summary>True for a SKU that is meant.</summary>
    public bool Has(SkuLine line) =>
        Is(Owner, line.Master.Owner) && Is(Category, line.Master.Category) && Is(Brand, line.Master.Brand) && Is(Season, line.Master.Season)
        && (Class is null || line.Class?.StartsWith(Class, StringComparison.OrdinalIgnoreCase) == true)
        && (Text is null || Contains(line.Master.Sku) || Contains(line.Master.Name) || Contains(line.Master.Parent));

    static bool Is(string? wanted, string? found) => wanted is null || string.Equals(wanted, found ?? "", StringComparison.Ordinal);

    bool Contains(string? text) => text?.Contains(Text!, StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>Which findings a person looks at.</summary>
public sealed record FindingQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>Of which rules; empty for all.</summary>
    public IReadOnlyCollection<string> Rules { get; init; } = [];

    /// <summary>In which states; empty for all.</summary>
    public IReadOnlyCollection<FindingState> States { get; init; } = [];

    /// <summary>Of which grades; empty for all.</summary>
    public IReadOnlyCollection<int> Grades { get; init; } = [];

    /// <summary>In which warehouse, by its code.</summary>
    public string? Warehouse { get; init; }

    /// <summary>In which country.</summary>
    public string? Country { get; init; }

    /// <summary>Only the finding that leads each SKU's line.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Only what has to be done by a day.</summary>
    public bool HasActBy { get; init; }
}

/// <summary>The list of what is stuck: chosen and put in order, never computed.</summary>
public static class FindingList
{
    /// <summary>The orders a person may ask for; a "-" before one turns it round.</summary>
    public static RowOrders<FindingLine> Orders { get; } = new(
        new SortedDictionary<string, Func<FindingLine, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Finding.Sku,
            ["rule"] = line => line.Finding.Rule,
            ["warehouse"] = line => line.Key.Warehouse,
            ["state"] = line => line.Finding.State,
            ["quantity"] = line => line.Finding.Quantity.Thousandths,
            ["value"] = line => line.Finding.Value,
            ["delay"] = line => line.Finding.CostOfDelayPerDay,
            ["grade"] = line => line.Finding.Grade,
            ["severity"] = line => line.Finding.Severity,
            ["actBy"] = line => line.Finding.ActBy,
            ["owner"] = line => line.Finding.Owner,
            ["category"] = line => line.Sku.Master.Category,
        },
        line => line.Finding.Sku);

    /// <summary>The findings meant, in an order; lines without the figure come last whichever way round.</summary>
    public static IReadOnlyList<FindingLine> Of(RunBook book, FindingQuestion asked, string order)
    {
        var network = book.Run.Info.Network;
        return [.. book.OrderedFindings.By(order).Where(line => Has(asked, line, network))];
    }

    static bool Has(FindingQuestion asked, FindingLine line, Network network)
    {
        var finding = line.Finding;
        return (asked.Rules.Count == 0 || asked.Rules.Contains(finding.Rule))
            && (asked.States.Count == 0 || asked.States.Contains(finding.State))
            && (asked.Grades.Count == 0 || (finding.Grade is { } grade && asked.Grades.Contains(grade)))
            && (!asked.IsPrimary || finding.IsPrimary)
            && (!asked.HasActBy || finding.ActBy is not null)
            && (asked.Warehouse is null || line.Key.Warehouse == asked.Warehouse)
            && (asked.Country is null || IsIn(asked.Country, line, network))
            && asked.Skus.Has(line.Sku);
    }

    // A finding of all places together lies in every country that holds the SKU.
    static bool IsIn(string country, FindingLine line, Network network) => line.Finding.Warehouse >= 0
        ? network.Warehouses[line.Finding.Warehouse].Country == country
        : line.Sku.Places.Any(place => place >= 0 && network.Warehouses[place].Country == country);
}
