namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>What a buyer wants after the goods came.</summary>
enum Complaint
{
    None,

    /// <summary>Goods back, all money back.</summary>
    GoodsBack,

    /// <summary>Keeps the goods, gets a part of the money.</summary>
    MoneyOnly,
}

/// <summary>An order: what was bought, and what became of it. Money in the shop's cents.</summary>
sealed class Order(Shop shop, int number, int day, int second)
{
    public Shop Shop => shop;

    /// <summary>1, 2, 3 … in each shop.</summary>
    public int Number => number;

    public int Day => day;

    public int Second => second;

    public List<OrderItem> Items { get; } = [];

    /// <summary>Given up before it was sent.</summary>
    public bool IsCancelled { get; init; }

    public int ShipDay { get; init; }

    /// <summary>The day its money is released, unless everything was paid back before.</summary>
    public int DoneDay { get; init; }

    /// <summary>What the buyer pays for sending.</summary>
    public long Postage { get; set; }

    /// <summary>Sold by somebody who gets a share.</summary>
    public bool HasCreator { get; init; }

    /// <summary>Paid on credit.</summary>
    public bool IsOnCredit { get; init; }

    /// <summary>What the buyer pays for the goods.</summary>
    public long Paid => Items.Sum(item => item.Paid);
}

/// <summary>A line of an order. Money of the whole line.</summary>
sealed class OrderItem(Good good, int units, long price)
{
    public Good Good => good;

    public int Units => units;

    /// <summary>For one unit.</summary>
    public long Price => price;

    public long Gross => price * units;

    /// <summary>What the seller gives away of it.</summary>
    public long BySeller { get; init; }

    /// <summary>What the platform pays of it.</summary>
    public long ByPlatform { get; init; }

    /// <summary>What the streamer pays of it.</summary>
    public long ByCreator { get; init; }

    /// <summary>What the buyer pays.</summary>
    public long Paid => Gross - BySeller - ByPlatform - ByCreator;

    public Complaint Complaint { get; init; }

    /// <summary>The day the buyer gets money back.</summary>
    public int RefundDay { get; init; }

    /// <summary>What the buyer gets back.</summary>
    public long Refund => Complaint switch
    {
        Complaint.GoodsBack => Paid,
        Complaint.MoneyOnly => Paid * 3 / 10,
        _ => 0,
    };
}
