using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>
/// Removal orders and what was shipped for them: broken goods go back, damaged ones are disposed of. They carry the number the
/// ledger refers to.
/// </summary>
sealed class Removals : IDisposable
{
    const string OrderHeader =
        "request-date\torder-id\torder-source\torder-type\tservice-speed\torder-status\tlast-updated-date\tsku\tfnsku\t" +
        "disposition\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity\tin-process-quantity\t" +
        "removal-fee\tcurrency";

    const string ShipmentHeader =
        "request-date\torder-id\tshipment-date\tsku\tfnsku\tdisposition\tshipped-quantity\tcarrier\ttracking-number\t" +
        "removal-order-type";

    readonly TabFile orders;
    readonly TabFile shipments;
    readonly Market market;
    readonly World world;
    readonly DayTexts days;
    readonly Settlements settlements;

    public Removals(string folder, (Market Market, World World, DayTexts Days) of, Settlements settlements)
    {
        orders = new TabFile(Path.Combine(folder, "removal-orders.txt"), OrderHeader, of.Market.Point);
        shipments = new TabFile(Path.Combine(folder, "removal-shipments.txt"), ShipmentHeader, of.Market.Point);
        (market, world, days) = of;
        this.settlements = settlements;
    }

    /// <summary>Takes down what left for good.</summary>
    public void Move(Sku sku, int day, in StockMove move)
    {
        var isLeaving = move.Kind is MoveKind.Removed or MoveKind.Disposed;
        if (!isLeaving || day < settlements.Periods.FirstDay)
        {
            return;
        }

        var key = (((long)day * 4) + (int)move.Condition) * 1_000_000;
        var random = RandomStream.For(world.Seed, Purpose.Removal, key + (sku.Product.Index * 2) + (int)market.Channel);
        var requested = Math.Max(0, day - random.Between(5, 13));
        var cents = -move.Units * Tariff.Removal(sku.Product, market, world.Calendar.Date(day));
        WriteOrder(sku, (requested, day, cents), move);
        if (move.Kind == MoveKind.Removed)
        {
            WriteShipment(sku, (requested, day, random.Below(100_000_000)), move);
        }

        settlements.Charge(AccountRow.Removal(day, move.Kind == MoveKind.Disposed, cents) with
        {
            Order = move.Document.Text(world.Calendar),
        });
    }

    public void Dispose()
    {
        orders.Dispose();
        shipments.Dispose();
    }

    void WriteOrder(Sku sku, (int Requested, int Day, long Cents) when, in StockMove move)
    {
        var isDisposal = move.Kind == MoveKind.Disposed;
        var units = -move.Units;
        var offer = market.Offer(sku.Product);
        Instant(orders, when.Requested);
        orders.Text(move.Document.Text(world.Calendar)).Text("Seller-initiated Manual Removal");
        orders.Text(isDisposal ? "Disposal" : "Return").Text("Standard").Text("Completed");
        Instant(orders, Math.Min(world.Calendar.Last, when.Day + 1));
        orders.Text(offer.SellerSku).Text(offer.Fnsku).Text(Ledger.Disposition(move.Condition));
        orders.Whole(units).Whole(0).Whole(isDisposal ? units : 0).Whole(isDisposal ? 0 : units).Whole(0);
        orders.Fixed(when.Cents).Text(market.Currency).EndLine();
    }

    void WriteShipment(Sku sku, (int Requested, int Day, int Tracking) when, in StockMove move)
    {
        var offer = market.Offer(sku.Product);
        var isUs = market.Country == "US";
        Instant(shipments, when.Requested);
        shipments.Text(move.Document.Text(world.Calendar));
        Instant(shipments, when.Day);
        shipments.Text(offer.SellerSku).Text(offer.Fnsku).Text(Ledger.Disposition(move.Condition)).Whole(-move.Units);
        shipments.Text(isUs ? "UPS_GR_PL" : "DHL").Cell().Out.Text(isUs ? "1Z9Y0" : "JJD0");
        shipments.Out.Padded(when.Tracking, 8);
        shipments.Text("Return").EndLine();
    }

    void Instant(TabFile file, int day)
    {
        file.Cell().Out.Raw(days.Iso(day));
        file.Out.Raw("T12:00:00+00:00"u8);
    }
}
