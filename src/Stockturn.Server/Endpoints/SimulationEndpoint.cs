using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

static class SimulationEndpoint
{
    // The section of docs/formulas/metrics.md#turnover_simulation.
    const string Anchor = "docs/formulas/metrics.md#turnover_simulation";

    public static void MapSimulation(this RouteGroupBuilder metrics) => metrics.MapGet("/simulation", Simulate)
        .Produces<SimulationWire>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status410Gone)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>What would be if stock lasted so many days, of all or of a part of it: cash released, turnover, sales, capital cost.</summary>
    public static Task<IResult> Simulate(
        HttpContext context, OpenedRuns runs, double? days, [AsParameters] ExplanationAsked asked, [AsParameters] SkuAsked skus) =>
        runs.From(context, asked.Run, book =>
        {
            var found = ExplainedParts.Of(book, asked with { LastDays = null }, skus.Choice);
            if (found.Value is not { Measured: var year })
            {
                return Problems.Of(found.Refusal!, context.Request);
            }

            var simulated = SimulatedTurnover.Of(book.Run, year, days);
            return simulated.Value is { } told
                ? TypedResults.Ok(Wire((book, year, asked.Sku ?? asked.Name ?? ""), told, context.Request.Texts()))
                : Problems.Of(simulated.Refusal!, context.Request);
        });

    static SimulationWire Wire((RunBook Book, Measurement Year, string Name) of, TurnoverSimulation told, TextBook texts) =>
        new(of.Book.Run.Info.Id, of.Name, told.TargetDays)
        {
            TargetDaysLeast = TurnoverSimulation.TargetDaysLeast,
            TargetDaysMost = TurnoverSimulation.TargetDaysMost,
            DaysNow = FigureWire.From(DaysInventoryOutstanding.Code, told.DaysNow, DaysInventoryOutstanding.Unit),
            TurnoverNow = FigureWire.From(Turnover.Code, Turnover.Read(of.Year), Turnover.Unit),
            NeedsCash = told.NeedsCash,
            Figures = [.. told.Figures.Select(figure => Wire(figure, texts))],
            Anchor = Anchor,
            FirstDay = of.Year.Span.Start,
            LastDay = of.Year.Span.End.AddDays(-1),
            PolicyVersion = of.Book.Run.Info.PolicyVersion,
        };

    static SimulatedFigureWire Wire(SimulatedFigure figure, TextBook texts) => new(
        texts[$"simulation.{figure.Code}"],
        FigureWire.From(figure.Code, figure.Reading, figure.Unit),
        texts[$"formula.{figure.Code}"],
        Explanations.Inputs(figure.Inputs, texts));
}
