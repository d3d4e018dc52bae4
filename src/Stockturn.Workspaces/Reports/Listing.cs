namespace Stockturn.Workspaces.Reports;

/// <summary>Some rows of a longer list.</summary>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Rows">Those asked for.</param>
public sealed record Listing<T>(int Total, IReadOnlyList<T> Rows)
{
    /// <summary>A page of a list, counted from 1.</summary>
    public static Listing<T> Page(IReadOnlyList<T> all, int page, int size)
    {
        var first = Math.Min((long)(page - 1) * size, all.Count);
        return new(all.Count, [.. all.Skip((int)first).Take(size)]);
    }
}
