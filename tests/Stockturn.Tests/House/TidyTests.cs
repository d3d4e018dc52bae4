using System.Text.RegularExpressions;

namespace Stockturn.Tests.House;

public sealed class TidyTests
{
    static readonly string[] Words = ["Utils", "Helper", "Helpers", "Common", "Manager", "Service", "Impl"];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines()
    {
        var long_ = Sources.Below("src").Concat(Sources.Below("tests")).Concat(Sources.Below("bench"))
            .Select(file => (File: Sources.Shown(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 400);

        Assert.Empty(long_);
    }

    [Fact]
    public void No_line_of_the_engine_is_longer_than_a_page()
    {
        var wide =
            from file in Sources.Below("src")
            from line in File.ReadLines(file).Select((text, at) => (Text: text, Number: at + 1))
            where line.Text.Length > 150
            select $"{Sources.Shown(file)}:{line.Number}";

        Assert.Empty(wide);
    }

    [Fact]
    public void No_type_is_named_like_a_drawer()
    {
        var drawers = Sources.Below("src").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => Words.Any(word => name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(drawers);
    }

    [Fact]
    public void Nothing_is_silenced_folded_away_or_left_for_later()
    {
        var wrong =
            from file in Sources.Below("src").Concat(Sources.Below("tests"))
            where !file.EndsWith("TidyTests.cs", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where Regex.IsMatch(line, @"#pragma|#region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")
            select $"{Sources.Shown(file)}: {line.Trim()}";

        Assert.Empty(wrong);
    }
}
