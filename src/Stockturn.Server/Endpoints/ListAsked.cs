using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which part of a list a page asks for.</summary>
public sealed record ListAsked
{
    const int SizeMax = 500;

    /// <summary>The run the page shows.</summary>
    public long? Run { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>How many rows a page has, to 500.</summary>
    public int? Size { get; init; }

    /// <summary>By what to sort; "-" before it turns the order round.</summary>
    public string? Sort { get; init; }

    /// <summary>The answer for rows in the order asked for; refused where the list knows no such order.</summary>
    internal IResult Ordered<T>(HttpContext context, RowOrders<T> orders, Func<IResult> answer) =>
        Sort is null || orders.Knows(Sort) ? answer() : Problems.Wrong(context.Request, "order", Sort, orders.Codes);

    internal int PageNumber => Math.Max(1, Page ?? 1);

    internal int PageSize => Math.Clamp(Size ?? 50, 1, SizeMax);
}

/// <summary>Which SKUs a page asks for.</summary>
public sealed record SkuAsked
{
    /// <summary>A part of the SKU, its name or its parent.</summary>
    public string? Text { get; init; }

    /// <summary>Who answers for it; empty for nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Its category.</summary>
    public string? Category { get; init; }

    /// <summary>Its brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Its season.</summary>
    public string? Season { get; init; }

    /// <summary>Its ABC-XYZ class, or the beginning of it.</summary>
    public string? Class { get; init; }

    internal SkuChoice Choice => new()
    {
        Text = Text is { Length: > 0 } ? Text : null,
        Owner = Owner,
        Category = Category,
        Brand = Brand,
        Season = Season,
        Class = Class is { Length: > 0 } ? Class : null,
    };
}
