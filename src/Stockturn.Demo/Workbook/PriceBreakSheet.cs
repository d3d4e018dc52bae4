using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>采购阶梯价: what one supplier in four asks of small and of large orders of each of its goods.</summary>
sealed class PriceBreakSheet(ISheetBook book, World world)
{
    const int OneOf = 4;

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = book.Open("采购阶梯价", "供应商", "SKU", "起始数量", "阶梯单价", "币种", "生效日期");
        foreach (var sku in world.Skus.Where(sku => sku.Product.Supplier % OneOf == 0))
        {
            var product = sku.Product;
            foreach (var from in new[] { 1, product.PriceBreakUnits })
            {
                sheet.Text(product.SupplierName).Text(product.Sku).Whole(from).Fixed(product.CostFenFor(from), 2).Text("CNY").Blank().EndRow();
            }
        }
    }
}
