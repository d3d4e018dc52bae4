using System.Globalization;
using System.Text;
using Stockturn.Tests.BadInput;

namespace Stockturn.Tests.Database;

/// <summary>A shop of 70 SKUs, more than one thread turns at once: a third in each of two categories, a third in none.</summary>
static class ThreeCategories
{
    public static readonly string[] Names = ["", "No. 1 \"best\"", "garden"];

    const int Skus = 70;

    /// <summary>Its workspace, run once.</summary>
    public static TempWorkspace Run()
    {
        var products = new StringBuilder("SKU,Name,Category,Unit cost,Currency\n");
        var movements = new StringBuilder("Date,Document,Warehouse,SKU,Quantity,Type,Unit cost,Currency\n");
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store\n");
        for (var at = 0; at < Skus; at++)
        {
            var category = Names[at % Names.Length].Replace("\"", "\"\"", StringComparison.Ordinal);
            products.Append(CultureInfo.InvariantCulture, $"G{at:D2},Goods {at},\"{category}\",{1 + at}.37,USD\n");
            movements.Append(CultureInfo.InvariantCulture, $"2025-10-0{1 + at % 5},R{at},HOME,G{at:D2},{100 + at},采购入库,{1 + at}.37,USD\n");
            for (var month = 0; month < 3; month++)
            {
                var day = new DateOnly(2025, 11, 3 + at % 20).AddMonths(month).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                movements.Append(CultureInfo.InvariantCulture, $"{day},S{at}-{month},HOME,G{at:D2},{5 + at % 7},销售出库,,\n");
                sales.Append(CultureInfo.InvariantCulture, $"{day},{at}-{month},G{at:D2},{5 + at % 7},{20 * (5 + at % 7)},USD,Shop\n");
            }
        }

        var workspace = new TempWorkspace();
        workspace.ImportText("products.csv", products.ToString());
        workspace.ImportText("movements.csv", movements.ToString());
        workspace.ImportText("sales.csv", sales.ToString());
        workspace.Run();
        return workspace;
    }
}
