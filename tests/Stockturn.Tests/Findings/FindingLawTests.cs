using FsCheck;
using FsCheck.Fluent;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

/// <summary>What holds for every stock, tried on random ones.</summary>
public sealed class FindingLawTests
{
    static readonly Gen<Lot> Lots =
        from age in Gen.Choose(0, 700)
        from units in Gen.Choose(0, 4000)
        from status in Gen.Elements(StockStatus.Good, StockStatus.Good, StockStatus.Damaged, StockStatus.Expired)
        from warehouse in Gen.Choose(0, 1)
        from cost in Gen.Choose(0, 9)
        select new Lot(age, units / 4m, status, (short)warehouse) { UnitCost = cost == 0 ? null : cost };

    static readonly Gen<Sketch> Sketches =
        from lots in Gen.ArrayOf(Lots)
        from idle in Gen.Choose(-50, 500)
        from sold in Gen.Choose(0, 20)
        from perDay in Gen.Choose(-1, 40)
        from coming in Gen.Choose(0, 300)
        from grade in Gen.Elements(DataGrade.A, DataGrade.D)
        select new Sketch(lots)
        {
            IdleDays = idle < 0 ? null : idle,
            SoldUnits = sold,
            UnitsPerDay = perDay < 0 ? null : perDay / 20.0,
            OnOrder = coming,
            Grade = grade,
        };

    static void ForAll(Func<Sketch, bool> law) =>
        Prop.ForAll(Sketches.ToArbitrary(), law).QuickCheckThrowOnFailure();

    static Quantity Units(SkuFindings found, string rule) => found.Findings
        .Where(finding => finding.Rule == rule && finding.Warehouse == -1)
        .Where(finding => finding.State is FindingState.Confirmed or FindingState.Suspected)
        .Aggregate(Quantity.Zero, (sum, finding) => sum + finding.Quantity);

    [Fact]
    public void Excess_and_obsolete_are_never_more_than_is_on_hand() => ForAll(sketch =>
    {
        var stock = sketch.Case();
        var found = RuleBook.Judge(stock, new FindingSettings());
        return found.Eo.Total <= stock.Total.OnHand && found.Share.EoValue is not < 0
            && !(found.Share.EoValue > found.Share.StockValue + 0.0001m);
    });

    [Fact]
    public void The_union_lies_between_the_largest_rule_and_their_sum() => ForAll(sketch =>
    {
        var found = sketch.Judge();
        var (status, time, forecast) = (Units(found, "status"), Units(found, "time"), Units(found, "forecast_excess"));
        return found.Eo.Total <= status + time + forecast
            && found.Eo.Total >= Quantity.Max(status, Quantity.Max(time, forecast));
    });

    [Fact]
    public void More_demand_never_makes_more_excess() => ForAll(sketch =>
    {
        var more = sketch with { UnitsPerDay = sketch.UnitsPerDay + 0.3 };
        return Units(more.Judge(), "forecast_excess") <= Units(sketch.Judge(), "forecast_excess")
            && Units(more.Judge(), "on_order_excess") <= Units(sketch.Judge(), "on_order_excess");
    });

    [Fact]
    public void More_idle_days_never_lower_the_grade() => ForAll(sketch =>
    {
        var longer = sketch with { IdleDays = sketch.IdleDays + 40 };
        return sketch.IdleDays is null || !(longer.Judge().Grade < sketch.Judge().Grade);
    });

    [Fact]
    public void Absent_data_never_make_a_finding() => ForAll(sketch =>
    {
        var known = sketch.Judge().Findings.Select(finding => finding.Rule).ToHashSet();
        var blind = sketch with { IdleDays = null, Coverage = new DataCoverage() };
        return blind.Judge().Findings.All(finding =>
            known.Contains(finding.Rule) || finding.Rule is "stockout_risk")
            && blind.Judge().Findings.All(finding => finding.Rule is "status" or "time" or "age_alert");
    });

    [Fact]
    public void Findings_of_warehouses_add_up_to_no_more_than_the_sku_has() => ForAll(sketch =>
    {
        var found = sketch.Judge().Findings.Where(finding => finding.Rule == "time").ToArray();
        var places = found.Where(finding => finding.Warehouse >= 0).Sum(finding => finding.Quantity.Units);
        var total = found.Where(finding => finding.Warehouse < 0).Sum(finding => finding.Quantity.Units);
        return places == 0 || places == total;
    });

    [Fact]
    public void Exactly_one_finding_leads_unless_all_are_exempt() => ForAll(sketch =>
    {
        var found = sketch.Judge().Findings;
        var leaders = found.Count(finding => finding.IsPrimary);
        return leaders == (found.Any(finding => finding.State != FindingState.Exempt) ? 1 : 0);
    });
}
