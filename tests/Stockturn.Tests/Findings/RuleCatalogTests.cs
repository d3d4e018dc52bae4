using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

/// <summary>What every rule must keep, tried on many stocks.</summary>
public sealed class RuleCatalogTests
{
    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(rule => rule.Code)];

    static readonly Sketch[] Stocks =
    [
        new(new Lot(400, 900), new Lot(200, 50, StockStatus.Damaged)) { IdleDays = 350, SoldUnits = 0 },
        new(new Lot(400, 900, Warehouse: 1), new Lot(50, 20))
        {
            UnitsPerDay = 0.01,
            OnOrder = 100,
            Costs = Rich(1),
            Listings = [new ListingLine(0, "inactive", null, -1, null, Sketch.DaysAgo(50), null)],
            Pooled = [new PooledLine(Sketch.AsOf, 1, "PL", Units(9))],
        },
        new(new Lot(200, 90)) { IdleDays = null, UnitsPerDay = 0 },
        new(new Lot(30, 90)) { Master = new SkuMaster("X1") { Successor = "X2", SuccessorDay = Sketch.AsOf.AddDays(30) } },
        new(new Lot(30, 90))
        {
            UnitsPerDay = 10,
            Shipments =
            [
                new ShipmentLine("S", null, 0, 0, null, null, Sketch.DaysAgo(20), Units(9), Units(1), 0, 0, -1, true),
            ],
            Cohorts = [new ReceiptCohort(0, Sketch.DaysAgo(30)) { Received = Units(100), SoldIn30Days = Units(10), SoldSoFar = Units(10), AgeDays = 30 }],
        },
    ];

    static Quantity Units(int units) => Quantity.Of(units);

    static CaseCosts Rich(short warehouse) => new()
    {
        DaysOfInventory = Reading.Of(500.0),
        StockToMonthSales = Reading.Of(50.0),
        UnitNetPrice = Reading.Of(20.0),
        UnitHoldingPerYear = Reading.Of(3.0),
        UnitDisposalValue = Reading.Of(1.0),
        NextSurcharges = ImmutableSortedDictionary<short, SurchargeStep>.Empty.Add(
            warehouse, new SurchargeStep(Sketch.AsOf.AddDays(9), 5, 2)),
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void S4_36_each_rule_finds_something_shows_its_working_and_is_documented(string code)
    {
        var told = new FindingSettings { Platform = new PlatformSettings { TaxNumberCountries = ["DE"] } };
        var found = Stocks.SelectMany(stock => stock.Judge(told).Findings).Where(finding => finding.Rule == code).ToArray();

        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.NotEmpty(finding.Working));
        Assert.All(found, finding => Assert.True(finding.Quantity > Quantity.Zero));
        Assert.Contains($"## {code.Replace('_', '-')}\n", Document());
    }

    [Fact]
    public void Broken_runs_are_documented_too() => Assert.Contains("## broken-run\n", Document());

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_rule_finds_anything_in_an_empty_stock_unless_it_looks_at_what_is_to_come(string code)
    {
        var rule = RuleCatalog.All.Single(item => item.Code == code);
        var empty = Stocks.Select(stock => stock with { Lots = [new Lot(400, 0)] });
        var found = empty.SelectMany(stock => stock.Judge().Findings).Where(finding => finding.Rule == code);

        Assert.True(rule.Traits.HasFlag(RuleTraits.JudgesEmptyStock) || !found.Any());
        Assert.DoesNotContain(found, finding => finding.Kind == EoKind.Obsolete);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_that_lacks_something_finds_nothing(string code)
    {
        foreach (var stock in Stocks)
        {
            var bare = (stock with { Coverage = new DataCoverage(), Costs = new CaseCosts() }).Judge();
            if (bare.Gaps.Any(gap => gap.Rule == code))
            {
                Assert.DoesNotContain(bare.Findings, finding => finding.Rule == code && finding.Warehouse == -1);
            }
        }
    }

    [Fact]
    public void Codes_are_all_different() =>
        Assert.Equal(RuleCatalog.Codes.Length, RuleCatalog.Codes.Distinct().Count());

    static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "docs", "formulas", "findings.md");
            if (File.Exists(path))
            {
                return File.ReadAllText(path).Replace("\r\n", "\n");
            }
        }

        throw new FileNotFoundException("docs/formulas/findings.md");
    }
}
