namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>A line of a purchase order, and what came of it when.</summary>
sealed record Purchase(string Number, Good Good, int OrderedDay, int Units)
{
    public required int ExpectedDay { get; init; }

    public required int ReceivedDay { get; init; }
}

/// <summary>A line of a batch that went abroad.</summary>
sealed record Batch(string Number, Good Good, int LeftDay, int Units)
{
    public required int ExpectedDay { get; init; }

    public required int ArrivedDay { get; init; }
}

/// <summary>Goods that came back to a warehouse.</summary>
readonly record struct Back(int Day, Order Order, OrderItem Item, bool IsBroken)
{
    public Site Site => Shops.SiteOf(Order.Shop);

    public Good Good => Item.Good;

    public int Units => Item.Units;
}
