using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon;

/// <summary>What Amazon knows of a SKU on the last day in one market.</summary>
readonly record struct AmazonStock(Sku Sku, Market Market)
{
    public int Good => Sku.Good(Market.Place);

    public int Unsellable =>
        Sku.Units(Market.Place, Condition.CustomerDamaged)
        + Sku.Units(Market.Place, Condition.WarehouseDamaged)
        + Sku.Units(Market.Place, Condition.Defective);

    /// <summary>Units customers' orders wait for.</summary>
    public int CustomerOrders => Sku.ReservedAt(Market.Place);

    /// <summary>Units between two centres: one in twenty of larger stocks.</summary>
    public int Moving => Good - CustomerOrders >= 40 && Sku.Product.Index % 5 == 0 ? (Good - CustomerOrders) / 20 : 0;

    public int Available => Good - CustomerOrders - Moving;

    public int Inbound => Sku.UnderWay(Market.Place);

    /// <summary>True when Amazon ever had to do with it in this market.</summary>
    public bool IsKnown => Sku.Life.IsSoldOn(Market.Channel) || Good + Unsellable + Inbound > 0;

    /// <summary>
    /// Available units between two ages in days, both inside; the oldest are promised to waiting orders.
    /// </summary>
    public int Aged(int last, int from, int to)
    {
        var promised = CustomerOrders + Moving;
        var units = 0;
        foreach (var layer in Sku.Layers[(int)Market.Place].Layers)
        {
            var skipped = Math.Min(promised, layer.Units);
            promised -= skipped;
            var age = last - layer.Day;
            units += age >= from && age <= to ? layer.Units - skipped : 0;
        }

        return units;
    }
}
