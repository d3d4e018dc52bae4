namespace Stockturn.Browser;

/// <summary>Every page and every drawer, by a name and its address.</summary>
static class Places
{
    /// <summary>The pages, in the order of the navigation.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "overview", "stock", "sku", "demand", "accuracy", "turnover", "findings", "changes", "promotions", "plans", "openorders", "transfers", "shipping", "cash", "suppliers", "supplier", "claims",
        "returns", "ontheway",
        "explanation", "explanation-of-sku", "grounds",
        "data", "data/quality", "data/unresolved", "data/reconciliation", "data/money", "data/sources", "data/pictures", "settings",
        "settings/grades", "settings/cross", "settings/categories", "settings/owners", "settings/fees", "settings/places", "settings/runs", "nowhere",
    ];

    /// <summary>Each page, as what a test is given.</summary>
    public static TheoryData<string> All => [.. Pages];

    /// <summary>The address of a page; pages of one thing show the finding most money is in.</summary>
    public static async Task<string> AddressOf(string page, Site site)
    {
        var first = (await site.Ask("/api/findings?primary=true&size=1"))["rows"]![0]!;
        var sku = Uri.EscapeDataString((string)first["sku"]!);
        return page switch
        {
            "overview" => "/",
            "sku" => $"/skus/{sku}",
            "accuracy" => "/demand?tab=accuracy",
            "changes" => "/findings?tab=changes",
            "explanation" => "/?explain=code%3Dturnover",
            "explanation-of-sku" => $"/skus/{sku}?explain={Uri.EscapeDataString($"code=turnover&sku={sku}")}",
            "grounds" => $"/findings?finding={Uri.EscapeDataString((string)first["id"]!)}",
            "returns" => "/claims?tab=returns",
            "openorders" => "/plans?tab=open",
            "ontheway" => "/on-the-way",
            "supplier" => $"/suppliers/{Uri.EscapeDataString((string)(await site.Ask("/api/suppliers?size=1"))["rows"]![0]!["key"]!)}",
            "nowhere" => "/no/such/page",
            _ => $"/{page}",
        };
    }
}
