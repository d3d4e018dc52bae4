using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>
/// What holds for every file whose rows stand for themselves: each is read alike, wherever it stands and whatever stands beside it.
/// </summary>
public sealed class ReadingLawTests
{
    static readonly ImportOptions Options = new()
    {
        Store = "Amazon.com",
        Warehouse = "FBA-US",
        Currency = "USD",
        AsOf = new DateOnly(2026, 5, 31),
    };

    static readonly string[] Words =
    [
        "US", "DE", "USD", "Amazon.com", "SELLABLE", "Return", "Shipped", "Receipts", "采购入库", "平台", "1", "0", "", "cm", "MUG",
    ];

    public static TheoryData<string> Codes =>
    [
        .. SourceCatalog.All.Select(source => source.Code)
            .Where(code => code.StartsWith("amazon-", StringComparison.Ordinal)
                || code.StartsWith("lingxing-", StringComparison.Ordinal) || code.StartsWith("sheet-", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_order_of_rows_and_the_place_of_a_cut_do_not_matter(string code)
    {
        var source = SourceCatalog.Find(code)!;
        ImmutableArray<string> headings = [.. source.Fields.Select(field => field.Aliases[0])];
        var match = Recognition.Against(source, headings);
        var cases = from rows in Row(source).ArrayOf()
                    from shuffled in Gen.Shuffle(rows)
                    from cut in Gen.Choose(0, rows.Length)
                    select (rows, shuffled, cut);

        Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var whole = Sorted(match, headings, sample.rows);
            string[] halves =
            [
                .. Sorted(match, headings, sample.rows[..sample.cut]), .. Sorted(match, headings, sample.rows[sample.cut..]),
            ];
            return whole.SequenceEqual(Sorted(match, headings, sample.shuffled))
                && whole.SequenceEqual(halves.Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    static string[] Sorted(SourceMatch match, ImmutableArray<string> headings, string[][] rows) =>
        FactFile.Of(match, headings, rows, Options).Sorted();

    static Gen<string[]> Row(Source source) =>
        Gen.Choose(0, 9_999).ArrayOf(source.Fields.Length)
            .Select(numbers => source.Fields.Select((field, at) => Cell(field, numbers[at])).ToArray());

    static string Cell(SourceField field, int number) => field.Content switch
    {
        FieldContent.Day => $"2026-05-{(1 + (number % 28)).ToString("00", CultureInfo.InvariantCulture)}",
        FieldContent.Number => (number % 40).ToString(CultureInfo.InvariantCulture),
        FieldContent.Id => $"ID-{number % 4}",
        _ => Words[number % Words.Length],
    };
}
