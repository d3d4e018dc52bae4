using System.Diagnostics;
using System.Globalization;

namespace Stockturn.Bench;

/// <summary>One whole process measured from outside: its wall and processor time, and the most memory it held.</summary>
sealed record Measured(TimeSpan Wall, TimeSpan Processor, double PeakMegabytes, int ExitCode, string Output)
{
    const double TicksPerSecond = 100;
    const int UserTicks = 11, SystemTicks = 12;

    /// <summary>The program: the one built with the benchmark, or the published one that sellers start.</summary>
    public static string Program { get; set; } = Path.Combine(AppContext.BaseDirectory, "Stockturn.Cli.dll");

    /// <summary>Runs the program as a seller would.</summary>
    public static Measured Cli(params string[] arguments) => Run(Program, arguments);

    /// <summary>Runs a measurement of the engine in a process of its own, so that its memory is its alone.</summary>
    public static Measured Inside(params string[] arguments) =>
        Run(Path.Combine(AppContext.BaseDirectory, "Stockturn.Bench.dll"), ["inside", .. arguments]);

    static Measured Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (peak, processor) = (0.0, TimeSpan.Zero);
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            processor = ProcessorOf(process.Id) ?? processor;
        }

        clock.Stop();
        var told = new Measured(clock.Elapsed, processor, peak, process.ExitCode, output.Result + error.Result);
        return told.ExitCode is 0 or 1
            ? told
            : throw new InvalidOperationException($"{string.Join(' ', arguments)}: exit {told.ExitCode}\n{told.Output}");
    }

    /// <summary>The most memory a process held, in MB.</summary>
    public static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(text => text.StartsWith("VmHWM", StringComparison.Ordinal));
            var words = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words is null ? 0 : double.Parse(words[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The time of all processors a process took.</summary>
    /// <remarks>Everything after the name in brackets, for the name may hold blanks.</remarks>
    public static TimeSpan? ProcessorOf(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            var words = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(words[UserTicks], CultureInfo.InvariantCulture)
                + long.Parse(words[SystemTicks], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds(ticks / TicksPerSecond);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
