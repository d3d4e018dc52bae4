using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>One place of a SKU and the bounds of its stock.</summary>
readonly record struct BoundedPlace(StockView View, StockBounds Bounds)
{
    public Quantity Missing => Bounds.MissingIn(View.Sellable);

    public Quantity Above => Bounds.AboveIn(View.Sellable);
}

/// <summary>
/// The bounds of a SKU place by place, and of the SKU from its places (S0-42): short by what its places lack together,
/// above by what they have too much together, so that a full place hides no empty one.
/// </summary>
/// <remarks>
/// A place that sells has bounds of its own demand; a number given for the SKU is shared out by demand. A place that sells
/// nothing keeps for those that do: what they could still take up to their upper bounds is not too much there. A SKU in
/// one place, or whose demand nobody can place, is judged as one. See docs/formulas/findings.md#stock-bounds.
/// </remarks>
sealed class PlacedBounds
{
    readonly ImmutableArray<BoundedPlace> places;

    PlacedBounds(ImmutableArray<BoundedPlace> places, bool isByPlace) => (this.places, IsByPlace) = (places, isByPlace);

    /// <summary>True when places are judged; false when the SKU is judged as one place.</summary>
    public bool IsByPlace { get; }

    public int Count => places.Length;

    public int ShortCount => places.Count(place => place.Missing > Quantity.Zero);

    public int AboveCount => places.Count(place => place.Above > Quantity.Zero);

    public Quantity Missing => Sum(place => place.Missing);

    public Quantity Above => Sum(place => place.Above);

    public decimal? LowUnits => places.Any(HasLow) ? places.Where(HasLow).Sum(place => place.Bounds.LowUnits) : null;

    public decimal? HighUnits => places.Any(HasHigh) ? places.Where(HasHigh).Sum(place => place.Bounds.HighUnits) : null;

    /// <summary>What the units above cost, the oldest of each place first; null when a cost is not known.</summary>
    public decimal? ValueAbove => places
        .Select(place => LayerValue.OfOldestUsable(place.View, place.Above))
        .Aggregate((decimal?)0, (sum, value) => sum + value);

    /// <summary>The bounds of a case; those worked out before, where the case has them.</summary>
    public static PlacedBounds Of(StockCase stock, BoundSettings settings) => stock.Bounds ?? Worked(stock, settings);

    /// <summary>Works the bounds of a case out.</summary>
    public static PlacedBounds Worked(StockCase stock, BoundSettings settings)
    {
        var places = stock.Places.Where(place => place.Kind != WarehouseKind.InTransit).ToArray();
        var perDay = places.Sum(RateOf);
        return places.Length > 1 && perDay > 0 && stock.IsDemandPlaced
            ? new PlacedBounds(ByPlace(places, settings, perDay), isByPlace: true)
            : new PlacedBounds([new(stock.Total, StockBounds.Of(stock.Total, settings))], isByPlace: false);
    }

    /// <summary>A place that is judged by itself; null when it is not.</summary>
    public BoundedPlace? At(short warehouse) =>
        IsByPlace && places.FirstOrDefault(place => place.View.Warehouse == warehouse) is { View: not null } found
            ? found
            : null;

    static ImmutableArray<BoundedPlace> ByPlace(StockView[] places, BoundSettings settings, double perDay)
    {
        var selling = places
            .Where(place => RateOf(place) > 0)
            .Select(place => new BoundedPlace(place, Share(settings, place, RateOf(place) / perDay)))
            .ToArray();
        var room = selling
            .Select(place => Quantity.Max(Quantity.Zero, Quantity.Of(place.Bounds.HighUnits ?? 0) - place.View.Sellable))
            .Aggregate(Quantity.Zero, (sum, left) => sum + left);
        var all = selling.ToList();
        foreach (var place in places.Where(place => RateOf(place) <= 0))
        {
            all.Add(new BoundedPlace(place, new StockBounds(null, room.Units)));
            room -= Quantity.Min(room, Quantity.Max(Quantity.Zero, place.Sellable));
        }

        return [.. all.OrderBy(place => place.View.Warehouse)];
    }

    static StockBounds Share(BoundSettings settings, StockView place, double share)
    {
        var given = settings with
        {
            LowUnits = settings.LowUnits * (decimal)share,
            HighUnits = settings.HighUnits * (decimal)share,
        };
        return StockBounds.Of(place, given);
    }

    static double RateOf(StockView place) => Math.Max(0, place.Forecast?.UnitsPerDay ?? 0);

    static bool HasLow(BoundedPlace place) => place.Bounds.LowUnits is not null;

    // The room a place that sells nothing is given is that of the others: counted once.
    static bool HasHigh(BoundedPlace place) =>
        place.Bounds.HighUnits is not null && (place.View.IsTotal || RateOf(place.View) > 0);

    Quantity Sum(Func<BoundedPlace, Quantity> units) =>
        places.Aggregate(Quantity.Zero, (sum, place) => sum + units(place));
}
