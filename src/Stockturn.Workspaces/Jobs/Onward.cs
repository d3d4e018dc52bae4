using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>How goods of a run go on to the places that sell them: what lanes and ways of all SKUs cost and take, learned once.</summary>
sealed class Onward
{
    readonly Lazy<(TransferGrounds Transfers, LaneRates Lanes, ShippingGrounds Shipping)> learned;

    public Onward(OpenRun run) => learned = new(() => Learn(run));

    /// <summary>What transfers are planned by, and the lanes.</summary>
    public (TransferGrounds Grounds, LaneRates Lanes) Transfers => (learned.Value.Transfers, learned.Value.Lanes);

    /// <summary>What ways of shipping are weighed by.</summary>
    public ShippingGrounds Shipping => learned.Value.Shipping;

    /// <summary>The plan without what comes after its season and would not sell: transfers first, then every way (S1-1).</summary>
    public ReplenishmentPlan InSeason(PlannedSku sku, ReplenishmentPlan plan)
    {
        if (!ShippingBook.IsSeasonal(plan, sku.Ledger.AsOf))
        {
            return plan;
        }

        var moves = new TransferBook(learned.Value.Transfers).Of(sku, plan).Moves
            .Select(move => new MovedLot(move.From, move.To, move.Units, move.Units));
        return new ShippingBook(Shipping).InSeason(sku, plan, [.. moves]);
    }

    /// <summary>The proposed moves of all SKUs as people decided of them.</summary>
    /// <param name="run">The run.</param>
    /// <param name="transfers">The moves.</param>
    /// <param name="decided">What stands of the lines of the plans.</param>
    public static ILookup<string, MovedLot> Moves(OpenRun run, TransferList transfers, IEnumerable<PlanDecision> decided)
    {
        var said = decided.Where(one => one.Line.Kind == PlanLineKind.Move).ToDictionary(one => one.Line, one => (long)one.Units);
        return transfers.Lines.ToLookup(
            line => line.Master.Sku,
            line => new MovedLot(
                line.Move.From, line.Move.To, said.GetValueOrDefault(OfferedLine.IdOf(line, run.Info.Network), line.Move.Units), line.Move.Units),
            StringComparer.Ordinal);
    }

    static (TransferGrounds Transfers, LaneRates Lanes, ShippingGrounds Shipping) Learn(OpenRun run)
    {
        var policy = run.Turn.Policy;
        var lanes = new LaneRates(run.Turn.Costs, policy.Plans.Lanes, run.Info.AsOf);
        var rates = new ShippingRates(run.Turn.Costs, run.Info.AsOf);
        foreach (var sku in run.Kept())
        {
            lanes.Learn(sku.Facts);
            rates.Learn(sku.Facts);
        }

        var removals = RemovalsAhead.Of(run.Facts(RemovalsAhead.Needed), run.Info.Network, run.Info.AsOf);
        var transfers = new TransferGrounds(run.Turn.Costs, policy.Plans, run.Supply, lanes)
        {
            TaxNumberCountries = policy.Findings.Platform.TaxNumberCountries,
            RemovalDays = policy.Findings.Platform.RemovalLeadDays,
            BeingRemoved = removals.Units,
        };
        return (transfers, lanes, new ShippingGrounds(run.Turn.Costs, policy.Plans, run.Supply, rates));
    }
}
