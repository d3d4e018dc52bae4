using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests;

/// <summary>What the whole adds to the SKUs: classes that do not waver, and families.</summary>
public sealed class EngineTests
{
    static readonly Dictionary<string, ClassBefore> NoneBefore = [];

    // By hand: before B stand 60 of 100, before C 85, before D 95; A-cut 70 %, B-cut 90 %.
    static readonly SkuSummary[] Four =
    [
        new("D", 5, XyzClass.None, null), new("B", 25, XyzClass.Y, null), new("A", 60, XyzClass.X, null), new("C", 10, XyzClass.Z, null),
    ];

    [Fact]
    public void S2_13_a_first_run_puts_what_it_proposes_in_force()
    {
        var classes = Engine.Combine(Four, new Policy(), NoneBefore).Classes;

        Assert.Equal(["A", "B", "C", "D"], classes.Select(sku => sku.Rank.Sku));
        Assert.Equal(["AX", "AY", "BZ", "C"], classes.Select(sku => Short(sku.Proposed)));
        Assert.Equal(classes.Select(sku => sku.Proposed), classes.Select(sku => sku.InForce));
    }

    [Fact]
    public void A_class_changes_only_when_the_run_before_proposed_it_too()
    {
        var before = new Dictionary<string, ClassBefore>
        {
            ["A"] = new(Class(AbcClass.A, XyzClass.X), Class(AbcClass.B, XyzClass.X)), // proposed twice: it changes
            ["B"] = new(Class(AbcClass.B, XyzClass.Y), Class(AbcClass.B, XyzClass.Y)), // proposed once: it stays B
            ["C"] = new(Class(AbcClass.C, XyzClass.Z), Class(AbcClass.C, XyzClass.X)), // ABC once, XYZ twice: each letter alone
            ["gone"] = new(Class(AbcClass.A, XyzClass.X), Class(AbcClass.A, XyzClass.X)),
        };

        var classes = Engine.Combine(Four, new Policy(), before).Classes;

        Assert.Equal(["AX", "AY", "BZ", "C"], classes.Select(sku => Short(sku.Proposed)));
        Assert.Equal(["AX", "BY", "CZ", "C"], classes.Select(sku => Short(sku.InForce)));
    }

    [Fact]
    public void Trap_7_the_cuts_are_those_of_the_policy()
    {
        var policy = new Policy { Metrics = new MetricSettings { AbcXyz = new AbcXyzSettings { ShareA = 0.5m, ShareB = 0.8m } } };

        Assert.Equal(["AX", "BY", "CZ", "C"], Engine.Combine(Four, policy, NoneBefore).Classes.Select(sku => Short(sku.Proposed)));
    }

    // M and L make up the first 60 % of the parent's sales. M is out, S would last 200 days: with a limit of 250 days it would not be held up.
    [Fact]
    public void U_9_a_family_is_judged_over_all_of_its_skus_by_the_policy()
    {
        SkuSummary[] shirts = [Size("S", 10, 0.1, 20), Size("M", 50, 1, 0), Size("L", 40, 1, 30), new("MUG", 7, XyzClass.X, null)];
        var patient = new Policy { Findings = new FindingSettings { BrokenRun = new BrokenRunSettings { SiblingCoverDays = 250 } } };

        var finding = Assert.Single(Engine.Combine(shirts, new Policy(), NoneBefore).FamilyFindings);
        Assert.Equal(("P-S", "broken_run", 20m, 200m), (finding.Sku, finding.Rule, finding.Quantity.Units, finding.Value));
        Assert.Empty(Engine.Combine(shirts, patient, NoneBefore).FamilyFindings);
    }

    [Fact]
    public void The_order_of_the_summaries_changes_nothing()
    {
        SkuSummary[] shirts = [Size("S", 10, 0.1, 20), Size("M", 50, 1, 0), Size("XL", 10, 0.1, 20), .. Four];
        var (one, other) = (Engine.Combine(shirts, new Policy(), NoneBefore), Engine.Combine([.. shirts.Reverse()], new Policy(), NoneBefore));

        Assert.Equal(one.Classes.AsEnumerable(), other.Classes.AsEnumerable());
        Assert.Equal(["P-S", "P-XL"], one.FamilyFindings.Select(finding => finding.Sku));
        Assert.Equal(one.FamilyFindings.Select(finding => finding.Sku), other.FamilyFindings.Select(finding => finding.Sku));
    }

    static SkuSummary Size(string size, decimal sold, double perDay, int sellable) => new(
        $"P-{size}", sold, XyzClass.Y, new FamilyMember($"P-{size}", "P", size, sold, perDay, Quantity.Of(sellable), sellable * 10));

    static AbcXyzClass Class(AbcClass abc, XyzClass xyz) => new(abc, xyz);

    static string Short(AbcXyzClass its) => its.Xyz == XyzClass.None ? $"{its.Abc}" : $"{its.Abc}{its.Xyz}";
}
