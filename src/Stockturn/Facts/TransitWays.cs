using System.Runtime.InteropServices;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>Makes the way between two warehouses a place of its own: goods under way stay stock, with value, age and batch.</summary>
/// <remarks>
/// A batch or transfer is one document that takes goods out of one warehouse, into the way, out of the way and into the
/// other, so that the ledger keeps their date and cost all along. Freight, duty and import tax join on arrival.
/// </remarks>
sealed class TransitWays
{
    // Into the way, out of it, into the other warehouse, and room for what comes before a record.
    const int LegsEach = 4;

    readonly NetworkMap map;
    readonly UnitCosts costs;
    readonly RecordStarts starts;
    readonly Dictionary<long, ShipmentLine> batches = [];
    readonly Dictionary<long, (short Way, Quantity Units)> underWay = [];

    public TransitWays(NetworkMap map, SkuFacts told, UnitCosts costs, RecordStarts starts)
    {
        this.map = map;
        this.costs = costs;
        this.starts = starts;
        foreach (var line in told.Shipments.Span)
        {
            if (line.Shipment.Length > 0 && line.To >= 0)
            {
                var document = SourceRow.Hash(line.Shipment);
                batches[document] = batches.TryGetValue(document, out var known) ? Together(known, line) : line;
            }
        }
    }

    // Boxes of one SKU in one batch.
    static ShipmentLine Together(ShipmentLine known, ShipmentLine line) => line with
    {
        Shipped = known.Shipped + line.Shipped,
        Received = known.Received is { } received ? received + (line.Received ?? Quantity.Zero) : line.Received,
        FreightShare = known.FreightShare + line.FreightShare,
        DutyShare = known.DutyShare + line.DutyShare,
        ImportTaxShare = known.ImportTaxShare + line.ImportTaxShare,
    };

    /// <summary>The movements with the legs into and out of the way.</summary>
    public List<Movement> Turn(List<Movement> movements, DateOnly asOf)
    {
        var told = CollectionsMarshal.AsSpan(movements);
        var turned = new List<Movement>(movements.Count + (LegsEach * batches.Count));
        foreach (var place in DayOrder.Places(movements, (in one) => one.Quantity < Quantity.Zero ? 0 : 1))
        {
            ref readonly var one = ref told[place];
            if (one.Kind == MovementKind.TransferOut && Destination(one) is { } to)
            {
                turned.Add(one);
                Depart(turned, one.Day, to, one.Document, -one.Quantity);
            }
            else if (one.Quantity > Quantity.Zero && IsArrival(one))
            {
                Arrive(turned, one);
            }
            else
            {
                turned.Add(one);
            }
        }

        AddUnrecorded(turned, asOf);
        return turned;
    }

    short? Destination(in Movement one)
    {
        if (batches.TryGetValue(one.Document, out var batch) && batch.To != one.Warehouse)
        {
            return batch.To;
        }

        return one.Counter >= 0 && one.Counter != one.Warehouse && one.Document != 0 ? one.Counter : null;
    }

    bool IsArrival(in Movement one) =>
        one.Document != 0
        && one.Kind is MovementKind.TransferIn or MovementKind.Receipt
        && (underWay.ContainsKey(one.Document) || (batches.TryGetValue(one.Document, out var batch) && batch.To == one.Warehouse));

    void Depart(List<Movement> turned, DateOnly day, short to, long document, Quantity units)
    {
        var way = map.TransitTo(to);
        turned.Add(new Movement(day, way, -1, MovementKind.TransferIn, units, null, -1, StockStatus.Good, document, -1));
        var before = underWay.TryGetValue(document, out var known) ? known.Units : Quantity.Zero;
        underWay[document] = (way, before + units);
    }

    void Arrive(List<Movement> turned, in Movement one)
    {
        if (!underWay.ContainsKey(one.Document))
        {
            StartUnrecorded(turned, batches[one.Document], one.Document, one.Day);
        }

        var (way, units) = underWay[one.Document];
        var moved = Quantity.Min(units, one.Quantity);
        if (moved > Quantity.Zero)
        {
            turned.Add(new Movement(one.Day, way, one.Warehouse, MovementKind.TransferOut, -moved, null, -1, StockStatus.Good, one.Document, -1));
            underWay[one.Document] = (way, units - moved);
        }

        turned.Add(one with { Kind = MovementKind.TransferIn, Counter = -1, UnitCost = Freight(one) });
    }

    // A batch whose start no warehouse recorded: the goods enter the network on the way itself.
    void StartUnrecorded(List<Movement> turned, ShipmentLine batch, long document, DateOnly latest)
    {
        var day = batch.ShippedDay is { } shipped && shipped <= latest ? shipped : latest;
        var way = map.TransitTo(batch.To);
        var (cost, currency) = costs.On(day, document);
        turned.Add(new Movement(day, way, -1, MovementKind.Receipt, batch.Shipped, cost, currency, StockStatus.Good, 0, -1));
        underWay[document] = (way, batch.Shipped);
    }

    void AddUnrecorded(List<Movement> turned, DateOnly asOf)
    {
        foreach (var (document, batch) in batches)
        {
            if (batch.ArrivedDay is { } arrived && arrived <= asOf)
            {
                ArriveUnrecorded(turned, batch, document, arrived);
                continue;
            }

            var isOpen = batch.ArrivedDay is null && !(batch.Received > Quantity.Zero);
            if (isOpen && !underWay.ContainsKey(document) && batch.ShippedDay is { } shipped && shipped <= asOf)
            {
                StartUnrecorded(turned, batch, document, shipped);
            }
        }
    }

    // Arrived, but the destination's record does not say so: before its record starts the goods enter it on that day and
    // the opening balance closes the gap; later they leave the way, for the receipt under another number has them.
    void ArriveUnrecorded(List<Movement> turned, ShipmentLine batch, long document, DateOnly arrived)
    {
        if (!underWay.TryGetValue(document, out var left) || left.Units <= Quantity.Zero)
        {
            return;
        }

        turned.Add(new Movement(
            arrived, left.Way, batch.To, MovementKind.TransferOut, -left.Units, null, -1, StockStatus.Good, document, -1));
        underWay[document] = (left.Way, Quantity.Zero);
        if (starts.Of(batch.To) > arrived)
        {
            var into = new Movement(
                arrived, batch.To, -1, MovementKind.TransferIn, left.Units, null, -1, StockStatus.Good, document, -1);
            turned.Add(into with { UnitCost = Freight(into) });
        }
    }

    decimal? Freight(in Movement one)
    {
        if (!batches.TryGetValue(one.Document, out var batch) || batch.Shipped <= Quantity.Zero)
        {
            return null;
        }

        var share = batch.LandedShare / batch.Shipped.Units;
        return share == 0m ? null : costs.Convert(batch.ShippedDay ?? one.Day, share, batch.Currency);
    }
}
