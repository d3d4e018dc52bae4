using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Amazon's stranded inventory: sellable stock without an offer that sells it, since when and why. The file does not name the
/// day it was downloaded.
/// </summary>
public static class AmazonStranded
{
    const int Since = 0, Reason = 1, Sku = 2, FulfilledBy = 3, Quantity = 4, Message = 5;

    static readonly SourceOutput Output = new(
        StrandedFact.Kind, [StrandedFact.Day, StrandedFact.Warehouse, StrandedFact.Item])
    {
        Scope = [StrandedFact.Day, StrandedFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "amazon-stranded",
        Title = "Amazon stranded inventory",
        ChineseTitle = "亚马逊 无在售信息库存",
        Fields =
        [
            Day("date-stranded").Required(), Text("stranded-reason").Required(), Id("sku").Required(), Text("fulfilled-by"),
            Number("fulfillable-qty").Required(), Text("error-message"),
        ],
        Ignores =
        [
            "primary-action", "Date-to-take-auto-removal", "date-classified-as-unsellable", "status-primary", "status-secondary",
            "asin", "fnsku", "product-name", "condition", "your-price", "unfulfillable-qty", "reserved-quantity",
            "inbound-shipped-qty",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.OfOptions(row);
        var fact = row.Begin(Output);
        fact[StrandedFact.Day] = row.AsOf();
        fact[StrandedFact.Warehouse] = place.Warehouse(row);
        fact[StrandedFact.Item] = row.Item(Sku);
        fact[StrandedFact.Quantity] = row.Quantity(Quantity);
        fact[StrandedFact.SinceDay] = row.Text(Since).IsEmpty ? FactKind.Missing : row.BusinessDay(Since, place.Zone);
        fact[StrandedFact.Reason] = row.Text(Reason).IsEmpty ? row.Term(Message) : row.Term(Reason);
        row.Emit();
    }
}
