using Stockturn.Findings;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What the visits of every SKU of a run come to, and the verdict on each.</summary>
public sealed class VisitList
{
    readonly OpenRun run;
    readonly VisitBook book;

    VisitList(OpenRun run, VisitBook book) => (this.run, this.book) = (run, book);

    /// <summary>Reads every SKU the run kept.</summary>
    public static VisitList Of(OpenRun run) => new(run, new VisitBook(
        run.Kept().Select(sku => Engine.VisitsOf(sku.Facts, sku.Ledger, sku.Demand, run.Turn)).OfType<OfferSummary>(),
        run.Turn.Policy.Findings.Offers));

    /// <summary>The verdict on a SKU: whether it is stuck is what the run found of its stock.</summary>
    public VisitCase On(MeasuredSku sku)
    {
        var kept = sku.Kept;
        var isStuck = run.Findings(kept.Facts.Master.Sku)
            .Any(finding => finding.Rule != BrokenRuns.Code && OfferFindings.IsStuck(finding));
        return book.Of(Engine.VisitsOf(kept.Facts, kept.Ledger, kept.Demand, run.Turn) is { } offer ? offer with { IsStuck = isStuck } : null);
    }
}
