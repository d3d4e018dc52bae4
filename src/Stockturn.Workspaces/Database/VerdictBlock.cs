using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Database;

/// <summary>How the verdict on one SKU is kept in a run; its findings are rows of their own.</summary>
static class VerdictBlock
{
    /// <summary>Writes the verdict without its findings.</summary>
    public static void Write(BlockWriter to, SkuFindings verdict)
    {
        to.Quantity(verdict.Eo.Status);
        to.Quantity(verdict.Eo.Time);
        to.Quantity(verdict.Eo.ForecastBeyond);
        Write(to, verdict.Share);
        to.Flag(verdict.IsExcess);
        to.Flag(verdict.IsObsolete);
        to.Whole(verdict.Grade ?? 0);
        to.Number(verdict.CostDiscount);
        to.Whole((int)verdict.DataGrade);
        to.Whole((int)verdict.Listing);
        to.List(verdict.Gaps, (block, gap) =>
        {
            block.Text(gap.Rule);
            block.Whole((int)gap.Gap);
        });
    }

    /// <summary>Writes stock and what is stuck of it.</summary>
    public static void Write(BlockWriter to, EoShare share)
    {
        to.Quantity(share.Stock);
        to.Amount(share.StockValue);
        to.Quantity(share.Eo);
        to.Amount(share.EoValue);
    }

    /// <summary>Reads it back.</summary>
    public static EoShare ReadShare(BlockReader from) =>
        new(from.Quantity(), from.AmountOrNone(), from.Quantity(), from.AmountOrNone());

    /// <summary>Reads it back.</summary>
    public static SkuFindings Read(BlockReader from, string sku, DateOnly asOf) => new(sku, asOf)
    {
        Eo = new EoSplit(from.Quantity(), from.Quantity(), from.Quantity()),
        Share = ReadShare(from),
        IsExcess = from.Flag(),
        IsObsolete = from.Flag(),
        Grade = from.Whole() is var grade and > 0 ? (int)grade : null,
        CostDiscount = from.NumberOrNone(),
        DataGrade = (DataGrade)from.Whole(),
        Listing = (ListingEvidence)from.Whole(),
        Gaps = from.List(block => new RuleGap(block.Text()!, (Gap)block.Whole())),
    };
}
