using Microsoft.Playwright;

namespace Stockturn.Browser;

/// <summary>Debian's Chromium without a window, started once for all tests.</summary>
static class Chromium
{
    // The one without a window first: it starts no windows nobody sees, and leaves the machine to the page.
    static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    /// <summary>The browser.</summary>
    public static Lazy<Task<IBrowser>> Once { get; } = new(Start);

    static async Task<IBrowser> Start()
    {
        var program = Programs.FirstOrDefault(File.Exists);
        Assert.True(program is not null, "Chromium is missing; ./check installs it, or: apt-get install chromium-headless-shell fonts-noto-cjk");
        Assertions.SetDefaultExpectTimeout(Visitor.PatienceMs);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
