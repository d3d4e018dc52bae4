using System.Diagnostics;

namespace Stockturn.Browser;

/// <summary>The pages as a user gets them: built by the same script the launcher calls.</summary>
static class BuiltPages
{
    static readonly Lazy<string> Built = new(Build);

    /// <summary>The folder of the built pages.</summary>
    public static string Folder => Built.Value;

    static string Build()
    {
        var folder = Path.Combine(Checkout.Root, "artifacts", "pages");
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "web", "build"), [folder])
        {
            RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var said = script.StandardError.ReadToEnd();
        script.WaitForExit();
        return script.ExitCode == 0 ? folder : throw new InvalidOperationException($"web/build ended with {script.ExitCode}: {said}");
    }
}
