using Stockturn.Ledger;

namespace Stockturn.Facts.Sources;

/// <summary>仓库: the places stock lies in, what sort they are, and the rate card of their storage.</summary>
public static class WarehouseSheet
{
    const int Code = 0, Name = 1, Kind = 2, Country = 3, Currency = 4, Rate = 5;

    static readonly SourceOutput Output = new(WarehouseFact.Kind, [WarehouseFact.Warehouse]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-warehouses", "仓库", "Warehouses")
    {
        Help = "One row for each warehouse.",
        Columns =
        [
            new("code", "编码", "Code", "3PL-US")
            {
                Help = "The code all other sheets use.", IsRequired = true,
                Aliases = ["仓库编码", "仓库代码", "Warehouse code", "Warehouse"],
            },
            new("name", "名称", "Name", "New Jersey 3PL")
            {
                Help = "What a person calls it.", Aliases = ["仓库名称", "Warehouse name"],
            },
            new("type", "类型", "Type", "三方")
            {
                Help = "自有, 三方, 平台, 在途 or 虚拟.", IsRequired = true, Aliases = ["仓库类型", "Warehouse type", "Kind"],
            },
            new("country", "国家", "Country", "US") { Help = "Two-letter country.", Aliases = ["国家/地区"] },
            new("currency", "币种", "Currency", "USD") { Help = "Currency its costs are in.", Aliases = ["货币"] },
            new("storage-rate", "费率", "Storage rate", "3pl-us")
            {
                Help = "The policy's storage rate card that applies here.", Aliases = ["费率卡", "仓储费率", "Rate card"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 100 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[WarehouseFact.Warehouse] = row.Term(Code);
        fact[WarehouseFact.Name] = row.Term(Name);
        fact[WarehouseFact.WarehouseKind] = (long)SellerWords.Warehouses.Of(row, Kind, WarehouseKind.Unknown);
        fact[WarehouseFact.Country] = row.Term(Country);
        fact[WarehouseFact.Currency] = row.Currency(Currency);
        fact[WarehouseFact.StorageRate] = row.Term(Rate);
        if (fact[WarehouseFact.Warehouse] == FactKind.Missing)
        {
            row.Reject("E_NO_WAREHOUSE", Code, "a code such as 3PL-US", "fill in the code and import the file again");
        }

        row.Emit();
    }
}
