using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What a broken run is found from: one size or colour of a parent, in few words.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Parent">The parent it belongs to.</param>
/// <param name="Variant">Its size and colour, as a person would say it.</param>
/// <param name="SoldUnits">Units sold in 365 days.</param>
/// <param name="UnitsPerDay">Expected units a day.</param>
/// <param name="Sellable">What can be sold now.</param>
/// <param name="Value">What that cost; null when not known.</param>
public sealed record FamilyMember(
    string Sku,
    string Parent,
    string? Variant,
    decimal SoldUnits,
    double UnitsPerDay,
    Quantity Sellable,
    decimal? Value);

/// <summary>One broken run: core sizes sold out, and those held up by it.</summary>
/// <param name="Missing">The core sizes, those that sold most first.</param>
/// <param name="HeldUp">The others, by SKU.</param>
public sealed record BrokenRun(ImmutableArray<FamilyMember> Missing, ImmutableArray<FamilyMember> HeldUp);

/// <summary>
/// Broken size and colour runs (断码, U-9): a core size sold out while its siblings would last for more than 90 days.
/// </summary>
/// <remarks>
/// Core: the sizes that make up the first 60 % of the parent's sales, the one that crosses it included. The findings
/// stand on the
/// siblings that are held up. Needs the whole parent, so it runs after the slices. See
/// docs/formulas/findings.md#broken-run.
/// </remarks>
public static class BrokenRuns
{
    /// <summary>The code of these findings.</summary>
    public const string Code = "broken_run";

    /// <summary>The findings of all parents, by parent and then by SKU.</summary>
    public static ImmutableArray<Finding> Find(IEnumerable<FamilyMember> members, BrokenRunSettings settings) =>
    [
        .. members
            .GroupBy(member => member.Parent, StringComparer.Ordinal)
            .OrderBy(family => family.Key, StringComparer.Ordinal)
            .SelectMany(family => FindIn([.. family.OrderBy(member => member.Sku, StringComparer.Ordinal)], settings)),
    ];

    /// <summary>The broken run of a parent; null where its run is whole.</summary>
    /// <param name="family">Its sizes, by SKU.</param>
    /// <param name="settings">What is core, and how long others last.</param>
    public static BrokenRun? RunOf(IReadOnlyList<FamilyMember> family, BrokenRunSettings settings)
    {
        var missing = Core(family, settings).Where(member => member.Sellable.IsZero).ToImmutableArray();
        var heldUp = family.Where(member => IsHeldUp(member, settings)).ToImmutableArray();
        return missing.IsEmpty || heldUp.IsEmpty ? null : new BrokenRun(missing, heldUp);
    }

    static IEnumerable<Finding> FindIn(FamilyMember[] family, BrokenRunSettings settings) => RunOf(family, settings) is not { } run
        ? []
        : run.HeldUp.Select(member => Found(member, run.Missing, settings));

    static IEnumerable<FamilyMember> Core(IReadOnlyList<FamilyMember> family, BrokenRunSettings settings)
    {
        var total = family.Sum(member => member.SoldUnits);
        var before = 0m;
        // The family comes sorted by SKU, and the sort is stable: ties go to the earlier SKU.
        foreach (var member in family.OrderByDescending(member => member.SoldUnits))
        {
            if (member.SoldUnits <= 0 || before >= (decimal)settings.CoreShare * total)
            {
                yield break;
            }

            before += member.SoldUnits;
            yield return member;
        }
    }

    static bool IsHeldUp(FamilyMember member, BrokenRunSettings settings) =>
        member.Sellable > Quantity.Zero
        && member.Sellable.Approximate > member.UnitsPerDay * settings.SiblingCoverDays;

    static Finding Found(FamilyMember member, ImmutableArray<FamilyMember> missing, BrokenRunSettings settings)
    {
        var working = new Working()
            .Add("parent", member.Parent)
            .Add("missing_core", string.Join(", ", missing.Select(core => core.Variant ?? core.Sku)))
            .Add("core_share", settings.CoreShare)
            .Add("sellable", member.Sellable)
            .Add("forecast_units_per_day", member.UnitsPerDay)
            .Add("sibling_cover_days", settings.SiblingCoverDays);
        return new Finding(member.Sku, StockCase.AllWarehouses, Code, member.Sellable)
        {
            Value = member.Value,
            Severity = FindingSeverity.Medium,
            Working = working.Lines,
        };
    }
}
