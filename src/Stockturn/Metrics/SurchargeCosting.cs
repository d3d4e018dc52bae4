using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Metrics;

/// <summary>
/// Adds what one place will charge one SKU for age: the platform's own estimate first, then the table.
/// </summary>
sealed class SurchargeCosting(SkuFacts facts, CostContext context, ReportedFees reported, DateOnly asOf)
{
    // Five years of snapshots: more than any tier starts late.
    const int SnapshotsMax = 60;

    internal WarehouseCosts Add(WarehouseCosts costs, WarehouseKind kind, ImmutableArray<CostLayer> layers)
    {
        var next = AgedSurcharge.NextSnapshot(asOf);
        var amount = reported.Estimate("aged_surcharge", costs.Warehouse) ?? FromTable(costs, kind, layers);
        var step = NextStep(costs, layers);
        if (step?.Date == next && amount.Sum.IsWhole)
        {
            step = step with { Amount = amount.Sum.Amount };
        }

        return costs with
        {
            NextSurcharge = step,
            NextSurchargeAmount = amount,
            SurchargePerDay = amount.Times(1m / (next.DayNumber - next.AddMonths(-1).DayNumber)),
        };
    }

    SurchargeStep? NextStep(WarehouseCosts costs, ImmutableArray<CostLayer> layers) =>
        costs.RateCard is { } card && costs.UnitCubicFeet is { } volume && Dated(layers, card).Any() && HasTiers(card)
            ? AgedSurcharge
                .Projection(Aged(Dated(layers, card)), volume, day => TiersOn(card, day), asOf)
                .Take(SnapshotsMax)
                .Select(step => step with { Amount = InReporting(step, card).Amount })
                .FirstOrDefault(step => step.Amount > 0)
            : null;

    CostFigure FromTable(WarehouseCosts costs, WarehouseKind kind, ImmutableArray<CostLayer> layers)
    {
        if (layers.IsEmpty)
        {
            return new(PartialSum.Of(0), "nothing on hand");
        }

        if (costs.RateCard is not { } card || !HasTiers(card))
        {
            // Own places and third parties charge for age through their storage tariff, if at all.
            return kind is WarehouseKind.Platform or WarehouseKind.Unknown
                ? CostFigure.Missing(Gap.NoFee)
                : new(PartialSum.Of(0), "no surcharge for age here");
        }

        if (costs.UnitCubicFeet is not { } volume)
        {
            return CostFigure.Missing(Gap.NoVolume);
        }

        if (Dated(layers, card).Count() < layers.Length)
        {
            return CostFigure.Missing(Gap.NoAge);
        }

        var snapshot = AgedSurcharge.NextSnapshot(asOf);
        var step = AgedSurcharge.At(snapshot, Aged(layers), volume, TiersOn(card, snapshot));
        return new(InReporting(step, card), $"{card}, snapshot of {snapshot:yyyy-MM-dd}");
    }

    bool HasTiers(string card) => !TiersOn(card, AgedSurcharge.NextSnapshot(asOf)).IsEmpty;

    ImmutableArray<AgeTier> TiersOn(string card, DateOnly day) =>
        context.Fees.AgeTiers(card, facts.Master.Category, day);

    // Goods no record dates can be charged for only when they are surely past the last tier's start.
    IEnumerable<CostLayer> Dated(ImmutableArray<CostLayer> layers, string card)
    {
        var next = AgedSurcharge.NextSnapshot(asOf);
        var lastTier = TiersOn(card, next) is [.., var last] ? last.FromDay : 0;
        return layers.Where(layer =>
            !layer.IsStayAtLeast || next.DayNumber - layer.LocationDate.DayNumber >= lastTier);
    }

    // A future snapshot is converted at today's rate: there is no later one.
    PartialSum InReporting(SurchargeStep step, string card) =>
        context.Fees.Find(new(card, "aged_surcharge", step.Date)) is { } row
            ? context.ToReporting(PartialSum.Of(step.Amount), row.Currency, asOf)
            : PartialSum.Of(step.Amount);

    // The platform counts from its own receipt of the goods, not from when they entered the seller's network.
    static ImmutableArray<AgedUnits> Aged(IEnumerable<CostLayer> layers) =>
        [.. layers.Select(layer => new AgedUnits(layer.LocationDate, layer.Quantity.Units))];
}
