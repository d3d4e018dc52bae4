using System.Diagnostics;
using System.Globalization;

namespace Stockturn.Bench;

/// <summary>Times taken inside a process of ours, and told to the one that started it in one line.</summary>
readonly record struct InsideTimes(TimeSpan Wall, TimeSpan Processor)
{
    const string Mark = "times ";

    /// <summary>Times some work.</summary>
    public static InsideTimes Of(Action work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        work();
        clock.Stop();
        self.Refresh();
        return new InsideTimes(clock.Elapsed, self.TotalProcessorTime - before);
    }

    /// <summary>The line to print.</summary>
    public static string Text(InsideTimes times) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark}{times.Wall.Ticks} {times.Processor.Ticks}");

    /// <summary>Reads the line.</summary>
    public static InsideTimes Read(string output)
    {
        var words = output.Split('\n').Last(line => line.StartsWith(Mark, StringComparison.Ordinal)).Split(' ');
        return new InsideTimes(
            new TimeSpan(long.Parse(words[1], CultureInfo.InvariantCulture)),
            new TimeSpan(long.Parse(words[2], CultureInfo.InvariantCulture)));
    }
}
