using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

public class TaxNumberRuleTests
{
    static readonly DateOnly Day = new(2026, 5, 31);

    static PooledLine Lying(string country, int units) => new(Day, 1, country, Quantity.Of(units));

    // By hand: of 100 units 80 lie in Germany, 15 in Poland and 5 in France; with a number in Germany and France 15 are without.
    [Fact]
    public void U_15_units_of_a_pool_in_a_country_without_a_vat_number_are_found()
    {
        var sketch = new Sketch(new Lot(20, 100, Warehouse: 1)) { Pooled = [Lying("DE", 80), Lying("PL", 15), Lying("FR", 5)] };
        var numbered = new FindingSettings { Platform = new PlatformSettings { TaxNumberCountries = ["DE", "FR"] } };

        var finding = sketch.Judge(numbered).Findings.Single(item => item.Rule == "no_tax_number");

        Assert.Equal((1, 15m), (finding.Warehouse, finding.Quantity.Units));
        Assert.Contains(finding.Working, line => line is { Name: "countries_without_number", Value: "PL 15" });
        Assert.DoesNotContain((sketch with { Pooled = [Lying("DE", 100)] }).Judge(numbered).Findings, item => item.Rule == "no_tax_number");
        Assert.DoesNotContain(sketch.Judge().Findings, item => item.Rule == "no_tax_number");
        Assert.Contains(new RuleGap("no_tax_number", Gap.NoSetting), sketch.Judge().Gaps);
    }

    // The newest report of the pool counts, for goods it does not name any more as well.
    [Fact]
    public void U_15_a_pool_lies_where_its_newest_report_tells()
    {
        FactSetBuilder Report(FactSetBuilder facts, int days, string sku, string country, int units) => facts.Add(PooledFact.Kind,
            (PooledFact.Day, Day.AddDays(days)), (PooledFact.Warehouse, "FBA-DE"), (PooledFact.Item, sku), (PooledFact.Country, country),
            (PooledFact.Quantity, units));
        var facts = Report(Report(Report(Report(new FactSetBuilder(), -7, "MUG", "DE", 9), -7, "CUP", "FR", 4), 0, "MUG", "UK", 5), 3, "MUG", "PL", 1);

        var book = new FactBook(facts.Build(), new FactSettings(), Day);

        Assert.Equal([(0, "GB", 5m)], book.For(book.Skus.IndexOf("MUG")).Pooled.ToArray().Select(line => ((int)line.Warehouse, line.Country, line.Quantity.Units)));
        Assert.Empty(book.For(book.Skus.IndexOf("CUP")).Pooled.ToArray());
    }
}
