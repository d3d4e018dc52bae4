namespace Stockturn.Browser;

/// <summary>Looks at a step of a journey as <see cref="PageLookTests"/> looks at whole pages.</summary>
static class Look
{
    /// <summary>Keeps a picture; requires that words are words, nothing hangs over the side and everybody can use the page.</summary>
    public static async Task At(this Visitor visitor, string step)
    {
        await visitor.Settle();
        await visitor.Picture($"{step}-{visitor.Eyes}");
        Assert.DoesNotMatch(PageLookTests.RawWords(), await visitor.Page.EvaluateAsync<string>(PageLookTests.Words));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(PageLookTests.Overhang));
        Assert.Empty(await PageLookTests.Judged(visitor.Page));
    }
}
