using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>What holds for every source, whatever stands in the cells of its files.</summary>
public class SourceLawTests
{
    static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(20);

    static readonly ImportOptions Told = new()
    {
        Store = "My shop",
        Warehouse = "Home",
        Currency = "USD",
        AsOf = new DateOnly(2026, 6, 30),
    };

    /// <summary>
    /// Files whose rows lean on the row above, or that tell of a warehouse on the row of each bin: sorted anew they say less.
    /// </summary>
    static readonly ImmutableArray<string> LeanOnRows = ["shopify-orders", "shopify-products", "mabang-stock"];

    static readonly Gen<string> Garbage = Gen.Elements(
        "", "-", "合计", "5.8E+12", "x;y", "9999999999999999999", "-3", "1.234,56", "2026-13-45", "\t'", "[", "[]", "A/", "(", "7");

    public static TheoryData<string> Codes => [.. SourceCatalog.All.Select(source => source.Code)];

    public static TheoryData<string> CodesOfRowsAlone =>
        [.. SourceCatalog.All.Select(source => source.Code).Where(code => !LeanOnRows.Contains(code))];

    /// <summary>An order whose lines stand in two files shares its amounts in each of them.</summary>
    public static TheoryData<string> CodesOfLinesAlone =>
    [
        .. SourceCatalog.All.Where(source => source.Outputs.All(declared => declared.Shared is null))
            .Select(source => source.Code).Where(code => !LeanOnRows.Contains(code)),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void No_cell_of_any_source_is_an_exception(string code)
    {
        var source = SourceCatalog.Find(code)!;
        ForAll(Garbage.ArrayOf(source.Fields.Length), rows => Read(source, rows).Facts.Count >= 0);
    }

    [Theory]
    [MemberData(nameof(CodesOfRowsAlone))]
    public void The_order_of_rows_says_nothing(string code)
    {
        var source = SourceCatalog.Find(code)!;
        ForAll(RowOf(source), rows =>
            Read(source, rows).Sorted().SequenceEqual(Read(source, [.. rows.Reverse()]).Sorted()));
    }

    [Theory]
    [MemberData(nameof(CodesOfLinesAlone))]
    public void Two_halves_of_a_file_say_what_the_file_says(string code)
    {
        var source = SourceCatalog.Find(code)!;
        ForAll(RowOf(source), rows =>
        {
            var halves = new[] { rows[..3], rows[3..] }.SelectMany(half => Read(source, half).Sorted());
            return Read(source, rows).Sorted().SequenceEqual(halves.Order(StringComparer.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Facts_of_a_row_are_all_or_none(string code)
    {
        var source = SourceCatalog.Find(code)!;
        ForAll(RowOf(source), rows =>
        {
            var file = Read(source, rows);
            var left = file.Issues.Where(issue => issue.Severity == Severity.Error).Select(issue => issue.Row).ToHashSet();
            return !file.Facts.Any(fact => left.Contains(fact.Row));
        });
    }

    static void ForAll(Gen<string[]> row, Func<string[][], bool> law) =>
        Prop.ForAll(row.ArrayOf(6).ToArbitrary(), law).Check(Some);

    static Gen<string[]> RowOf(Source source) =>
        source.Fields.Aggregate(
            Gen.Constant(ImmutableArray<string>.Empty),
            (before, field) => before.SelectMany(cells => CellOf(field), (cells, cell) => cells.Add(cell)))
            .Select(cells => cells.ToArray());

    static Gen<string> CellOf(SourceField field) => field.Content switch
    {
        FieldContent.Number => Gen.Elements("0", "1", "2", "12.50", ""),
        FieldContent.Day => Gen.Elements("2026-01-15 08:00:00", "2026-02-20 10:00:00"),
        FieldContent.Id => Gen.Elements("A1", "B2", "C3"),
        _ => Gen.Elements("", "red", "blue"),
    };

    static FactFile Read(Source source, string[][] rows)
    {
        ImmutableArray<string> headings = [.. source.Fields.Select(field => field.Aliases[0])];
        return FactFile.Of(Recognition.Against(source, headings), headings, rows, Told);
    }
}
