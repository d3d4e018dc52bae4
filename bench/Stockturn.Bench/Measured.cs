using System.Diagnostics;
using System.Globalization;

namespace Stockturn.Bench;

/// <summary>One whole process measured from outside: how long it took and how much memory it held at most.</summary>
sealed record Measured(TimeSpan Time, double PeakMegabytes, int ExitCode, string Output)
{
    /// <summary>Runs the program as a seller would, and watches its memory.</summary>
    public static Measured Run(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Stockturn.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        clock.Stop();
        return new Measured(clock.Elapsed, peak, process.ExitCode, output.Result + error.Result);
    }

    static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
