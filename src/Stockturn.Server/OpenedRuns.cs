using Stockturn.Server.Endpoints;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>The newest run, held in memory while pages ask for it; opened again when there is a newer one.</summary>
sealed class OpenedRuns(Workspace workspace)
{
    // Of so many countries and stores the first page is made ready before anybody asks.
    const int PartsReady = 12;

    readonly SemaphoreSlim opening = new(1);
    RunBook? book;

    /// <summary>The newest run. Refused when there is none.</summary>
    public async Task<Outcome<RunBook>> Latest(CancellationToken cancel)
    {
        var newest = Runs.Latest(workspace.Db)?.Id;
        if (book is { } known && known.Run.Info.Id == newest)
        {
            return known;
        }

        await opening.WaitAsync(cancel);
        try
        {
            if (book is { } made && made.Run.Info.Id == newest)
            {
                return made;
            }

            var opened = await Task.Run(Open, cancel);
            book = opened.Value ?? book;
            if (opened.Value is { } newer)
            {
                // Meanwhile the first page is shown; whoever asks for a country or a store then waits no longer than for all.
                _ = Task.Run(() => MakeReady(newer), CancellationToken.None);
            }

            return opened;
        }
        finally
        {
            opening.Release();
        }
    }

    // What a page asks for first is made ready with it.
    Outcome<RunBook> Open()
    {
        var opened = RunBook.Open(workspace);
        if (opened.Value is { } made)
        {
            MetricEndpoints.Page(made, new OverviewChoice());
            FindingList.Of(made, new FindingQuestion(), FindingEndpoints.DefaultOrder);
            StockList.Of(made, new StockQuestion(), LedgerEndpoints.DefaultOrder);
        }

        return opened;
    }

    static void MakeReady(RunBook made)
    {
        var network = made.Run.Info.Network;
        var countries = network.Warehouses.Select(place => place.Country).Concat(network.Stores.Select(store => store.Country))
            .Where(country => country is { Length: > 0 }).Distinct(StringComparer.Ordinal).Take(PartsReady);
        foreach (var country in countries)
        {
            MetricEndpoints.Page(made, new OverviewChoice { Country = country });
        }

        foreach (var store in network.Stores.Take(PartsReady))
        {
            MetricEndpoints.Page(made, new OverviewChoice { Store = store.Code });
        }
    }
}
