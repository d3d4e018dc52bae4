using Microsoft.AspNetCore.Http.HttpResults;
using Stockturn.Ledger;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

static class RunEndpoints
{
    public static void MapRuns(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/", List);
        runs.MapGet("/current", Current).Produces<CurrentRunWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The runs that are kept, newest first.</summary>
    public static Ok<IReadOnlyList<RunWire>> List(Workspace workspace) =>
        TypedResults.Ok<IReadOnlyList<RunWire>>([.. Runs.All(workspace.Db).Select(RunWire.From)]);

    /// <summary>The run every page shows, what its filters offer, and what waits for the next run.</summary>
    public static Task<IResult> Current(HttpContext context, OpenedRuns runs, Workspace workspace) =>
        runs.From(context, null, book => TypedResults.Ok(From(book, workspace)));

    static CurrentRunWire From(RunBook book, Workspace workspace)
    {
        var (info, network) = (book.Run.Info, book.Run.Info.Network);
        return new(RunWire.From(info), network.Reporting.Code, Waiting(book.Run, workspace))
        {
            Grades = [.. book.Skus.SelectMany(line => line.Grades).GroupBy(grade => grade).OrderBy(grade => grade.Key)
                .Select(grade => new GradeCountWire(grade.Key, grade.Count()))],
            Warehouses = [.. network.Warehouses.Where(place => place.Kind != WarehouseKind.Virtual)
                .Select(place => new WarehouseWire(place.Code, place.Name, place.Country, place.Kind))],
            Stores = [.. network.Stores.Select(store => new StoreWire(store.Code, store.Channel, store.Country))],
            Countries = Names(network.Warehouses.Select(place => place.Country).Concat(network.Stores.Select(store => store.Country))),
            Categories = Names(book.Skus.Select(line => line.Master.Category)),
            Brands = Names(book.Skus.Select(line => line.Master.Brand)),
            Seasons = Names(book.Skus.Select(line => line.Master.Season)),
            Owners = Names(book.Skus.Select(line => line.Master.Owner)),
            Rules = [.. Findings.RuleCatalog.Codes.Intersect(book.Findings.Select(line => line.Finding.Rule))],
            States = Enum.GetValues<Findings.FindingState>(),
        };
    }

    static WaitingWire Waiting(OpenRun run, Workspace workspace)
    {
        var text = PolicyFile.TextIn(workspace);
        var hasFacts = new Batches(workspace.Db).Latest() != run.Info.KnownAt;
        var (policy, _) = PolicyFile.Read(text, Path.GetFileName(workspace.PolicyPath));
        if (policy is null)
        {
            return new(hasFacts, false, false);
        }

        // What people exempted stands among the exemptions of the policy a run was made by.
        var request = new RunRequest(policy, text, PolicyFile.Version(policy), "");
        var reckoned = MarkedFindings.Exempting(request, new FindingMarks(workspace.Db).Standing()).Policy;
        var ranBy = run.Turn.Policy;
        return new(hasFacts, Others(reckoned) != Others(ranBy), Exemptions(reckoned) != Exemptions(ranBy));
    }

    static string Exemptions(Policy policy) =>
        PolicyFile.Version(new Policy { Findings = new Findings.FindingSettings { Exemptions = policy.Findings.Exemptions } });

    static string Others(Policy policy) => PolicyFile.Version(policy with { Findings = policy.Findings with { Exemptions = [] } });

    static string[] Names(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
