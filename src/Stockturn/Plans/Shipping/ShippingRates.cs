using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Who tells what a way of travelling costs and takes.</summary>
public enum ShippingSource
{
    /// <summary>The seller's sheet of shipping modes.</summary>
    Told,

    /// <summary>The SKU's own shipments of 365 days.</summary>
    OwnShipments,

    /// <summary>Shipments of all SKUs of the way and mode, by volume or chargeable weight.</summary>
    AllShipments,
}

/// <summary>A way of travelling for one SKU: what it costs and takes. Money is in the reporting currency.</summary>
/// <param name="Mode">How it travels.</param>
/// <param name="Source">Who tells it.</param>
/// <param name="Days">Days from leaving to being sellable; null where nobody tells.</param>
/// <param name="SpreadDays">Their standard deviation.</param>
/// <param name="Charges">What it costs; empty where that is not known.</param>
/// <param name="Gap">Why it cannot be weighed; None when it can.</param>
public sealed record ShippingRate(
    ShippingMode Mode, ShippingSource Source, double? Days, double SpreadDays, ImmutableArray<SplitCharge> Charges, Gap Gap);

/// <summary>Ways goods can travel between two warehouses, by mode: as the seller tells them, else as they were paid and took.</summary>
/// <remarks>See docs/formulas/plans.md#shipping-modes.</remarks>
/// <param name="context">Places, rates of exchange and what the seller tells.</param>
/// <param name="asOf">The day.</param>
public sealed class ShippingRates(CostContext context, DateOnly asOf)
{
    const int PaidDays = 365, TookDays = 2 * 365, WaitsLeast = 3;
    const double CentimetresPerKilogram = 6000, CubicCentimetres = 1e6;

    readonly SortedDictionary<(short From, short To, ShippingMode Mode), Seen> seen = [];

    /// <summary>What a word of a shipment says of how it travels.</summary>
    public static ShippingMode ModeOf(string? word) =>
        SellerWords.ShippingModes.TryFind((word ?? "").Trim(), out var mode) ? mode : ShippingMode.Unknown;

    /// <summary>Learns from the shipments of a SKU, and hands its facts on.</summary>
    public SkuFacts Learn(SkuFacts facts)
    {
        foreach (ref readonly var line in facts.Shipments.Span)
        {
            if (line.From < 0 || line.To < 0 || line.From == line.To || ModeOf(line.Mode) is not (not ShippingMode.Unknown and var mode))
            {
                continue;
            }

            if (!seen.TryGetValue((line.From, line.To, mode), out var way))
            {
                seen[(line.From, line.To, mode)] = way = new Seen();
            }

            way.Add(line, Measure(mode, facts.Master), context, asOf);
        }

        return facts;
    }

    /// <summary>The ways of a SKU between two warehouses, by mode; those of the seller's sheet come before what was seen of the same mode.</summary>
    public ImmutableArray<ShippingRate> Of(SkuFacts facts, short from, short to)
    {
        var places = context.Network.Warehouses;
        var told = context.Network.ShippingModes
            .Where(line => line.From == places[from].Code && line.To == places[to].Code)
            .Select(line => Told(line, facts.Master));
        var paid = seen.Where(way => way.Key.From == from && way.Key.To == to).Select(way => Paid(way.Key, way.Value, facts));
        return [.. told.Concat(paid).DistinctBy(rate => rate.Mode).OrderBy(rate => rate.Mode)];
    }

    /// <summary>Warehouses from which goods ever went to another, or could by the seller's sheet.</summary>
    public ImmutableArray<short> Starts(short to) =>
    [
        .. seen.Keys.Where(way => way.To == to).Select(way => way.From)
            .Concat(context.Network.ShippingModes.Where(line => line.To == context.Network.Warehouses[to].Code)
                .Select(line => (short)context.Network.Warehouses.ToList().FindIndex(place => place.Code == line.From)))
            .Where(from => from >= 0 && from != to).Distinct().Order(),
    ];

    ShippingRate Told(ShippingModeLine line, SkuMaster master)
    {
        var (kilograms, cubicMetres) = (master.WeightKg ?? 0, master.VolumeM3 ?? 0);
        var gap = line.PerKilogram is not null && kilograms <= 0 ? Gap.NoWeight
            : (line.PerCubicMetre is not null || line.VolumetricDivisor is not null) && cubicMetres <= 0 ? Gap.NoVolume
            : context.Network.Rates.On(asOf, line.Currency, context.Network.Reporting) is null ? Gap.NoRate
            : Gap.None;
        if (gap != Gap.None)
        {
            return new(line.Mode, ShippingSource.Told, line.Days, line.SpreadDays, [], gap);
        }

        var rate = (double)context.Network.Rates.On(asOf, line.Currency, context.Network.Reporting)!.Value;
        var charged = line.VolumetricDivisor is { } divisor ? Math.Max(kilograms, cubicMetres * CubicCentimetres / divisor) : kilograms;
        var (kilogram, cubicMetre) = ((double)(line.PerKilogram ?? 0) * rate, (double)(line.PerCubicMetre ?? 0) * rate);
        return new(line.Mode, ShippingSource.Told, line.Days, line.SpreadDays,
            [
                new SplitCharge(kilogram * charged, kilogram * (line.KilogramsLeast ?? 0)),
                new SplitCharge(cubicMetre * cubicMetres, cubicMetre * (line.CubicMetresLeast ?? 0)),
            ],
            Gap.None);
    }

    ShippingRate Paid((short From, short To, ShippingMode Mode) way, Seen known, SkuFacts facts)
    {
        var own = new Seen();
        foreach (ref readonly var line in facts.Shipments.Span)
        {
            if (line.From == way.From && line.To == way.To && ModeOf(line.Mode) == way.Mode)
            {
                own.Add(line, 1, context, asOf);
            }
        }

        var isOwn = own is { Sum.IsWhole: true, Measured: > 0 };
        var (paid, measure) = isOwn ? (own, 1.0) : (known, Measure(way.Mode, facts.Master));
        var days = known.Waits.Count >= WaitsLeast ? known.Waits.Average() : (double?)null;
        var spread = days is { } mean ? Math.Sqrt(known.Waits.Sum(wait => (wait - mean) * (wait - mean)) / (known.Waits.Count - 1)) : 0;
        var gap = paid.Measured <= 0 ? Gap.NoFreight
            : measure <= 0 ? Gap.NoVolume
            : !paid.Sum.IsWhole ? paid.Sum.Gap
            : days is null ? Gap.NoLeadTime
            : Gap.None;
        return new(way.Mode, isOwn ? ShippingSource.OwnShipments : ShippingSource.AllShipments, days, spread,
            gap is Gap.None or Gap.NoLeadTime ? [new SplitCharge((double)paid.Sum.Amount / paid.Measured * measure)] : [], gap);
    }

    // What freight of a unit goes by: cubic metres, by air and courier chargeable kilograms; 0 where it is not known.
    static double Measure(ShippingMode mode, SkuMaster master) => mode is ShippingMode.Air or ShippingMode.Express
        ? master is { WeightKg: > 0, VolumeM3: > 0 }
            ? Math.Max(master.WeightKg.Value, master.VolumeM3.Value * CubicCentimetres / CentimetresPerKilogram)
            : 0
        : master.VolumeM3 ?? 0;

    // What was paid and took on a way.
    sealed class Seen
    {
        public PartialSum Sum { get; private set; } = PartialSum.Of(0);

        public double Measured { get; private set; }

        public List<int> Waits { get; } = [];

        public void Add(ShipmentLine line, double measure, CostContext context, DateOnly asOf)
        {
            if (line is { FreightShare: > 0, ShippedDay: { } left } && line.Shipped > Quantity.Zero && measure > 0
                && DateSpan.Last(PaidDays, asOf).Contains(left))
            {
                Sum += context.ToReporting(line.FreightShare, line.Currency, left);
                Measured += measure * (double)line.Shipped.Units;
            }

            if (line is { ShippedDay: { } shipped, ArrivedDay: { } arrived } && shipped <= arrived && DateSpan.Last(TookDays, asOf).Contains(arrived))
            {
                Waits.Add(arrived.DayNumber - shipped.DayNumber);
            }
        }
    }
}
