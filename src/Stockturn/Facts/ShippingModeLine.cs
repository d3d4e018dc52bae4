using Stockturn.Values;
using static Stockturn.Facts.ColumnType;

namespace Stockturn.Facts;

/// <summary>How goods travel.</summary>
public enum ShippingMode
{
    /// <summary>A word nobody knows, or none.</summary>
    Unknown,

    /// <summary>Parcels by courier.</summary>
    Express,

    /// <summary>Air freight.</summary>
    Air,

    /// <summary>Sea freight that is unloaded first and trucked on.</summary>
    FastSea,

    /// <summary>Sea freight.</summary>
    Sea,

    /// <summary>Rail freight.</summary>
    Rail,

    /// <summary>Trucks all the way.</summary>
    Truck,
}

/// <summary>What a way of travelling between two warehouses costs and takes, as the seller tells it (U-10).</summary>
/// <param name="From">Code of the warehouse goods leave.</param>
/// <param name="To">Code of the warehouse they go to.</param>
/// <param name="Mode">How they travel.</param>
/// <param name="PerKilogram">Cost of a chargeable kilogram; null where it is charged by volume alone.</param>
/// <param name="PerCubicMetre">Cost of a cubic metre; null where it is charged by weight alone. Both together add up.</param>
/// <param name="Currency">Their currency.</param>
/// <param name="Days">Days from leaving to being sellable.</param>
/// <param name="SpreadDays">Standard deviation of the days; 0 where not told.</param>
public readonly record struct ShippingModeLine(
    string From, string To, ShippingMode Mode, decimal? PerKilogram, decimal? PerCubicMetre, Currency Currency, double Days, double SpreadDays)
{
    /// <summary>The least kilograms that are charged; null for none.</summary>
    public double? KilogramsLeast { get; init; }

    /// <summary>The least cubic metres that are charged; null for none.</summary>
    public double? CubicMetresLeast { get; init; }

    /// <summary>Cubic centimetres that count as a kilogram; null where volume does not count as weight.</summary>
    public double? VolumetricDivisor { get; init; }

    /// <summary>Cost of a shipment whatever goes with it, in the same currency; null for none.</summary>
    public decimal? PerShipment { get; init; }
}

/// <summary>What a way of travelling between two warehouses costs and takes. Mode is a <see cref="ShippingMode"/>.</summary>
public static class ShippingModeFact
{
    public const int From = 0, To = 1, Mode = 2, PerKilogram = 3, PerCubicMetre = 4, Currency = 5, Days = 6, SpreadDays = 7,
        KilogramsLeast = 8, CubicMetresLeast = 9, VolumetricDivisor = 10, PerShipment = 11;

    // The warehouses are texts: one nobody else names is no place with stock.
    public static FactKind Kind { get; } = new("shipping_mode", null,
        FactKinds.Text("from_place"), FactKinds.Text("to_place"), new("mode", Choice), new("per_kilogram", Amount), new("per_cubic_metre", Amount),
        FactKinds.Coin(), new("days", Number), new("spread_days", Number), new("kilograms_least", Number), new("cubic_metres_least", Number),
        new("volumetric_divisor", Number), new("per_shipment", Amount));
}
