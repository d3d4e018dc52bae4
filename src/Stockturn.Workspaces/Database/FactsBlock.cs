using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// What a run keeps of a SKU's facts beside its ledger and demand: the short lists that measures and explanations are read
/// from. Movements, order lines and daily snapshots are not kept again; the ledger and demand are made of them.
/// </summary>
static class FactsBlock
{
    /// <summary>Writes the short lists.</summary>
    public static void Write(BlockWriter to, SkuFacts facts)
    {
        DemandBlock.Write(to, facts.Master);
        to.List(facts.Purchases.ToArray(), Write);
        to.List(facts.Shipments.ToArray(), Write);
        to.List(facts.Returns.ToArray(), Write);
        to.List(facts.Fees.ToArray(), Write);
        to.List(facts.Cash.ToArray(), Write);
        to.List(facts.Ages.ToArray(), Write);
        to.List(facts.Listings.ToArray(), Write);
        to.List(facts.Prices.ToArray(), Write);
        to.List(facts.Promotions.ToArray(), Write);
        to.List(facts.Advertising.ToArray(), Write);
        to.List(facts.Traffic.ToArray(), Write);
        to.List(facts.Ratings.ToArray(), Write);
        to.List(facts.Pooled.ToArray(), Write);
        to.List(facts.DemandChoices.ToArray(), Write);
        to.List(facts.PriceBreaks.ToArray(), Write);
        Write(to, facts.Launch);
    }

    /// <summary>Reads them back.</summary>
    public static SkuFacts Read(BlockReader from, string sku) => new(DemandBlock.ReadMaster(from, sku))
    {
        Purchases = from.List(ReadPurchase).ToArray(),
        Shipments = from.List(ReadShipment).ToArray(),
        Returns = from.List(ReadReturn).ToArray(),
        Fees = from.List(ReadFee).ToArray(),
        Cash = from.List(ReadCash).ToArray(),
        Ages = from.List(ReadAge).ToArray(),
        Listings = from.List(ReadListing).ToArray(),
        Prices = from.List(ReadPrice).ToArray(),
        Promotions = from.List(ReadPromotion).ToArray(),
        Advertising = from.List(ReadAdvertising).ToArray(),
        Traffic = from.List(ReadTraffic).ToArray(),
        Ratings = from.List(ReadRating).ToArray(),
        Pooled = from.List(ReadPooled).ToArray(),
        DemandChoices = from.List(ReadChoice).ToArray(),
        PriceBreaks = from.List(ReadPriceBreak).ToArray(),
        Launch = ReadLaunch(from),
    };

    static void Write(BlockWriter to, PurchaseLine line)
    {
        to.Text(line.Order);
        to.Text(line.Supplier);
        to.Whole(line.Warehouse);
        to.Day(line.OrderedDay);
        to.Day(line.ExpectedDay);
        to.Day(line.ReceivedDay);
        to.Quantity(line.Ordered);
        to.Quantity(line.Received);
        to.Amount(line.UnitPrice);
        to.Whole(line.Currency);
        to.Flag(line.Cancelled);
        to.Flag(line.IsToInvoice);
        to.Flag(line.IsClosed);
        to.List(line.ReceiptDays, (block, day) => block.Day(day));
        to.Text(line.Terms);
        to.Amount(line.Paid);
    }

    static PurchaseLine ReadPurchase(BlockReader from) => new(
        from.Text()!, from.Text(), (short)from.Whole(), from.DayOrNone(), from.DayOrNone(), from.DayOrNone(),
        from.Quantity(), from.Quantity(), from.AmountOrNone(), (short)from.Whole(), from.Flag())
    {
        IsToInvoice = from.Flag(),
        IsClosed = from.Flag(),
        ReceiptDays = from.List(block => block.Day()),
        Terms = from.Text(),
        Paid = from.AmountOrNone(),
    };

    static void Write(BlockWriter to, ShipmentLine line)
    {
        to.Text(line.Shipment);
        to.Text(line.Mode);
        to.Whole(line.From);
        to.Whole(line.To);
        to.Day(line.ShippedDay);
        to.Day(line.ExpectedDay);
        to.Day(line.ArrivedDay);
        to.Quantity(line.Shipped);
        to.Flag(line.Received is not null);
        to.Quantity(line.Received ?? Quantity.Zero);
        to.Amount(line.FreightShare);
        to.Amount(line.DutyShare);
        to.Whole(line.Currency);
        to.Flag(line.Invoiced);
        to.Whole((int)line.Duty);
        to.Amount(line.ImportTaxShare);
        to.Whole((int)line.ImportTax);
    }

    static ShipmentLine ReadShipment(BlockReader from) => new(
        from.Text()!, from.Text(), (short)from.Whole(), (short)from.Whole(), from.DayOrNone(), from.DayOrNone(),
        from.DayOrNone(), from.Quantity(), ReadReceived(from), from.Amount(), from.Amount(), (short)from.Whole(), from.Flag())
    {
        Duty = (ChargeBasis)from.Whole(),
        ImportTaxShare = from.Amount(),
        ImportTax = (ChargeBasis)from.Whole(),
    };

    static Quantity? ReadReceived(BlockReader from) => (from.Flag(), from.Quantity()) is (true, var received) ? received : null;

    static void Write(BlockWriter to, ReturnLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Store);
        to.Whole(line.Warehouse);
        to.Quantity(line.Quantity);
        to.Whole(line.Resalable switch { null => -1, true => 1, false => 0 });
        to.Text(line.Reason);
        to.Whole(line.Order);
    }

    static ReturnLine ReadReturn(BlockReader from) => new(
        from.Day(), (short)from.Whole(), (short)from.Whole(), from.Quantity(),
        from.Whole() is var told and >= 0 ? told == 1 : null, from.Text(), from.Whole());

    static void Write(BlockWriter to, FeeLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Store);
        to.Whole(line.Warehouse);
        to.Text(line.Type);
        to.Amount(line.Amount);
        to.Whole(line.Currency);
        to.Flag(line.PerUnit);
        to.Flag(line.Estimated);
        to.Quantity(line.Quantity);
        to.Text(line.Source);
        to.Flag(line.IsSettled);
        to.Text(line.Destination);
    }

    static FeeLine ReadFee(BlockReader from) => new(
        from.Day(), (short)from.Whole(), (short)from.Whole(), from.Text()!, from.Amount(), (short)from.Whole(),
        from.Flag(), from.Flag(), from.Quantity(), from.Text()!, from.Flag())
    {
        Destination = from.Text(),
    };

    static void Write(BlockWriter to, CashLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Store);
        to.Text(line.Type);
        to.Amount(line.Amount);
        to.Whole(line.Currency);
        to.Quantity(line.Quantity);
        to.Whole(line.Order);
    }

    static CashLine ReadCash(BlockReader from) => new(
        from.Day(), (short)from.Whole(), from.Text()!, from.Amount(), (short)from.Whole(), from.Quantity(), from.Whole());

    static void Write(BlockWriter to, AgeLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Warehouse);
        to.Whole(line.FromDays);
        to.Whole(line.ToDays ?? -1);
        to.Quantity(line.Quantity);
    }

    static AgeLine ReadAge(BlockReader from) => new(
        from.Day(), (short)from.Whole(), (int)from.Whole(), from.Whole() is var last and >= 0 ? (int)last : null,
        from.Quantity());

    static void Write(BlockWriter to, ListingLine line)
    {
        to.Whole(line.Store);
        to.Text(line.Status);
        to.Amount(line.Price);
        to.Whole(line.Currency);
        to.Day(line.OpenedDay);
        to.Day(line.ClosedDay);
        to.Text(line.Fulfilment);
    }

    static ListingLine ReadListing(BlockReader from) => new(
        (short)from.Whole(), from.Text(), from.AmountOrNone(), (short)from.Whole(), from.DayOrNone(), from.DayOrNone(),
        from.Text());

    static void Write(BlockWriter to, PricePoint point)
    {
        to.Day(point.Day);
        to.Whole(point.Store);
        to.Amount(point.Price);
        to.Amount(point.SalePrice);
        to.Whole(point.Currency);
    }

    static PricePoint ReadPrice(BlockReader from) => new(
        from.Day(), (short)from.Whole(), from.Amount(), from.AmountOrNone(), (short)from.Whole());

    static void Write(BlockWriter to, PromotionLine line)
    {
        to.Day(line.Start);
        to.Day(line.End);
        to.Whole(line.Store);
        to.Text(line.Name);
        to.Number(line.Discount);
        to.Quantity(line.PlannedUnits);
        to.Whole((int)line.Type);
        to.Day(line.Deadline);
        to.Amount(line.Fee);
        to.Whole(line.Currency);
        to.Whole(line.MinimumStock?.Thousandths ?? -1);
        to.Number(line.MinimumRating);
        to.Amount(line.MaximumPrice);
    }

    static PromotionLine ReadPromotion(BlockReader from) => new(
        from.Day(), from.Day(), (short)from.Whole(), from.Text(), from.NumberOrNone(), from.Quantity())
    {
        Type = (PromotionType)from.Whole(),
        Deadline = from.DayOrNone(),
        Fee = from.AmountOrNone(),
        Currency = (short)from.Whole(),
        MinimumStock = from.Whole() is var stock and >= 0 ? new Quantity(stock) : null,
        MinimumRating = from.NumberOrNone(),
        MaximumPrice = from.AmountOrNone(),
    };

    static void Write(BlockWriter to, AdvertisingLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Store);
        to.Whole(line.Impressions);
        to.Whole(line.Clicks);
        to.Amount(line.Cost);
        to.Amount(line.Sales);
        to.Whole(line.Currency);
        to.Flag(line.IsSpread);
        to.Flag(line.IsCharged);
    }

    static AdvertisingLine ReadAdvertising(BlockReader from) => new(
        from.Day(), (short)from.Whole(), from.Whole(), from.Whole(), from.Amount(), from.Amount(), (short)from.Whole(),
        from.Flag(), from.Flag());

    static void Write(BlockWriter to, TrafficLine line)
    {
        to.Day(line.Day);
        to.Day(line.LastDay);
        to.Whole(line.Store);
        to.Whole(line.Sessions);
        to.Whole(line.PageViews);
        to.Number(line.FeaturedShare);
        to.Quantity(line.Units);
    }

    static TrafficLine ReadTraffic(BlockReader from) => new(
        from.Day(), from.Day(), (short)from.Whole(), from.Whole(), from.Whole(), from.NumberOrNone(), from.Quantity());

    static void Write(BlockWriter to, PooledLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Warehouse);
        to.Text(line.Country);
        to.Quantity(line.Quantity);
    }

    static PooledLine ReadPooled(BlockReader from) => new(from.Day(), (short)from.Whole(), from.Text()!, from.Quantity());

    static void Write(BlockWriter to, DemandChoice choice)
    {
        to.Day(choice.From);
        to.Day(choice.Until);
        to.Whole(choice.Warehouse);
        to.Whole((int)choice.Figure);
        to.Number(choice.UnitsPerDay);
        to.Text(choice.Reason);
        to.Text(choice.Person);
    }

    static void Write(BlockWriter to, PriceBreakLine line)
    {
        to.Text(line.Supplier);
        to.Quantity(line.From);
        to.Amount(line.UnitPrice);
        to.Whole(line.Currency);
        to.Day(line.ValidFrom);
    }

    static PriceBreakLine ReadPriceBreak(BlockReader from) =>
        new(from.Text(), from.Quantity(), from.Amount(), (short)from.Whole(), from.DayOrNone());

    static void Write(BlockWriter to, LaunchPlan? plan)
    {
        to.Flag(plan is not null);
        if (plan is not null)
        {
            to.Day(plan.Day);
            to.List(plan.Similar, (block, code) => block.Text(code));
            to.Number(plan.UnitsPerDay);
            to.Number(plan.Conversion);
            to.Amount(plan.DailyBudget);
            to.Amount(plan.ClickCost);
            to.Whole(plan.Currency);
        }
    }

    static LaunchPlan? ReadLaunch(BlockReader from) => !from.Flag()
        ? null
        : new LaunchPlan(from.Day())
        {
            Similar = from.List(block => block.Text()!),
            UnitsPerDay = from.NumberOrNone(),
            Conversion = from.NumberOrNone(),
            DailyBudget = from.AmountOrNone(),
            ClickCost = from.AmountOrNone(),
            Currency = (short)from.Whole(),
        };

    static DemandChoice ReadChoice(BlockReader from) => new(
        from.Day(), from.DayOrNone(), (short)from.Whole(), (DemandFigure)from.Whole(), from.NumberOrNone())
    {
        Reason = from.Text(),
        Person = from.Text(),
    };

    static void Write(BlockWriter to, RatingLine line)
    {
        to.Day(line.Day);
        to.Whole(line.Store);
        to.Number(line.Rating);
        to.Whole(line.Reviews);
    }

    static RatingLine ReadRating(BlockReader from) => new(
        from.Day(), (short)from.Whole(), from.Number(), from.Whole());
}
