namespace Stockturn.Demo.Simulation;

/// <summary>Things break, get lost and turn up again; what cannot be sold is cleared away now and then.</summary>
sealed class Mishaps(World world, ISellerRecord record)
{
    const int ClearingDays = 60;

    /// <summary>What befalls a SKU on a day.</summary>
    public void Strike(Sku sku, int day)
    {
        var fate = sku.Random.Share();
        if (fate < 0.016)
        {
            var place = (Place)sku.Random.Below(Network.Places);
            Strike(sku, day, place, fate);
        }

        if ((day + (sku.Product.Index * 7)) % ClearingDays == 0)
        {
            ClearAway(sku, day);
        }
    }

    void Strike(Sku sku, int day, Place place, double fate)
    {
        var free = sku.Free(place);
        var units = Math.Min(free, 1 + (free > 30 ? sku.Random.Below(2) : 0));
        if (units <= 0)
        {
            return;
        }

        var paper = new Document(DocumentKind.Adjustment, day, sku.Product.Index);
        if (fate < 0.006)
        {
            world.Move(sku, day, new StockMove(place, MoveKind.ConditionChange, -units, paper), record);
            var damaged = new StockMove(place, MoveKind.ConditionChange, units, paper);
            world.Move(sku, day, damaged with { Condition = Condition.WarehouseDamaged }, record);
        }
        else if (fate < 0.009)
        {
            world.Move(sku, day, new StockMove(place, MoveKind.Lost, -units, paper), record);
        }
        else if (fate < 0.010)
        {
            world.Move(sku, day, new StockMove(place, MoveKind.Found, 1, paper), record);
        }
        else if (Network.IsAmazon(place))
        {
            Relocate(sku, day, place, Math.Min(free, 12));
        }
    }

    // Between two fulfilment centres of one country: both lines on one day, the balance and the age stay.
    void Relocate(Sku sku, int day, Place place, int units)
    {
        var paper = new Document(DocumentKind.Adjustment, day, sku.Product.Index);
        record.Move(sku, day, new StockMove(place, MoveKind.Relocated, -units, paper));
        record.Move(sku, day, new StockMove(place, MoveKind.Relocated, units, paper));
    }

    void ClearAway(Sku sku, int day)
    {
        var paper = new Document(DocumentKind.Adjustment, day, sku.Product.Index);
        for (var place = Place.Home; place <= Place.AmazonDe; place++)
        {
            for (var condition = Condition.CustomerDamaged; condition <= Condition.Defective; condition++)
            {
                var units = sku.Units(place, condition);
                var isRemoved = Network.IsAmazon(place) && condition == Condition.Defective;
                var kind = isRemoved ? MoveKind.Removed : MoveKind.Disposed;
                if (units > 2)
                {
                    world.Move(sku, day, new StockMove(place, kind, -units, paper) { Condition = condition }, record);
                }
            }
        }
    }
}
