namespace Stockturn.Facts;

/// <summary>What a person told about the files of one import, where the files themselves are silent.</summary>
public sealed record ImportOptions
{
    /// <summary>The day an undated file describes.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The first day of what an undated file sums up, up to <see cref="AsOf"/>; null: that day alone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>
    /// The store, where the file does not name one; for a platform's file also in place of the marketplace.
    /// </summary>
    public string? Store { get; init; }

    /// <summary>
    /// The warehouse, where the file does not name one; for a platform's file also in place of its country.
    /// </summary>
    public string? Warehouse { get; init; }

    /// <summary>The currency, where the file does not name one.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// The day of the import, told by the shell; days after it are asked about. Null: the day the file describes.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// True for 31/12/2024 and false for 12/31/2024 whatever the file's cells vote; null lets them vote.
    /// </summary>
    public bool? DayFirst { get; init; }

    /// <summary>The workspace's secret by which buyers become numbers; without it no buyer is told. Never kept with an import.</summary>
    public byte[]? BuyerKey { get; init; }
}
