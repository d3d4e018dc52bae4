using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Calculators;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

static class SolveEndpoint
{
    public static void MapSolve(this RouteGroupBuilder api) => api.MapPost("/solve", Solve).WithTags("Solve")
        .Accepts<IReadOnlyList<QuestionWire>>("application/json")
        .Produces<IReadOnlyList<AnswerWire>>();

    /// <summary>Single questions answered by the engine, in their order, without the workspace; a bad one is refused and the others go on.</summary>
    public static async Task<ContentHttpResult> Solve(HttpRequest request, CancellationToken cancel)
    {
        using var body = new StreamReader(request.Body, Encoding.UTF8);
        var (answers, _) = Solver.Answer(await body.ReadToEndAsync(cancel));
        return TypedResults.Text(AnswerWords.Of(answers, request.Texts()), "application/json", Encoding.UTF8);
    }
}
