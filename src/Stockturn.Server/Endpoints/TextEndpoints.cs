using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

static class TextEndpoints
{
    public static void MapTexts(this RouteGroupBuilder api) => api.MapGroup("/texts").WithTags("Texts").MapGet("/{language}", All);

    /// <summary>Every text of a language, by key; the names of metrics as metric.code.</summary>
    public static Ok<IReadOnlyDictionary<string, string>> All(string language)
    {
        var texts = TextBook.Of(language == "en" ? Language.English : Language.Chinese);
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in TextBook.Keys.Where(key => !key.StartsWith("cli.", StringComparison.Ordinal)))
        {
            all[key] = texts[key];
        }

        foreach (var metric in MetricCatalog.All)
        {
            all[$"metric.{metric.Code}"] = texts.Language == Language.Chinese ? metric.ChineseTitle : metric.Title;
        }

        return TypedResults.Ok<IReadOnlyDictionary<string, string>>(all);
    }
}
