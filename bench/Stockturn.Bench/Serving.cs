using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Stockturn.Bench;

/// <summary>The pages of a brand's newest run: how long a person waits for a list, the Overview, a first view, an export.</summary>
static class Serving
{
    const int Questions = 200;
    const int Views = 5;
    const int Seed = 20260630;

    static readonly string[] Browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public static IEnumerable<Result> Run(DemoFolder demo)
    {
        var clock = Stopwatch.StartNew();
        using var server = new ServerProcess(Running.WorkspaceOf(demo));
        server.Read("/api/metrics/overview");
        yield return Of(server, $"start of the server to the first Overview, {demo}", "answers", [clock.Elapsed], "");

        var random = new Random(Seed);
        var run = server.Ask("/api/runs/current");
        foreach (var (name, path, orders) in Lists)
        {
            var times = Enumerable.Range(0, Questions).Select(_ => server.Read(Question(path, orders, run, random)).Wall).ToList();
            yield return Of(server, $"list of {name}, {demo}", "questions", times, "p95 < 150 ms");
        }

        // Each part once: a figure asked for again is remembered.
        var parts = new[] { ("owner", "owners"), ("category", "categories"), ("brand", "brands"), ("country", "countries") }
            .SelectMany(filter => Words(run, filter.Item2).Select(word => $"?{filter.Item1}={Uri.EscapeDataString(word)}"));
        var overviews = parts.Select(part => server.Read($"/api/metrics/overview{part}").Wall).ToList();
        yield return Of(server, $"Overview of an owner, a category, a brand, a country, {demo}", "questions", overviews, "< 400 ms");

        foreach (var result in Exports(server, demo))
        {
            yield return result;
        }

        var views = FirstViews(server.Address).GetAwaiter().GetResult();
        yield return Of(server, $"first view of the Overview in an empty browser, {demo}", "views", views, "< 2 s");
    }

    static readonly (string Name, string Path, string[] Orders)[] Lists =
    [
        ("findings", "/api/findings", ["-value", "quantity", "sku", "-grade"]),
        ("stock", "/api/ledger/stock", ["-stock_value", "sku", "-weighted_age", "onHand"]),
        ("changes of findings", "/api/findings/changes", [""]),
        ("quality of records", "/api/facts/quality", [""]),
    ];

    // A filter or none, an order, a page near the front: as people look.
    static string Question(string path, string[] orders, JsonNode run, Random random)
    {
        var order = orders[random.Next(orders.Length)];
        List<string> asked = [$"page={random.Next(1, 6)}", "size=50"];
        asked.AddRange(order.Length > 0 ? [$"sort={order}"] : []);
        foreach (var (name, list) in (ReadOnlySpan<(string, string)>)[("owner", "owners"), ("category", "categories"), ("country", "countries")])
        {
            var words = Words(run, list);
            if (words.Length > 0 && random.Next(3) == 0)
            {
                asked.Add($"{name}={Uri.EscapeDataString(words[random.Next(words.Length)])}");
            }
        }

        return $"{path}?{string.Join('&', asked)}";
    }

    static string[] Words(JsonNode run, string list) =>
        [.. (run[list]?.AsArray() ?? []).Select(one => one!.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)one! : (string)one["code"]!)];

    // Flat memory: the largest table needs hardly more than a part of it.
    static IEnumerable<Result> Exports(ServerProcess server, DemoFolder demo)
    {
        foreach (var (name, path) in new[]
        {
            ("one warehouse's stock, csv", "/api/ledger/stock/export.csv?warehouse=FBA-US"),
            ("all stock with empty places, csv", "/api/ledger/stock/export.csv?empty=true"),
            ("all findings, csv", "/api/findings/export.csv"),
        })
        {
            server.ForgetPeak();
            var before = server.Processor;
            var (wall, lines) = server.Read(path);
            yield return new($"export of {name}, {demo}", lines, wall, server.Processor - before, server.PeakMegabytes) { Unit = "rows", Goal = "flat memory" };
        }
    }

    static async Task<List<TimeSpan>> FirstViews(Uri address)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Browsers.First(File.Exists), Args = ["--no-sandbox", "--disable-gpu"] });
        var views = new List<TimeSpan>();
        for (var view = 0; view < Views; view++)
        {
            await using var empty = await browser.NewContextAsync();
            var page = await empty.NewPageAsync();
            var clock = Stopwatch.StartNew();
            await page.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
            await page.Locator(".figure-card-lead").First.WaitForAsync();
            views.Add(clock.Elapsed);
        }

        return views;
    }

    static Result Of(ServerProcess server, string what, string unit, List<TimeSpan> times, string goal)
    {
        times.Sort();
        var wall = TimeSpan.FromTicks(times.Sum(time => time.Ticks));
        return new(what, times.Count, wall, server.Processor, server.PeakMegabytes)
        {
            Unit = unit,
            Goal = goal,
            Spread = string.Create(CultureInfo.InvariantCulture, $"{At(times, 0.5):N0} / {At(times, 0.95):N0} / {At(times, 1):N0} ms"),
        };
    }

    static double At(List<TimeSpan> sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)].TotalMilliseconds;
}
