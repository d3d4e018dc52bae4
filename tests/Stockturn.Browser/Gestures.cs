using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Stockturn.Browser;

/// <summary>What a person does with the parts all pages share.</summary>
static class Gestures
{
    /// <summary>The ids of the rows shown in a part of the page, in their order.</summary>
    public static Task<string[]> RowKeys(this Visitor visitor, string part = "#page") => visitor.Page.EvaluateAsync<string[]>(
        "(part) => [...document.querySelectorAll(`${part} tbody tr[data-row-key]`)].map((row) => row.dataset.rowKey)", part);

    /// <summary>Requires these rows, in this order, as soon as they have come.</summary>
    public static async Task ShowsRows(this Visitor visitor, IEnumerable<string> ids, string part = "#page")
    {
        string[] wanted = [.. ids];
        var rows = visitor.Page.Locator($"{part} tbody tr[data-row-key]");
        await Expect(rows).ToHaveCountAsync(wanted.Length);
        await Expect(rows.First).ToHaveAttributeAsync("data-row-key", wanted[0]);
        Assert.Equal(wanted, await visitor.RowKeys(part));
    }

    /// <summary>The row of an id.</summary>
    public static ILocator Row(this Visitor visitor, string id) => visitor.Page.Locator($"tbody tr[data-row-key=\"{id}\"]");

    /// <summary>The button with these words; its picture, or the mark of work under way, may be named before them.</summary>
    public static ILocator Button(this Visitor visitor, string key, ILocator? part = null) => (part ?? visitor.Page.Locator("body"))
        .GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^(\\S+ )?{Regex.Escape(visitor.Words[key])}$") });

    /// <summary>Presses the button with these words.</summary>
    public static Task Press(this Visitor visitor, string key) => visitor.Button(key).ClickAsync();

    /// <summary>Picks an option of a filter, of a part of the page where that is named, and waits for the list that follows.</summary>
    public static async Task Choose(this Visitor visitor, string filter, string option, ILocator? part = null)
    {
        const int Tries = 4;
        var box = (part ?? visitor.Page.Locator("body")).GetByRole(AriaRole.Combobox, new() { Name = filter, Exact = true });
        for (var attempt = 1; ; attempt++)
        {
            // On a busy machine a list may close again before what was typed has come to it: a person types once more.
            await box.FillAsync(option);
            try
            {
                await Option(visitor, new Regex($"^{Regex.Escape(option)}$")).ClickAsync(new() { Timeout = Visitor.PatienceMs / Tries });
                break;
            }
            catch (TimeoutException) when (attempt < Tries)
            {
                await box.FillAsync("");
            }
        }

        await visitor.Settle();
    }

    /// <summary>Shows so many rows a page.</summary>
    public static async Task SizeOfPage(this Visitor visitor, int size)
    {
        await visitor.Page.Locator(".ant-pagination-options .ant-select").ClickAsync();
        await Option(visitor, new Regex($"^{size}\\D")).ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex($"size={size}"));
        await visitor.Settle();
    }

    /// <summary>Sorts a list by a column, as its heading does at the first click.</summary>
    public static async Task SortBy(this Visitor visitor, string column)
    {
        var was = visitor.Page.Url;
        await visitor.Page.Locator("thead").GetByText(column, new() { Exact = true }).First.ClickAsync();
        await Expect(visitor.Page).Not.ToHaveURLAsync(was);
        await visitor.Settle();
    }

    /// <summary>Writes a day into a field of days.</summary>
    public static async Task ChooseDay(this Visitor visitor, ILocator field, DateOnly day)
    {
        await field.FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await field.PressAsync("Tab");
        await Expect(visitor.Page.Locator(".ant-picker-dropdown:visible")).ToHaveCountAsync(0);
    }

    /// <summary>Follows a link that downloads, and reads its lines without the heading.</summary>
    public static async Task<string[]> Download(this Visitor visitor, string key)
    {
        // The list's own; what stands below it may offer one too.
        var link = visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words[key], Exact = false }).First;
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return [.. (await File.ReadAllLinesAsync(await download.PathAsync())).Skip(1)];
    }

    static ILocator Option(Visitor visitor, Regex words) =>
        visitor.Page.Locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option", new() { HasTextRegex = words });
}
