using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Stockturn.Bench;

/// <summary>The server as a seller starts it, in a process of its own, with the built pages.</summary>
sealed class ServerProcess : IDisposable
{
    readonly Process process;
    readonly HttpClient client;

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public ServerProcess(string workspace)
    {
        var root = RootOfCheckout();
        var pages = Path.Combine(root, "artifacts", "pages");
        using (var build = Process.Start(Path.Combine(root, "web", "build"), [pages])!)
        {
            build.WaitForExit();
        }

        var program = Path.Combine(AppContext.BaseDirectory, "Stockturn.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--workspace", workspace, "--port", "0", "--pages", pages, "--lang", "en", "--until", "input-ends"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        var said = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the server ended before it listened");
        _ = process.StandardOutput.ReadToEndAsync();
        Address = new Uri(said[said.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]);
        client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5), DefaultRequestVersion = HttpVersion.Version11 };
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its time of all processors together so far.</summary>
    public TimeSpan Processor => Measured.ProcessorOf(process.Id) ?? TimeSpan.Zero;

    /// <summary>The most memory it held since the peak was last forgotten.</summary>
    public double PeakMegabytes => Measured.PeakOf(process.Id);

    /// <summary>What it answers.</summary>
    public JsonNode Ask(string question) => JsonNode.Parse(client.GetStringAsync(question).GetAwaiter().GetResult())!;

    /// <summary>How long an answer takes to its last byte, and how many lines it has.</summary>
    public (TimeSpan Wall, long Lines) Read(string question)
    {
        var clock = Stopwatch.StartNew();
        using var answer = client.GetAsync(question, HttpCompletionOption.ResponseHeadersRead).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
        using var body = answer.Content.ReadAsStream();
        var buffer = new byte[1 << 16];
        var lines = 0L;
        for (int read; (read = body.Read(buffer)) > 0;)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return (clock.Elapsed, lines);
    }

    /// <summary>Lets the peak of memory be measured anew.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");

    public void Dispose()
    {
        client.Dispose();
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    static string RootOfCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Stockturn.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the benchmark runs inside the checkout");
        }

        return folder.FullName;
    }
}
