namespace Stockturn.Demo.Simulation;

/// <summary>A change of stock, in positive, out negative.</summary>
readonly record struct StockMove(Place Place, MoveKind Kind, int Units, Document Document)
{
    /// <summary>The other place of a transfer.</summary>
    public Place? Counter { get; init; }

    public Condition Condition { get; init; }

    /// <summary>The purchase line goods came from, −1 when not known.</summary>
    public int Source { get; init; } = -1;
}

/// <summary>What became of an order line by the end date.</summary>
enum OrderState
{
    Shipped,
    Pending,
    Cancelled,
}

/// <summary>What sort of order it is.</summary>
enum OrderSort
{
    Ordinary,

    /// <summary>Shipped by Amazon for another channel: no price.</summary>
    OtherChannel,

    /// <summary>Sent again free of charge.</summary>
    Replacement,
}

/// <summary>A line of an order.</summary>
struct OrderLine
{
    public Sku Sku;
    public Channel Channel;
    public long Order;
    public int Day;
    public int Second;
    public int Units;

    /// <summary>Price of one unit in cents of the channel's currency.</summary>
    public int PriceCents;

    /// <summary>Discount on the whole line in cents.</summary>
    public int DiscountCents;

    public int ShipDay;
    public int RefundedUnits;
    public OrderState State;
    public OrderSort Sort;

    /// <summary>Random digits for the town, the buyer and such.</summary>
    public int Salt;

    /// <summary>True when the line belongs to the order of the line before it.</summary>
    public bool JoinsPrevious;
}

/// <summary>A line of a batch on its way.</summary>
readonly record struct BatchLine(Sku Sku, Batch Batch, int Units, int ReceivedUnits)
{
    public required int ExpectedDay { get; init; }

    public required int ArrivedDay { get; init; }
}

/// <summary>A line of a purchase order.</summary>
readonly record struct PurchaseLine(Sku Sku, Document Order, int Units, int CostFen)
{
    public required int ExpectedDay { get; init; }

    public required int ReceivedDay { get; init; }

    /// <summary>What the buyer wrote on it.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>Units a customer sends back.</summary>
readonly record struct ReturnLine(Channel Channel, long Order, int Day, Condition Condition, int Salt);

/// <summary>A price of a SKU from a day on; the sale price is 0 outside a promotion.</summary>
readonly record struct PriceChange(Sku Sku, int Day, double Level, double Discount);

/// <summary>Takes down what happens, as the platforms would.</summary>
interface ISellerRecord : IDisposable
{
    void Order(in OrderLine line);

    void Move(Sku sku, int day, in StockMove move);

    void Batch(in BatchLine line);

    /// <summary>Keeps a purchase line and gives its number.</summary>
    int Purchase(in PurchaseLine line);

    void Return(Sku sku, in ReturnLine line);

    void Price(in PriceChange change);

    /// <summary>Everything of a SKU on a day has been told.</summary>
    void CloseSku(Sku sku, int day);

    /// <summary>Everything of a day has been told.</summary>
    void CloseDay(int day);

    /// <summary>The end: what stands is written down and the files are closed.</summary>
    void Finish();

    /// <summary>The files written.</summary>
    IEnumerable<DemoFile> Files();
}
