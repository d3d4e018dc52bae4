using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Why a request was not carried out, as problem details in the person's language, with a code for the page.</summary>
static class Problems
{
    /// <summary>The texts of the language a page asked in, in the address of a download or else by its header; Chinese when it did not say.</summary>
    public static TextBook Texts(this HttpRequest request)
    {
        var told = request.Query["lang"] is [{ Length: > 0 } asked] ? asked : request.Headers.AcceptLanguage.ToString();
        return told.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? TextBook.English : TextBook.Chinese;
    }

    /// <summary>A refusal: 422, or 404 where what is asked for is not there.</summary>
    public static ProblemHttpResult Of(Refusal refusal, HttpRequest request) => Make(
        refusal.Code is "nothing-run" or "sku-unknown" or "supplier-unknown" or "batch-unknown" or "job-unknown" or "import-forgotten"
            or "metric-unknown" or "group-unknown" or "finding-unknown" or "picture-missing"
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status422UnprocessableEntity,
        refusal.Code,
        RefusalWords.Of(refusal, request.Texts()));

    /// <summary>The page asked of a run that is no longer the newest: it must begin again with the current one.</summary>
    public static ProblemHttpResult RunGone(HttpRequest request) =>
        Make(StatusCodes.Status410Gone, "run-gone", request.Texts()["problem.rungone"]);

    /// <summary>Something in the address or the body cannot be understood.</summary>
    public static ProblemHttpResult Wrong(HttpRequest request, string key, params object?[] parts) =>
        Make(StatusCodes.Status400BadRequest, key, request.Texts().Format($"problem.{key}", parts));

    /// <summary>What was told of the files of an upload cannot be understood; the file it was told of is named.</summary>
    public static ProblemHttpResult Wrong(HttpRequest request, WrongUpload wrong)
    {
        var texts = request.Texts();
        var text = texts.Format($"problem.{wrong.Key}", wrong.Found);
        return Make(StatusCodes.Status400BadRequest, wrong.Key, wrong.File is { } file ? texts.Format("problem.of", file, text) : text);
    }

    /// <summary>Opens the run a page asks of, and answers from it; the run's number is the answer's tag.</summary>
    public static async Task<IResult> From(this OpenedRuns runs, HttpContext context, long? run, Func<RunBook, IResult> answer)
    {
        var opened = await runs.Latest(context.RequestAborted);
        if (opened.Value is not { } book)
        {
            return Of(opened.Refusal!, context.Request);
        }

        return run is { } asked && asked != book.Run.Info.Id ? RunGone(context.Request) : answer(book);
    }

    static ProblemHttpResult Make(int status, string code, string detail) => TypedResults.Problem(
        detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });
}
