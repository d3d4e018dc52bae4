using Microsoft.Playwright;

namespace Stockturn.Browser;

/// <summary>Debian's Chromium without a window, started once for all tests.</summary>
static class Chromium
{
    const string Program = "/usr/bin/chromium";

    /// <summary>The browser.</summary>
    public static Lazy<Task<IBrowser>> Once { get; } = new(Start);

    static async Task<IBrowser> Start()
    {
        Assert.True(File.Exists(Program), $"{Program} is missing; ./check installs it, or: apt-get install chromium fonts-noto-cjk");
        Assertions.SetDefaultExpectTimeout(Visitor.PatienceMs);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
