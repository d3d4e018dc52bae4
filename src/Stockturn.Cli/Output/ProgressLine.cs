using System.Diagnostics;
using System.Globalization;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Output;

/// <summary>One line that tells how far long work is: share, rows, time left. Silent where no person watches.</summary>
sealed class ProgressLine : IProgress<ImportProgress>, IProgress<double>, IDisposable
{
    const int RedrawMilliseconds = 120;

    readonly Terminal terminal;
    readonly string what;
    readonly bool isWatched = !Console.IsErrorRedirected;
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Lock gate = new();
    long drawn = -RedrawMilliseconds;

    public ProgressLine(Terminal terminal, string what)
    {
        this.terminal = terminal;
        this.what = what;
    }

    /// <inheritdoc/>
    public void Report(ImportProgress value) => Draw(
        value.IsComparing
            ? $"{what}: {terminal.Texts["progress.comparing"]}"
            : string.Create(CultureInfo.InvariantCulture, $"{value.File}  {value.Rows:#,##0} {terminal.Texts["progress.rows"]}"),
        value.Share);

    /// <inheritdoc/>
    public void Report(double value) => Draw(what, value);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isWatched && drawn >= 0)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }

    void Draw(string text, double share)
    {
        if (!isWatched)
        {
            return;
        }

        lock (gate)
        {
            if (clock.ElapsedMilliseconds - drawn < RedrawMilliseconds)
            {
                return;
            }

            drawn = clock.ElapsedMilliseconds;
            var left = share is > 0.01 and < 1 ? TimeSpan.FromSeconds(clock.Elapsed.TotalSeconds * (1 - share) / share) : TimeSpan.Zero;
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{text}  {share:0%}  {left:mm\\:ss}"));
        }
    }
}
