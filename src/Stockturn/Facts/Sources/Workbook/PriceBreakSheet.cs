using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>采购阶梯价: what a unit costs in orders of so many or more.</summary>
public static class PriceBreakSheet
{
    const int Supplier = 0, Sku = 1, From = 2, Price = 3, Currency = 4, ValidFrom = 5;

    static readonly SourceOutput Output = new(
        PriceBreakFact.Kind, [PriceBreakFact.Item, PriceBreakFact.Supplier, PriceBreakFact.From, PriceBreakFact.Day]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-price-breaks", "采购阶梯价", "Price breaks")
    {
        Help = "One row for each price and the quantity of an order it holds from; all units of the order cost that price.",
        Columns =
        [
            new("supplier", "供应商", "Supplier", "S-031") { Help = "Who sells it; empty for whoever delivers.", Aliases = ["供应商编码"] },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code or the platform's.", Content = Id, IsRequired = true, Aliases = ["商品编码", "本地SKU"],
            },
            new("from", "起始数量", "From quantity", "500")
            {
                Help = "The least units of an order at this price.", Content = Number, IsRequired = true, Aliases = ["阶梯数量", "最小数量"],
            },
            new("price", "阶梯单价", "Break price", "12.80")
            {
                Help = "Price of each unit of such an order.", Content = Number, IsRequired = true, Aliases = ["阶梯价"],
            },
            new("currency", "币种", "Currency", "CNY") { Help = "Currency of the price.", IsRequired = true, Aliases = ["货币"] },
            new("valid-from", "生效日期", "Valid from", "2026-07-01")
            {
                Help = "The first day the list holds; it replaces the one before whole.", Content = FieldContent.Day, Aliases = ["开始日期"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[PriceBreakFact.Item] = row.Item(Sku);
        fact[PriceBreakFact.Supplier] = row.Term(Supplier);
        fact[PriceBreakFact.From] = row.Quantity(From);
        fact[PriceBreakFact.UnitPrice] = row.Amount(Price);
        fact[PriceBreakFact.Currency] = row.Currency(Currency);
        fact[PriceBreakFact.Day] = row.Day(ValidFrom);
        if (fact[PriceBreakFact.From] is <= 0)
        {
            row.Reject("E_PRICE_BREAK", From, "units of an order, above 0", "fill in the quantity the price holds from");
        }
        else if (fact[PriceBreakFact.UnitPrice] is <= 0)
        {
            row.Reject("E_PRICE_BREAK", Price, "a price above 0", "fill in the price of a unit; goods are not free");
        }
        else if (fact[PriceBreakFact.Currency] == FactKind.Missing)
        {
            row.Reject("E_PRICE_BREAK", Currency, "a currency such as CNY", "fill in the currency and import the file again");
        }
        else
        {
            Compare(row, fact);
        }

        row.Emit();
    }

    // With the rows of the same list before it: told, and taken as it is, for a row says the same wherever it stands.
    static void Compare(SourceRow row, ReadOnlySpan<long> fact)
    {
        var (from, price) = (fact[PriceBreakFact.From], fact[PriceBreakFact.UnitPrice]);
        var list = row.Memory<Seen>().Of(
            (fact[PriceBreakFact.Item], fact[PriceBreakFact.Supplier], fact[PriceBreakFact.Day], fact[PriceBreakFact.Currency]));
        if (list.Any(one => one.From == from && one.Price != price))
        {
            row.Warn("W_PRICE_BREAK", Price, "one price for each quantity", "keep the price that holds; the last row is taken");
        }
        else if (list.Any(one => one.From < from ? one.Price < price : one.From > from && one.Price > price))
        {
            row.Warn("W_PRICE_BREAK", Price, "a price no higher than that of fewer units", "check the price; it is taken as it is");
        }

        list.Add((from, price));
    }

    // The lists of the file so far.
    sealed class Seen
    {
        readonly Dictionary<(long Item, long Supplier, long Day, long Currency), List<(long From, long Price)>> lists = [];

        public List<(long From, long Price)> Of((long Item, long Supplier, long Day, long Currency) key) =>
            lists.TryGetValue(key, out var list) ? list : lists[key] = [];
    }
}
