using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>
/// How SKUs are graded 1 to 10, and what discount on cost each grade gives the seller (S4-11 to S4-13).
/// </summary>
public sealed record GradeSettings
{
    /// <summary>The worst grade.</summary>
    public const int Worst = 10;

    /// <summary>Nine idle limits: the grade is one more than the number exceeded.</summary>
    public ImmutableArray<int> CutoffsDays { get; init => field = Nine(AllowedRange.Rising(value)); } =
        [30, 60, 90, 120, 150, 180, 210, 240, 300];

    /// <summary>Fewer units than this in 90 days give grade 10 whatever the idle days.</summary>
    public decimal SoldUnitsMin { get; init => field = AllowedRange.Check(value, 0m, 1_000_000m); } = 5;

    /// <summary>A return rate above this makes the grade one worse; null to leave returns out.</summary>
    public double? ReturnRateLimit { get; init => field = AllowedRange.CheckIfGiven(value, 0.0, 1.0); }

    /// <summary>A damage rate above this makes the grade one worse; null to leave damage out.</summary>
    public double? DamageRateLimit { get; init => field = AllowedRange.CheckIfGiven(value, 0.0, 1.0); }

    /// <summary>The discount on cost for grade 1 to 10, as shares; never falling.</summary>
    public ImmutableArray<double> CostDiscounts { get; init => field = NeverFalling(value); } =
        [0, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.50];

    static ImmutableArray<int> Nine(ImmutableArray<int> days) =>
        days.Length == Worst - 1
            ? days
            : throw new ArgumentException($"found {days.Length} cut-offs; expected 9", nameof(CutoffsDays));

    static ImmutableArray<double> NeverFalling(ImmutableArray<double> shares)
    {
        var isTable = shares.Length == Worst;
        for (var i = 0; isTable && i < shares.Length; i++)
        {
            isTable = shares[i] is >= 0 and <= 1 && (i == 0 || shares[i] >= shares[i - 1]);
        }

        return isTable
            ? shares
            : throw new ArgumentException(
                $"found {string.Join(", ", shares)}; expected 10 shares from 0 to 1, never falling",
                nameof(CostDiscounts));
    }
}
