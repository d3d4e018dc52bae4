using System.Globalization;
using System.Text;

namespace Stockturn.Bench;

/// <summary>One measurement.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Amount">How much there was to do.</param>
/// <param name="Wall">Time by the clock on the wall.</param>
/// <param name="Processor">Time of all processors together.</param>
/// <param name="PeakMegabytes">The most memory the process held.</param>
sealed record Result(string What, long Amount, TimeSpan Wall, TimeSpan Processor, double PeakMegabytes)
{
    /// <summary>What was counted.</summary>
    public required string Unit { get; init; }

    /// <summary>What it is meant to reach.</summary>
    public string Goal { get; init; } = "";

    /// <summary>Middle, 95th percentile and longest of many waits; empty where there is one.</summary>
    public string Spread { get; init; } = "";
}

/// <summary>The results as a Markdown table; one line for each measurement, the newest replaces the one before.</summary>
static class ResultTable
{
    const string Head =
        "| What | Amount | Wall | CPU | per second (wall) | per CPU second | p50 / p95 / longest | Peak memory | Goal | Date |\n"
        + "|---|---:|---:|---:|---:|---:|---:|---:|---|---|";

    /// <summary>A result as a line of the table.</summary>
    public static string Line(Result result, string date) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {result.What} | {result.Amount:N0} {result.Unit} | {result.Wall.TotalSeconds:F1} s "
        + $"| {result.Processor.TotalSeconds:F1} s | {result.Amount / result.Wall.TotalSeconds:N0} "
        + $"| {result.Amount / result.Processor.TotalSeconds:N0} | {result.Spread} | {result.PeakMegabytes:N0} MB | {result.Goal} | {date} |");

    /// <summary>Keeps results in the file of this machine.</summary>
    public static void Keep(string folder, IReadOnlyList<string> lines)
    {
        var machine = Machine();
        var name = new string([.. machine.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        var path = Path.Combine(folder, name + ".md");
        Directory.CreateDirectory(folder);
        var known = File.Exists(path)
            ? File.ReadAllLines(path).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            : [];
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in known.Concat(lines))
        {
            all[line.Split('|')[1].Trim()] = line;
        }

        var text = new StringBuilder($"# {machine}\n\n{Head}\n").AppendJoin('\n', all.Values).Append('\n');
        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The processor and how many there are.</summary>
    public static string Machine()
    {
        var model = File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        return $"{model ?? "unknown processor"} × {Environment.ProcessorCount}";
    }
}
