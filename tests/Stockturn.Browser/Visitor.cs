using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Browser;

/// <summary>How somebody looks at the pages.</summary>
sealed record Eyes
{
    public const int Desk = 1280;

    public const int Phone = 390;

    public Language Language { get; init; } = Language.English;

    public int Width { get; init; } = Desk;

    public bool IsDark { get; init; }

    public override string ToString() => $"{Width}-{(Language == Language.Chinese ? "zh" : "en")}{(IsDark ? "-dark" : "")}";
}

/// <summary>Somebody with a browser of their own, who notes what goes wrong in it.</summary>
sealed class Visitor
{
    /// <summary>How long a person waits for work such as a run.</summary>
    public const float LongWorkMs = 120_000;

    const int Height = 900;

    /// <summary>How long a person waits for a page, on a machine that is busy with other things.</summary>
    public const float PatienceMs = 60_000;

    readonly List<string> faults = [];

    int settled;

    Visitor(Site site, IPage page, (Eyes Eyes, Words Words) reader)
    {
        (Site, Page, (Eyes, Words)) = (site, page, reader);
        Page.SetDefaultTimeout(PatienceMs);
        Page.SetDefaultNavigationTimeout(PatienceMs);
        // A page still on the run before is told so and asks again: that is how no page mixes two runs.
        Page.Console += (_, line) => Note(line.Type == "error" && !line.Text.Contains("410 (Gone)", StringComparison.Ordinal), $"console: {line.Text} ({line.Location})");
        Page.PageError += (_, error) => Note(true, $"thrown: {error}");
        Page.Request += (_, request) => Note(IsElsewhere(new Uri(request.Url)), $"asked of another host: {request.Url}");
    }

    public Site Site { get; }

    public IPage Page { get; }

    public Eyes Eyes { get; }

    /// <summary>The words of the visitor's language.</summary>
    public Words Words { get; }

    /// <summary>The dialog or drawer that is open.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Goes through the pages; afterwards the console must be empty of errors and no other host asked for anything.</summary>
    public static async Task Come(
        Site site, Func<Visitor, Task> journey, Eyes? eyes = null, [CallerMemberName] string name = "")
    {
        eyes ??= new Eyes();
        var browser = await Chromium.Once.Value;
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = eyes.Width, Height = Height },
            ColorScheme = eyes.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var language = eyes.Language == Language.Chinese ? "zh" : "en";
        await context.AddInitScriptAsync($"localStorage.getItem('stockturn.language') ?? localStorage.setItem('stockturn.language', '{language}')");
        var visitor = new Visitor(site, await context.NewPageAsync(), (eyes, await Words.Of(site, language)));
        try
        {
            await journey(visitor);
        }
        catch
        {
            await visitor.Picture($"failed-{name}-{eyes}");
            throw;
        }

        Assert.True(visitor.faults.Count == 0, string.Join('\n', visitor.faults));
    }

    /// <summary>Opens an address of the site and waits until everything stands.</summary>
    public async Task Open(string address)
    {
        await Page.GotoAsync(address);
        await Settle();
    }

    /// <summary>Waits until nothing has been on its way for a moment.</summary>
    public async Task Settle()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.WaitForFunctionAsync(
            """
            (begun) => {
              const isCalm = document.querySelector('h1, .ant-empty, .ant-alert, .ant-result') !== null
                && document.querySelector('.waiting, .ant-skeleton, [aria-busy="true"], .ant-spin-spinning') === null
                && [...document.querySelectorAll('figure.chart')].every((chart) => chart.querySelector('canvas, svg') !== null)
                && document.getAnimations().every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity);
              if (!isCalm || window.settling?.begun !== begun) {
                window.settling = { begun, calmSince: performance.now() };
              }
              return isCalm && performance.now() - window.settling.calmSince > 500;
            }
            """,
            ++settled);
    }

    /// <summary>Keeps a picture of the whole page.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Checkout.Screenshots, $"{name}.png"),
        FullPage = true,
    });

    /// <summary>Takes note of something the journey may provoke, and need not.</summary>
    public void ForgiveIfAny(string part) => faults.RemoveAll(fault => fault.Contains(part, StringComparison.Ordinal));

    /// <summary>Takes note of something the journey itself provokes: it is no fault.</summary>
    public void Forgive(string part) => Assert.True(faults.RemoveAll(fault => fault.Contains(part, StringComparison.Ordinal)) > 0, part);

    void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            lock (faults)
            {
                faults.Add(fault);
            }
        }
    }

    bool IsElsewhere(Uri asked) => asked.Scheme is not ("data" or "blob") && asked.Authority != Site.Address.Authority;
}
