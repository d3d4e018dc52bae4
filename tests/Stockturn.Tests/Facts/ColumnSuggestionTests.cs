using Stockturn.Facts;
using Stockturn.Facts.Sources;

namespace Stockturn.Tests.Facts;

public class ColumnSuggestionTests
{
    [Fact]
    public void S1_21_names_and_values_together_give_a_mapping()
    {
        var guess = ColumnSuggestion.For(
            ["Invoice No", "Stock Code", "Description", "Qty sold", "Invoice Date", "Unit Price GBP", "Country"],
            [["536365", "85123A", "HOLDER", "6", "2010-12-01 08:26:00", "2.55", "United Kingdom"]])!;

        Assert.Equal("sales", guess.Mapping.Kind);
        Assert.Equal("quantity", guess.Mapping.Columns["Qty sold"]);
        Assert.Equal("day", guess.Mapping.Columns["Invoice Date"]);
        Assert.Equal("unit-price", guess.Mapping.Columns["Unit Price GBP"]);
        Assert.All(guess.Columns, column => Assert.InRange(column.Confidence, 0.01, 1));
        Assert.Null(Trouble(guess));
    }

    [Fact]
    public void A_stock_list_is_seen_as_stock()
    {
        var guess = ColumnSuggestion.For(
            ["index", "Product_SKU", "Design_Number", "Stock_Level", "Product_Category"],
            [["0", "AN201-RED-L", "AN201", "5", "LEGGINGS"]])!;

        Assert.Equal("stock", guess.Mapping.Kind);
        Assert.Equal(
            ("sku", "available"), (guess.Mapping.Columns["Product_SKU"], guess.Mapping.Columns["Stock_Level"]));
        Assert.Equal(1, guess.Confidence, precision: 9);
    }

    [Fact]
    public void A_name_that_fits_does_not_help_values_that_do_not()
    {
        var guess = ColumnSuggestion.For("stock", ["SKU", "Available"], [["A", "many"], ["B", "few"]]);

        Assert.Equal(["available"], guess.Missing.ToArray());
    }

    [Fact]
    public void Each_heading_and_each_column_is_used_once()
    {
        var guess = ColumnSuggestion.For(
            "stock", ["SKU", "SKU code", "Available", "Available now"], [["A", "B", "1", "2"]]);

        Assert.Equal(guess.Columns.Length, guess.Columns.Select(column => column.Column).Distinct().Count());
        Assert.Equal(("sku", "available"), (guess.Mapping.Columns["SKU"], guess.Mapping.Columns["Available"]));
    }

    [Fact]
    public void Nothing_known_gives_no_guess() =>
        Assert.Null(ColumnSuggestion.For(["Xyzzy", "Plugh"], [["foo", "bar"]]));

    [Fact]
    public void Chinese_headings_are_guessed_by_their_parts()
    {
        var guess = ColumnSuggestion.For(["库存SKU编码", "仓库名", "可用库存数"], [["A", "深圳仓", "5"]])!;

        Assert.Equal("stock", guess.Mapping.Kind);
        Assert.Equal(["sku", "warehouse", "available"], guess.Columns.Select(column => column.Column));
    }

    static string? Trouble(SuggestedMapping guess)
    {
        ColumnMapping.Parse(guess.Mapping.ToJson(), out var trouble);
        return trouble;
    }
}
