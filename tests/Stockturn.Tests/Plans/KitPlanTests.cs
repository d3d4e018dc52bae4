using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Plans;

/// <summary>Kits (组合装): what sells as a kit is bought as its parts.</summary>
public class KitPlanTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);
    static readonly Network Places = new()
    {
        Warehouses = [new("3PL") { Kind = WarehouseKind.ThirdParty }, new("FBA-US") { Kind = WarehouseKind.Platform }],
    };

    static DemandForecast Selling(double perDay, short at = 0) => new(at, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook
        {
            Steps = [new DemandBand(53, perDay * 7, 0, 0, perDay * 7 + 5)],
            Sums = [new DemandBand(4, perDay * 28, 0, 0, perDay * 28 + 12), new DemandBand(13, perDay * 91, 0, 0, perDay * 91 + 30)],
        },
    };

    static PlannedSku Sku(string sku, double perDay, int? stock = 0, short at = 0, string? abc = null) => new(
        new SkuFacts(new SkuMaster(sku) { LeadTimeDays = 23 }),
        new SkuLedger(sku, AsOf) { Positions = stock is { } there ? [new(at) { OnHand = Quantity.Of(there), Good = Quantity.Of(there) }] : [] },
        new SkuDemand(sku) { Forecasts = perDay > 0 ? [Selling(perDay, at)] : [] },
        abc);

    static readonly ReplenishmentBook Book = new(Places, SupplyTimes.Learn([], AsOf), new PlanSettings());

    static PlannedSku Kit(double perDay, int? stock = null, short at = 0, params (PlannedSku Sku, int Units)[] parts) => Sku("set", perDay, stock, at) with
    {
        Parts = [.. parts.Select(part => new KitPart(part.Sku.Facts.Master.Sku, part.Units, part.Sku.Facts, KitPart.OnHandOf(part.Sku.Ledger, Places)))],
    };

    static PlannedSku PartOf(PlannedSku part, params (PlannedSku Kit, int Units)[] kits) => part with
    {
        Kits = [.. kits.Select(kit => new KitDemand(kit.Units, Book.Of(kit.Kit), kit.Kit.Class))],
    };

    // The example of docs/formulas/plans.md#kits: the kit sells 3 a day and takes 2 cups, the cup sells 4 a day by itself.
    [Fact]
    public void S1_12_a_kit_is_not_ordered_and_its_parts_are_with_what_it_takes()
    {
        var (cup, lid) = (Sku("cup", 4, stock: 25), Sku("lid", 0, stock: 7));
        var kit = Kit(3, null, 0, (cup, 2), (lid, 1));
        var (set, cups, lids) = (Book.Of(kit), Book.Of(PartOf(cup, (kit, 2))), Book.Of(PartOf(lid, (kit, 1))));

        Assert.Equal((0m, Gap.None), (set.Order.Quantity, set.Gap));
        Assert.Equal((set.Need, "lid", 7m), (set.Assembly!.Units, set.Assembly.Scarcest!.Sku, set.Assembly.Scarcest.Kits));
        Assert.True(set.Need > 60 && !set.MayFill && set.Erp is null);
        Assert.Equal((10.0, 6.0), (cups.UnitsPerDay, cups.KitUse!.UnitsPerDay));
        Assert.Equal(Book.Of(cup).Order.Quantity, cups.KitUse.OrderWithout);
        Assert.True(cups.Order.Quantity > cups.KitUse.OrderWithout);
        Assert.Equal((3.0, 0m), (lids.UnitsPerDay, lids.KitUse!.OrderWithout));
        Assert.Equal((0.6, 1.0), (cups.Places[0].Stock.KitShare, lids.Places[0].Stock.KitShare));

        string[] Said(ReplenishmentPlan plan, Language language) => [.. PlanWords.Notes(plan, Places, TextBook.Of(language))];
        Assert.Contains($"a kit, put together and not ordered: {set.Need:0} are needed, each from cup × 2, lid × 1", string.Join('\n', Said(set, Language.English)));
        Assert.Contains("the parts there are enough for 7 kits; the scarcest is lid", Said(set, Language.English));
        Assert.Contains(
            $"of it {cups.Order.Quantity - cups.KitUse.OrderWithout:0} are for kits set × 2, which take 6 a day; without them {cups.KitUse.OrderWithout:0} would be ordered",
            Said(cups, Language.English));
        Assert.Contains("现有零件可组 7 套，最缺的是 lid", Said(set, Language.Chinese));
        Assert.Empty(PlanWords.Warnings(set, Places, TextBook.Of(Language.English)));
        Assert.Contains("runs out", PlanWords.Warnings(lids, Places, TextBook.Of(Language.English)).Single());
    }

    [Fact]
    public void S1_12_law_units_asked_of_a_part_are_its_own_and_those_of_each_kit_beyond_the_kits_there() =>
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), Gen.Choose(0, 2000).ToArbitrary(), (own, sold, stock) =>
        {
            var part = Sku("cup", own / 10.0, stock: 10);
            var (one, two) = (Kit(sold / 10.0, stock, 0, (part, 3)), Kit(sold / 20.0, null, 0, (part, 1)));
            var (alone, asked) = (Book.Of(part), Book.Of(PartOf(part, (one, 3), (two, 1))));
            double OwnOver(int days) => alone.Places.Sum(place => place.Stock.Forecast.UnitsOver(days));
            double Asked(int days) => OwnOver(days) + 3 * Math.Max(0, sold / 10.0 * days - stock) + sold / 20.0 * days;
            var there = asked.Places.Single().Stock.Forecast;
            return Enumerable.Range(0, 53).All(week => Math.Abs(there.UnitsOver(week * 7) - Asked(week * 7)) < 1e-6)
                && there.VarianceOver(91) >= alone.Places.Sum(place => place.Stock.Forecast.VarianceOver(91)) - 1e-6
                && asked.Need >= alone.Need && Book.Of(one).Order.Quantity == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void S1_12_law_a_kit_that_needs_no_parts_leaves_the_plan_as_it_was() =>
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (own, sold, stock) =>
        {
            var part = Sku("cup", own / 10.0, stock);
            var with = Book.Of(PartOf(part, (Kit(sold / 10.0, 10_000, 0, (part, 2)), 2)));
            var without = Book.Of(part);
            return with.KitUse is null && with.Order == without.Order && with.Places.Select(place => (place.Units, place.OrderUpTo, place.OrderBy))
                .SequenceEqual(without.Places.Select(place => (place.Units, place.OrderUpTo, place.OrderBy)));
        }).QuickCheckThrowOnFailure();

    // 120 kits last beyond the 13 weeks a rate is taken from; a kit sold off, or no longer sold, asks for nothing; a successor ends it.
    [Fact]
    public void S1_12_kits_that_are_not_put_together_any_more_ask_for_no_parts()
    {
        var lid = Sku("lid", 0, stock: 3);
        ReplenishmentPlan Of(PlannedSku kit) => Book.Of(PartOf(lid, (kit, 1)));
        PlannedSku With(int? stock, Func<SkuMaster, SkuMaster> told) =>
            Kit(1, stock, 0, (lid, 1)) is var kit ? kit with { Facts = new SkuFacts(told(kit.Facts.Master)) } : kit;

        Assert.Empty(Of(With(120, master => master)).Places);
        Assert.Empty(Of(With(null, master => master with { Stage = LifecycleStage.Clearance })).Places);
        var ended = Of(With(null, master => master with { Successor = "set2", SuccessorDay = AsOf.AddDays(35) }));
        Assert.Equal(35, ended.Places.Single().Stock.Forecast.UnitsOver(180), 6);
        Assert.Equal(1, ended.Places.Single().Stock.Forecast.VarianceOver(180) / ended.Places.Single().Stock.Forecast.VarianceOver(91), 6);
    }

    [Fact]
    public void S1_12_a_part_is_asked_for_where_its_kits_sell_and_moves_nowhere_a_platform_would_put_them_together()
    {
        var part = Sku("cup", 4);
        var kit = Kit(2, null, 1, (part, 2));
        var sku = PartOf(part, (kit, 2));
        var moves = new ReplenishmentBook(Places, SupplyTimes.Learn([], AsOf), new PlanSettings()) { IsForMoves = true };

        Assert.Equal([(0, 4.0), (1, 4.0)], Book.Of(sku).Places.Select(place => ((int)place.Stock.Warehouse, place.Stock.Forecast.UnitsPerDay)));
        Assert.Equal([0], moves.Of(sku).Places.Select(place => (int)place.Stock.Warehouse));

        // Of a kit of which nobody tells where it sells from, where the part sells most; what sells everywhere stays one.
        var anywhere = Sku("set", 0) with { Demand = new SkuDemand("set") { Forecasts = [Selling(2, ReplenishmentBook.Everywhere)] }, Parts = kit.Parts };
        Assert.Equal([(0, 8.0)], Book.Of(PartOf(part, (anywhere, 2))).Places.Select(place => ((int)place.Stock.Warehouse, place.Stock.Forecast.UnitsPerDay)));
        var loose = Sku("cup", 0) with { Demand = new SkuDemand("cup") { Forecasts = [Selling(4, ReplenishmentBook.Everywhere)] } };
        Assert.Equal([(-1, 8.0)], Book.Of(PartOf(loose, (kit, 2))).Places.Select(place => ((int)place.Stock.Warehouse, place.Stock.Forecast.UnitsPerDay)));
    }

    [Fact]
    public void S1_12_kits_within_kits_ask_for_their_parts_and_those_in_a_circle_are_no_kits()
    {
        var cup = Sku("cup", 0);
        var outer = Sku("box", 1, null) with { Parts = [new KitPart("set", 2, null, null)] };
        var inner = Kit(3, null, 0, (cup, 2)) with { Kits = [new KitDemand(2, Book.Of(outer), null)] };
        Assert.Equal(10.0, Book.Of(PartOf(cup, (inner, 2))).UnitsPerDay);
        Assert.Null(Book.Of(outer).Assembly!.Scarcest);

        var book = new KitBook([new("b", "c", 1), new("a", "b", 1), new("c", "a", 1), new("s", "a", 2), new("s", "x", 1), new("s", "x", 3)]);
        Assert.Equal(["a→b→c→a", "b→c→a→b", "c→a→b→c"], book.Circles.Select(circle => string.Join('→', circle)));
        Assert.Empty(book.PartsOf("a"));
        Assert.Equal([new("s", "a", 2), new KitLine("s", "x", 3)], book.PartsOf("s").AsEnumerable());
        Assert.Equal([new KitLine("s", "a", 2)], book.KitsOf("a").AsEnumerable());
    }
}
