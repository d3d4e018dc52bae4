using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Stockturn.Tests.House;

/// <summary>docs/coverage.md against the list of requirements, the tests and the files.</summary>
public sealed partial class CoverageTests(ITestOutputHelper output)
{
    // How many rows each part of the list has.
    static readonly (string Part, int Rows)[] Parts = [("S0-", 52), ("S1-", 25), ("S2-", 29), ("S3-", 30), ("S4-", 37), ("U-", 25), ("Trap ", 8)];

    static readonly string[] Ids = [.. Parts.SelectMany(part => Enumerable.Range(1, part.Rows).Select(row => part.Part + row))];

    static readonly Row[] Rows = [.. File.ReadLines(Path.Combine(Sources.Root, "docs", "coverage.md"))
        .Where(line => RowStart().IsMatch(line))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => new Row(cells[1], cells[3], cells[4], cells[5]))];

    // The public facts and theories of this project, as the table names them: class, a point, method.
    static readonly HashSet<string> Tests = [.. typeof(CoverageTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    sealed record Row(string Id, string Where, string Held, string State)
    {
        public string[] Tests => Held == "–" ? [] : Held.Split("<br>", StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"^\| ((S[0-4]|U)-[0-9]+|Trap [0-9]) \|")]
    private static partial Regex RowStart();

    [GeneratedRegex(@"^\| ((S[0-4]|U)-[0-9]+) \|")]
    private static partial Regex RequirementStart();

    [GeneratedRegex("(?<![A-Za-z0-9])(?<part>S[0-4]|U|Trap)_(?<row>[0-9]+)(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex IdInName();

    [GeneratedRegex("`([A-Za-z0-9_./-]+[.](cs|json|sql))`")]
    private static partial Regex FileName();

    [Fact]
    public void Every_requirement_stands_in_the_table_once_and_in_order() => Assert.Equal(Ids, Rows.Select(row => row.Id));

    [Fact]
    public void The_list_is_that_of_the_specification()
    {
        if (SharedFiles.Find("spec/requirements.md") is not { } list)
        {
            SharedFiles.SkipLine(output, "spec/requirements.md");
            return;
        }

        Assert.Equal(
            Ids.Where(id => !id.StartsWith("Trap", StringComparison.Ordinal)),
            File.ReadLines(list).Select(line => RequirementStart().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Every_test_the_table_names_is_there() =>
        Assert.Empty(Rows.SelectMany(row => row.Tests.Where(test => !Tests.Contains(test)).Select(test => $"{row.Id}: {test}")));

    [Fact]
    public void A_row_with_tests_has_one_that_carries_its_id() =>
        Assert.Empty(Rows.Where(row => row.Tests.Length > 0 && !row.Tests.Any(test => IdsOf(test).Contains(row.Id))).Select(row => row.Id));

    [Fact]
    public void Every_test_that_carries_an_id_stands_in_its_row()
    {
        var held = Rows.ToDictionary(row => row.Id, row => row.Tests);
        var absent =
            from test in Tests
            from id in IdsOf(test)
            where Ids.Contains(id) && !held[id].Contains(test)
            select $"{id}: {test}";

        Assert.Empty(absent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_without_a_test_says_what_it_waits_for() =>
        Assert.Empty(Rows.Where(row => row.Tests.Length == 0 && !Regex.IsMatch(row.State, "issue [3-7]|later")).Select(row => row.Id));

    [Fact]
    public void Every_file_the_table_names_is_there() =>
        Assert.Empty(
            from row in Rows
            from Match name in FileName().Matches(row.Where)
            where !File.Exists(Path.Combine(Sources.Root, name.Groups[1].Value))
                && !File.Exists(Path.Combine(Sources.Root, "src", "Stockturn", name.Groups[1].Value))
            select $"{row.Id}: {name.Groups[1].Value}");

    static string[] IdsOf(string test) =>
        [.. IdInName().Matches(test[(test.IndexOf('.', StringComparison.Ordinal) + 1)..]).Select(match => Id(match.Groups["part"].Value, match.Groups["row"].Value))];

    static string Id(string part, string row) =>
        part.Equals("trap", StringComparison.OrdinalIgnoreCase) ? $"Trap {row}" : $"{part.ToUpperInvariant()}-{row}";
}
