using System.Text.RegularExpressions;

namespace Stockturn.Tests.House;

public sealed partial class StageOrderTests
{
    static readonly string[] Stages =
    [
        "Values", "Facts", "Ledger", "Demand", "Metrics", "Findings", "Causes", "Decisions", "Plans", "Actions", "Reviews",
    ];

    // Facts hand out movements and warehouses, which are plain data of the ledger.
    static readonly HashSet<string> PlainData =
    [
        "Movement", "MovementKind", "StockStatus", "WarehouseKind",
    ];

    [GeneratedRegex(@"Stockturn\.(\w+)")]
    private static partial Regex Reference();

    [Fact]
    public void A_stage_uses_only_the_stages_to_its_left()
    {
        var wrong =
            from file in Sources.Below("src/Stockturn")
            let stage = Array.IndexOf(Stages, StageOf(file))
            where stage >= 0
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("///", StringComparison.Ordinal)
            from Match match in Reference().Matches(line)
            let used = Array.IndexOf(Stages, match.Groups[1].Value)
            where used > stage && !(Stages[stage] == "Facts" && Stages[used] == "Ledger")
            select $"{Sources.Shown(file)}: {line.Trim()}";

        Assert.Empty(wrong);
    }

    // The first folder below the engine: what lies deeper belongs to the same stage.
    static string StageOf(string file) =>
        Path.GetRelativePath(Path.Combine(Sources.Root, "src", "Stockturn"), file).Split(Path.DirectorySeparatorChar)[0];

    [Fact]
    public void Facts_take_only_plain_data_from_the_ledger()
    {
        var types = Sources.Below("src/Stockturn/Ledger").Select(Path.GetFileNameWithoutExtension).Where(type => !PlainData.Contains(type!));
        var wrong =
            from file in Sources.Below("src/Stockturn/Facts")
            from type in types
            where Regex.IsMatch(File.ReadAllText(file), $@"(?<![\w.]){type}(?![\w=:])\s*[.(<]")
            select $"{Sources.Shown(file)} uses {type}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_engine_knows_no_clock_no_files_and_no_chance()
    {
        string[] forbidden =
        [
            "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Stopwatch",
            "new Random(", "Random.Shared", "Guid.NewGuid", "File.", "Directory.", "Console.", "Environment.Get", "Thread.Sleep", "HttpClient",
        ];
        var wrong =
            from file in Sources.Below("src/Stockturn")
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from word in forbidden
            where Regex.IsMatch(line, $@"(?<![\w.]){Regex.Escape(word)}")
            select $"{Sources.Shown(file)}: {line.Trim()}";

        Assert.Empty(wrong);
    }
}
