using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class CellsTests
{
    [Theory]
    [InlineData("\t6917926768823643751", "6917926768823643751")]
    [InlineData("'00123", "00123")]
    [InlineData("`ABC", "ABC")]
    [InlineData("=\"123\"", "123")]
    [InlineData("  a b  ", "a b")]
    [InlineData("\ufeffsku", "sku")]
    [InlineData("--", "")]
    [InlineData("-", "")]
    [InlineData("N/A", "")]
    [InlineData("", "")]
    [InlineData("-5", "-5")]
    [InlineData("A-1", "A-1")]
    public void Strips_what_protects_a_cell_from_spreadsheets(string cell, string expected) =>
        Assert.Equal(expected, Cells.Clean(cell).ToString());

    [Theory]
    [InlineData("5.80293E+13", true)]
    [InlineData("4E+11", true)]
    [InlineData("4.43655e+11", true)]
    [InlineData("AB5E+13", false)]
    [InlineData("112-3445E+11", false)]
    [InlineData("5.8.1E+13", false)]
    [InlineData("E+13", false)]
    [InlineData("SIZE+12", false)]
    [InlineData("58029300000000", false)]
    public void Knows_an_id_a_spreadsheet_has_damaged(string text, bool expected) =>
        Assert.Equal(expected, Cells.IsDamagedId(text));

    [Theory]
    [InlineData("12.50", false, 12.5)]
    [InlineData("2,329.86", false, 2329.86)]
    [InlineData("1,234,567.89", false, 1234567.89)]
    [InlineData("1,23,456.78", false, 123456.78)]
    [InlineData("1.210,00 €", true, 1210)]
    [InlineData("95,00", true, 95)]
    [InlineData("1 234,50", true, 1234.5)]
    [InlineData("1\u00a0234,50", true, 1234.5)]
    [InlineData("$1,000", false, 1000)]
    [InlineData("-$4.20", false, -4.2)]
    [InlineData("$-4.20", false, -4.2)]
    [InlineData("(4.20)", false, -4.2)]
    [InlineData("4.20-", false, -4.2)]
    [InlineData("15%", false, 0.15)]
    [InlineData("USD 9.99", false, 9.99)]
    [InlineData("9.99 EUR", false, 9.99)]
    [InlineData("￥66.00", false, 66)]
    [InlineData("+3", false, 3)]
    [InlineData("1.5E3", false, 1500)]
    [InlineData(".5", false, 0.5)]
    [InlineData("１，２３４．５", false, 1234.5)]
    [InlineData("（４．２０）", false, -4.2)]
    [InlineData("１５％", false, 0.15)]
    [InlineData("￥６６", false, 66)]
    [InlineData("0.00005", false, 0.0001)]
    [InlineData("-0.00005", false, -0.0001)]
    public void Reads_numbers_as_files_write_them(string text, bool decimalComma, double expected)
    {
        Assert.True(Cells.TryScaled(text, decimalComma, 10_000, out var value));
        Assert.Equal((long)Math.Round(expected * 10_000), value);
    }

    [Theory]
    [InlineData("1,2.5", false)]
    [InlineData("1,2", false)]
    [InlineData("95,00", false)]
    [InlineData("1.5", true, false)]
    [InlineData("12.34.56", false)]
    [InlineData("abc", false)]
    [InlineData("12 kg", false)]
    [InlineData("--5", false)]
    [InlineData("1 2", false)]
    [InlineData("#VALUE!", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData(".", false)]
    [InlineData("-", false)]
    public void Refuses_what_is_no_number(string text, bool decimalComma, bool isNumber = false) =>
        Assert.Equal(isNumber, Cells.TryScaled(text, decimalComma, 10_000, out _));

    [Fact]
    public void The_fast_way_and_the_clear_way_agree()
    {
        var texts = from whole in ArbMap.Default.GeneratorFor<int>()
                    from parts in Gen.Choose(0, 99_999)
                    from digits in Gen.Choose(0, 5)
                    from comma in ArbMap.Default.GeneratorFor<bool>()
                    from scale in Gen.Elements(1L, 1_000L, 10_000L, 1_000_000_000L)
                    select (Text: Text(whole, parts, digits, comma), comma, scale);
        Prop.ForAll(texts.ToArbitrary(), sample =>
        {
            var fast = Cells.TryScaled(sample.Text, sample.comma, sample.scale, out var quick);
            var clear = Cells.TryScaledInFull(sample.Text, sample.comma, sample.scale, out var exact);
            return fast == clear && quick == exact;
        }).QuickCheckThrowOnFailure();

        static string Text(int whole, int parts, int digits, bool comma) =>
            digits == 0 ? $"{whole}" : $"{whole}{(comma ? ',' : '.')}{parts.ToString().PadLeft(5, '0')[..digits]}";
    }

    [Theory]
    [InlineData(12_500, 2_000, 25_000)]
    [InlineData(33_333, 1_500, 50_000)]
    [InlineData(-33_333, 1_500, -50_000)]
    public void Multiplies_a_price_by_a_quantity(long price, long quantity, long expected) =>
        Assert.Equal(expected, Cells.Times(price, quantity));

    [Fact]
    public void A_missing_price_stays_missing()
    {
        Assert.Equal(FactKind.Missing, Cells.Times(FactKind.Missing, 1_000));
        Assert.Equal(FactKind.Missing, Cells.Per(1_000, 0));
    }

    [Fact]
    public void A_product_beyond_any_amount_is_missing()
    {
        Assert.Equal(FactKind.Missing, Cells.Times(58_000_000_000_000_000, 5_800_000_000_000_000));
        Assert.Equal(FactKind.Missing, Cells.Times(-58_000_000_000_000_000, 5_800_000_000_000_000));
    }
}
