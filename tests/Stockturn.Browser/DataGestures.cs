using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>What a person does with files, and with what comes of them.</summary>
static class DataGestures
{
    const string LetFall =
        """
        (input) => {
          const carried = new DataTransfer();
          [...input.files].forEach((file) => carried.items.add(file));
          const zone = document.querySelector('.drop-zone');
          for (const type of ['dragover', 'drop']) {
            zone.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
          }
          input.remove();
        }
        """;

    const string Hand =
        "() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'hand', hidden: true }))";

    /// <summary>The newest import on the page.</summary>
    public static ILocator Import(this Visitor visitor) => visitor.Page.Locator(".import-job").First;

    /// <summary>Lets files fall on the page, all at once.</summary>
    public static async Task Drop(this Visitor visitor, params string[] paths)
    {
        await Expect(visitor.Page.Locator(".drop-zone")).ToBeVisibleAsync();
        await visitor.Page.EvaluateAsync(Hand);
        var hand = visitor.Page.Locator("#hand");
        await hand.SetInputFilesAsync(paths);
        await hand.EvaluateAsync(LetFall);
        await Expect(visitor.Page.Locator(".file-list li")).ToHaveCountAsync(paths.Length);
    }

    /// <summary>Says what files are silent about.</summary>
    public static async Task Tell(this Visitor visitor, DateOnly day, string? store = null)
    {
        await visitor.ChooseDay(visitor.Page.Locator("#told-day"), day);
        if (store is not null)
        {
            await visitor.Page.Locator("#told-store").FillAsync(store);
        }
    }

    /// <summary>Has so many files read, and waits for what came of them.</summary>
    public static async Task<ILocator> Read(this Visitor visitor, int files)
    {
        var before = await visitor.Page.Locator(".import-job").CountAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = visitor.Words.Format("web.data.read", files) }).ClickAsync();
        await Expect(visitor.Page.Locator(".import-job")).ToHaveCountAsync(before + 1);
        return await visitor.IsRead();
    }

    /// <summary>Waits until the newest import was read, and what it would change is known.</summary>
    public static async Task<ILocator> IsRead(this Visitor visitor)
    {
        var import = visitor.Import();
        await Expect(import.Locator("table").First).ToBeVisibleAsync(new() { Timeout = Visitor.LongWorkMs });
        await visitor.Settle();
        return import;
    }

    /// <summary>Takes the newest import.</summary>
    public static async Task Take(this Visitor visitor)
    {
        var import = visitor.Import();
        await visitor.Button("web.data.take", import).ClickAsync();
        await Expect(import).ToContainTextAsync(visitor.Words["web.batch.Committed"], new() { Timeout = Visitor.LongWorkMs });
    }

    /// <summary>Has everything reckoned again, as the bar above the page offers, and waits for the new run.</summary>
    public static async Task RunAgain(this Visitor visitor)
    {
        await visitor.Press("web.waiting.run");
        await Expect(visitor.Page.Locator(".run-bar")).ToHaveCountAsync(0, new() { Timeout = Visitor.LongWorkMs });
        await visitor.Settle();
    }

    /// <summary>Goes to a place of the navigation; on a phone it opens first.</summary>
    public static async Task Go(this Visitor visitor, string noun)
    {
        if (visitor.Eyes.Width == Eyes.Phone)
        {
            await visitor.Button("web.nav").ClickAsync();
        }

        await visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = visitor.Words[$"web.nav.{noun}"], Exact = true }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(visitor.Words[$"web.nav.{noun}"]);
        await visitor.Settle();
    }
}
