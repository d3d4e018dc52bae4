using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// What Amazon holds back of the stock at the moment of the download, which the file does not name: sold already, on the way
/// between its centres, or being worked on.
/// </summary>
public static class AmazonReserved
{
    const int Sku = 0, Total = 1, Orders = 2, Transfers = 3, Processing = 4;

    static readonly SourceOutput Output = new(
        ReservedFact.Kind, [ReservedFact.Day, ReservedFact.Warehouse, ReservedFact.Item])
    {
        Scope = [ReservedFact.Day, ReservedFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-reserved",
        Title = "Amazon reserved inventory",
        ChineseTitle = "亚马逊 预留库存",
        Fields =
        [
            Id("sku").Required(), Number("reserved_qty").Required(), Number("reserved_customerorders").Required(),
            Number("reserved_fc-transfers").Required(), Number("reserved_fc-processing").Required(),
        ],
        Ignores = ["fnsku", "asin", "product-name", "reserved_staging", "program"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var (orders, transfers, processing) = (row.Quantity(Orders), row.Quantity(Transfers), row.Quantity(Processing));
        Snapshots.Check(row, Total, row.Quantity(Total), orders, transfers, processing);
        var fact = row.Begin(Output);
        fact[ReservedFact.Day] = row.AsOf();
        fact[ReservedFact.Warehouse] = AmazonPlace.OfOptions(row).Warehouse(row);
        fact[ReservedFact.Item] = row.Item(Sku);
        fact[ReservedFact.Orders] = orders;
        fact[ReservedFact.Transfers] = transfers;
        fact[ReservedFact.Processing] = processing;
        row.Emit();
    }
}
