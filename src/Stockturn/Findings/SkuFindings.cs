using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>A rule that could not judge, and what it lacked.</summary>
public readonly record struct RuleGap(string Rule, Gap Gap);

/// <summary>What the rules found in the stock of one SKU.</summary>
public sealed record SkuFindings(string Sku, DateOnly AsOf)
{
    /// <summary>
    /// All findings: the primary one first, then by rule in the order of the catalogue, then by warehouse.
    /// </summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Rules that could not judge.</summary>
    public ImmutableArray<RuleGap> Gaps { get; init; } = [];

    /// <summary>Excess and obsolete units, each counted once; exempt and never listed goods left out.</summary>
    public EoSplit Eo { get; init; }

    /// <summary>Stock and E&amp;O with their values, for rates over groups.</summary>
    public EoShare Share { get; init; }

    /// <summary>True when some of the stock has a use but will not be used in time (E).</summary>
    public bool IsExcess { get; init; }

    /// <summary>True when some of the stock has no use left (O).</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Grade 1 to 10; null without stock, when never listed, and when nothing is known of its sales.</summary>
    public int? Grade { get; init; }

    /// <summary>The discount on cost the seller gets for this grade, as a share; null without a grade.</summary>
    public double? CostDiscount { get; init; }

    /// <summary>How good the record is.</summary>
    public DataGrade DataGrade { get; init; }

    /// <summary>What is known of its being on offer.</summary>
    public ListingEvidence Listing { get; init; }

    /// <summary>
    /// True when the record is too thin to plan on: findings are suspected, plans wait for a person (grade D).
    /// </summary>
    public bool WithholdsPlans => DataGrade == DataGrade.D;

    /// <summary>The finding that leads the SKU's line; null when nothing was found.</summary>
    public Finding? Primary => Findings is [{ IsPrimary: true } first, ..] ? first : null;
}
