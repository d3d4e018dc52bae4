using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Tests.Files;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

public class RecognitionTests(ITestOutputHelper output)
{
    public static TheoryData<string> Codes => [.. SourceCatalog.All.Select(source => source.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_source_is_recognised_by_what_it_needs_and_by_nothing_else(string code)
    {
        var source = SourceCatalog.Find(code)!;

        var match = Recognition.Match(
            [.. source.Fields.Where(field => field.Required).Select(field => field.Aliases[0])]);

        Assert.Equal(code, match?.Source.Code);
        Assert.Empty(match!.MissingRequired);
        Assert.Empty(match.Unknown);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_source_is_recognised_by_all_of_its_columns_in_any_language(string code)
    {
        var source = SourceCatalog.Find(code)!;
        var languages = source.Fields.Max(field => field.Aliases.Length);
        for (var language = 0; language < languages; language++)
        {
            ImmutableArray<string> headings =
                [.. source.Fields.Select(field => field.Aliases[Math.Min(language, field.Aliases.Length - 1)])];

            Assert.Equal(code, Recognition.Match(headings)?.Source.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_heading_of_a_source_means_two_of_its_columns(string code)
    {
        var source = SourceCatalog.Find(code)!;
        var names = source.Fields.SelectMany(field =>
            field.Aliases.Select(alias => Headings.Normalise(alias)).Distinct(StringComparer.Ordinal));

        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Equal(source.Fields.Length, source.Fields.Select(field => field.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("ＳＫＵ（编码）", "sku")]
    [InlineData("ＭＳＫＵ", "msku")]
    [InlineData("库存　数量［件］", "库存数量")]
    [InlineData("Starting－Warehouse＿Balance", "startingwarehousebalance")]
    public void Headings_in_wide_letters_are_those_in_narrow_ones(string wide, string expected) =>
        Assert.Equal(expected, Headings.Normalise(wide));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Keys_and_scopes_are_columns_of_the_fact(string code)
    {
        foreach (var declared in SourceCatalog.Find(code)!.Outputs)
        {
            Assert.NotEmpty(declared.Key);
            Assert.All(declared.Key, column => Assert.InRange(column, 0, declared.Kind.Columns.Length - 1));
            Assert.All(declared.Scope, column => Assert.Contains(column, declared.Key));
        }
    }

    [Fact]
    public void Codes_are_unique() =>
        Assert.Equal(SourceCatalog.All.Length, SourceCatalog.All.Select(source => source.Code).Distinct().Count());

    [Fact]
    public void The_order_of_columns_and_extra_ones_do_not_matter()
    {
        var cases = from source in Gen.Elements(SourceCatalog.All.AsEnumerable())
                    from headings in Gen.Shuffle(
                        source.Fields.Select(field => field.Aliases[0]).Append("my own remark").ToArray())
                    select (source, headings);
        Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var match = Recognition.Match([.. sample.headings])!;
            return match.Source.Code == sample.source.Code
                && match.Unknown.SequenceEqual(["my own remark"])
                && sample.source.Fields
                    .Select((field, i) => sample.headings[match.Columns[i]] == field.Aliases[0])
                    .All(isOwn => isOwn);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_unknown_column_is_told_once_and_does_no_harm()
    {
        var match = Recognition.Match(["Date", "Currency", "Rate", "Who typed this"])!;

        var issue = Assert.Single(match.Issues("rates.csv"));
        Assert.Equal(("W_EXTRA_COLUMN", Severity.Note), (issue.Code, issue.Severity));
        Assert.Equal("Who typed this", issue.Column);
    }

    [Fact]
    public void A_file_without_a_required_column_is_refused_with_the_list()
    {
        var headings = Header("GET_LEDGER_DETAIL_VIEW_DATA") ?? ["Date", "FNSKU", "MSKU", "Event Type", "Reference ID",
            "Quantity", "Disposition", "Country"];
        var match = Recognition.Match([.. headings.Where(heading => heading is not ("Quantity" or "Country"))])!;

        Assert.Equal("amazon-ledger-detail", match.Source.Code);
        Assert.Equal(["Quantity", "Country"], match.MissingRequired.ToArray());
        Assert.Equal(Severity.Refused, match.Issues("x")[0].Severity);
    }

    [Fact]
    public void A_stranger_is_not_recognised()
    {
        Assert.Null(Recognition.Match(["Alpha", "Beta", "Gamma"]));
        Assert.Null(Recognition.Match(["Date", "Note"]));
        Assert.Null(Recognition.Match([]));
    }

    [Theory]
    [InlineData("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL.us.2026", "amazon-orders")]
    [InlineData("GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL.uk.2026", "amazon-orders")]
    [InlineData("GET_LEDGER_SUMMARY_VIEW_DATA", "amazon-ledger-summary")]
    [InlineData("GET_LEDGER_DETAIL_VIEW_DATA", "amazon-ledger-detail")]
    [InlineData("GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.base18", "amazon-inventory")]
    [InlineData("GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.na21", "amazon-inventory")]
    [InlineData("GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.eu23", "amazon-inventory")]
    [InlineData("GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA.2026-26col", "amazon-inventory")]
    [InlineData("GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA.us25", "amazon-fee-preview")]
    [InlineData("GET_FBA_STORAGE_FEE_CHARGES_DATA.27col", "amazon-storage-fees")]
    [InlineData("GET_FBA_STORAGE_FEE_CHARGES_DATA.2024plus", "amazon-storage-fees")]
    [InlineData("GET_FBA_FULFILLMENT_LONGTERM_STORAGE_FEE_CHARGES_DATA.ais", "amazon-aged-surcharge")]
    [InlineData("GET_AFN_INVENTORY_DATA", "amazon-fulfillable")]
    [InlineData("GET_AFN_INVENTORY_DATA_BY_COUNTRY", "amazon-stock-by-country")]
    [InlineData("GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL", "amazon-shipments")]
    [InlineData("GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_SALES_DATA", "amazon-shipment-sales")]
    [InlineData("GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA", "amazon-removal-orders")]
    [InlineData("GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA", "amazon-removal-shipments")]
    [InlineData("GET_FBA_REIMBURSEMENTS_DATA", "amazon-reimbursements")]
    [InlineData("GET_RESERVED_INVENTORY_DATA", "amazon-reserved")]
    [InlineData("GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT", "amazon-restock")]
    public void Real_headers_are_recognised_with_every_column_known(string name, string code)
    {
        if (Header(name) is not { } headings)
        {
            return;
        }

        var match = Recognition.Match([.. headings])!;

        Assert.Equal(code, match.Source.Code);
        Assert.Empty(match.MissingRequired);
        Assert.Empty(match.Unknown);
    }

    [Theory]
    [InlineData("Statistics_FBAStorageFeeMonth.response.json", "lingxing-storage-fees")]
    [InlineData("Statistics_FBAStorageFeeLongTerm.response.json", "lingxing-long-term-storage")]
    [InlineData("SourceData_RemovalOrderListNew.response.json", "lingxing-removal-orders")]
    [InlineData("SourceData_getFbaAgeList.response.json", "lingxing-fba-age")]
    [InlineData("SourceData_ManageInventory.response.json", "lingxing-fba-inventory")]
    [InlineData("SourceData_ReservedInventory.response.json", "lingxing-reserved")]
    [InlineData("SourceData_RefundOrders.response.json", "lingxing-returns")]
    [InlineData("SourceData_AllOrders.response.json", "lingxing-orders")]
    [InlineData("SourceData_FbaOrders.response.json", "lingxing-shipments")]
    [InlineData("Finance_centerOdsDetailQuery.response.raw.txt", "lingxing-ledger-detail")]
    [InlineData("Finance_summaryQuery.response.json", "lingxing-ledger-summary")]
    [InlineData("Warehouse_FBAStock.response.json", "lingxing-fba-stock")]
    [InlineData("Warehouse_FBAStock_v2.response.json", "lingxing-fba-stock")]
    [InlineData("Warehouse_WarehouseStatementNew.response.json", "lingxing-stock-ledger")]
    [InlineData("newAd_report_spProductAdReports.response.json", "lingxing-advertising")]
    [InlineData("Product_ProductLists.response.json", "lingxing-products")]
    [InlineData("BasicData_Currency.response.json", "lingxing-rates")]

    // The documentation shows the stock details under the name of the bins; by its fields it is what it is.
    [InlineData("Warehouse_inventoryBinDetails.response.json", "lingxing-stock")]
    public void U_3_answers_of_Lingxing_are_recognised_with_every_column_known(string name, string code)
    {
        if (SharedFiles.Find($"samples/lingxing/{name}") is not { } path)
        {
            SharedFiles.SkipLine(output, $"samples/lingxing/{name}");
            return;
        }

        using var opened = new Opened();
        var match = Recognition.Match([.. opened.ReadPath(path).Single().Headings])!;

        Assert.Equal(code, match.Source.Code);
        Assert.Empty(match.MissingRequired);
        Assert.Empty(match.Unknown);
    }

    [Theory]
    [InlineData("Date|Campaign Name|Customer Search Term|Impressions|Clicks|Spend|7 Day Total Sales")]
    [InlineData("issue-reported-date|shipment-creation-date|fba-shipment-id|fulfillment-center-id|sku|fnsku|asin|problem-type|problem-quantity")]
    public void Reports_without_a_source_are_not_taken_for_another(string headings) =>
        Assert.True(Recognition.Match([.. headings.Split('|')]) is not { MissingRequired.Length: 0 });

    [Fact]
    public void The_fingerprint_ignores_order_and_spelling()
    {
        var one = Recognition.Fingerprint(["Date", "Event Type", "MSKU"]);

        Assert.Equal(one, Recognition.Fingerprint(["msku", "EventType", "\ufeffdate "]));
        Assert.NotEqual(one, Recognition.Fingerprint(["Date", "Event Type", "FNSKU"]));
        Assert.Equal(16, one.Length);
    }

    [Theory]
    [InlineData("amazon-order-id", true)]
    [InlineData("可用库存", true)]
    [InlineData("Lineitem quantity", true)]
    [InlineData("zshop-boldface", true)]
    [InlineData("favourite colour", false)]
    public void Known_headings_help_to_find_the_header_row(string heading, bool isKnown) =>
        Assert.Equal(isKnown, Recognition.IsKnownHeading(Headings.Normalise(heading)));

    [Fact]
    public void A_saved_mapping_is_believed_where_no_source_explains_more()
    {
        var mine = MappedSource.Of(new ColumnMapping
        {
            Name = "mine",
            Kind = "stock",
            Columns = ImmutableSortedDictionary<string, string>.Empty.Add("Teil", "sku").Add("Menge", "available"),
        });

        Assert.Equal("mapped-mine", Recognition.Match(["Teil", "Menge", "Ort"], [mine])?.Source.Code);
        Assert.Null(Recognition.Match(["Teil", "Ort"], [mine]));
        Assert.Equal("sheet-rates", Recognition.Match(["Date", "Currency", "Rate"], [mine])?.Source.Code);
    }

    string[]? Header(string name)
    {
        var path = SharedFiles.Find($"samples/amazon/headers/{name}.tsv");
        if (path is null)
        {
            SharedFiles.SkipLine(output, $"samples/amazon/headers/{name}.tsv");
            return null;
        }

        return File.ReadAllText(path).Split('\n')[0].TrimEnd('\r').Split('\t');
    }
}
