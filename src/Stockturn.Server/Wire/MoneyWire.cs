namespace Stockturn.Server.Wire;

/// <summary>All amounts of one type in a settlement, signed: to the seller positive.</summary>
/// <param name="IsFee">True for fees.</param>
/// <param name="Type">Its code.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="Amount">Their sum in the settlement's currency.</param>
/// <param name="WithoutSku">The part of it that names neither a SKU nor an order.</param>
public sealed record SettlementPartWire(bool IsFee, string Type, string Title, decimal Amount, decimal WithoutSku);

/// <summary>A settlement held against the total it tells.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Source">The source's name in the person's language.</param>
/// <param name="Stores">The stores its amounts name.</param>
/// <param name="Parts">Its amounts by type, without the transfer that pays them.</param>
public sealed record SettlementWire(string Id, string Source, IReadOnlyList<string> Stores, IReadOnlyList<SettlementPartWire> Parts)
{
    /// <summary>The first day it covers.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day it ends on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day it was paid.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>Its currency; null when rows tell several.</summary>
    public string? Currency { get; init; }

    /// <summary>The total it tells; null when the file has none.</summary>
    public decimal? Told { get; init; }

    /// <summary>The sum of its amounts.</summary>
    public decimal Sum { get; init; }

    /// <summary>The total less the sum; zero when it balances.</summary>
    public decimal? Difference { get; init; }
}

/// <summary>Fees charged for a SKU against the dated table.</summary>
public sealed record FeeCheckWire(string Sku, string? Name, string Warehouse, string Type, string Title)
{
    /// <summary>What was charged: of one unit, or of the newest month for storage.</summary>
    public decimal? Charged { get; init; }

    /// <summary>What the table says of the same.</summary>
    public decimal? Table { get; init; }

    /// <summary>Charged over table less one.</summary>
    public decimal? Share { get; init; }

    /// <summary>What the difference came to in 90 days, or in the month.</summary>
    public decimal? Difference { get; init; }

    /// <summary>True when it is more than the policy allows.</summary>
    public bool IsAlert { get; init; }

    /// <summary>Where the charge comes from.</summary>
    public string ChargedSource { get; init; } = "";

    /// <summary>Which row of the table.</summary>
    public string TableSource { get; init; } = "";
}

/// <summary>A page of such comparisons.</summary>
public sealed record FeeCheckPageWire(long Run, int Total, IReadOnlyList<FeeCheckWire> Rows)
{
    /// <summary>How many differ by more than the policy allows.</summary>
    public int Alerts { get; init; }

    /// <summary>What those come to.</summary>
    public decimal AlertDifference { get; init; }

    /// <summary>By what share they may differ.</summary>
    public double Limit { get; init; }
}

/// <summary>How far one kind of fact of one source reaches.</summary>
/// <param name="Source">The source's name in the person's language.</param>
/// <param name="Kind">The kind of fact in words.</param>
/// <param name="FirstDay">The first day told; null for facts without a day.</param>
/// <param name="LastDay">The last day told.</param>
/// <param name="ImportedAt">When the newest import that told any was begun.</param>
/// <param name="Batch">Its number.</param>
public sealed record FreshnessWire(string Source, string Kind, DateOnly? FirstDay, DateOnly? LastDay, DateTimeOffset ImportedAt, long Batch);

/// <summary>Which source is believed about one kind of fact in one place.</summary>
public sealed record SourceChoiceWire(string Kind, string Place, string Believed, IReadOnlyList<string> Others)
{
    /// <summary>Of money its type in the person's language; null for facts that have none.</summary>
    public string? Type { get; init; }
}

/// <summary>Where figures come from: how fresh each source is, and who is believed.</summary>
public sealed record SourcesWire(long Run, IReadOnlyList<FreshnessWire> Freshness, IReadOnlyList<SourceChoiceWire> Choices);

/// <summary>What a source that is only compared says differently.</summary>
public sealed record SourceDifferenceWire(string Kind, string Place, string Sku, string Believed, string Other)
{
    /// <summary>The first day both tell.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day both tell.</summary>
    public DateOnly To { get; init; }

    /// <summary>Units of the believed source.</summary>
    public decimal BelievedUnits { get; init; }

    /// <summary>Units of the other.</summary>
    public decimal OtherUnits { get; init; }

    /// <summary>Value of the believed source; null when not known.</summary>
    public decimal? BelievedValue { get; init; }

    /// <summary>Value of the other.</summary>
    public decimal? OtherValue { get; init; }

    /// <summary>The other's value less the believed.</summary>
    public decimal? Value { get; init; }
}

/// <summary>A page of such differences.</summary>
public sealed record SourceDifferencePageWire(long Run, int Total, IReadOnlyList<SourceDifferenceWire> Rows);
