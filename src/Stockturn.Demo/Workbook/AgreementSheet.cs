using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>供应商: what the brand agreed with each supplier. One in eight never told its terms of return.</summary>
sealed class AgreementSheet(ISheetBook book, World world)
{
    static readonly int[] PaymentDays = [-7, 0, 15, 30, 30, 45, 60];
    static readonly int[] ReturnDays = [30, 45, 60, 90];
    static readonly int[] Deposits = [0, 20, 30, 30, 50];
    static readonly int[] Losses = [10, 15, 20, 30];

    /// <summary>Writes the sheet.</summary>
    public void Write()
    {
        var sheet = book.Open(
            "供应商", "供应商编码", "供应商名称", "币种", "账期天", "交期天", "起订金额", "定金比例", "可分批", "退货期限天", "退货损失比例",
            "回购比例", "条款备注");
        var promises = new Suppliers(world.Seed);
        var products = world.Skus.Select(sku => sku.Product).GroupBy(product => product.Supplier).OrderBy(group => group.Key);
        foreach (var group in products)
        {
            var random = RandomStream.For(world.Seed, Purpose.Agreement, group.Key);
            sheet.Text($"S-{group.Key + 1:D3}").Text(group.First().SupplierName).Text("CNY");
            sheet.Whole(random.Of(PaymentDays)).Whole(promises.PromisedDays(group.Key)).Whole(random.Between(2, 12) * 1000);
            sheet.Fixed(random.Of(Deposits), 2).Text(random.Chance(0.5) ? "是" : "否");
            if (random.Chance(0.125))
            {
                sheet.Blank().Blank().Blank().Text("退货另议").EndRow();
                continue;
            }

            sheet.Whole(random.Of(ReturnDays)).Fixed(random.Of(Losses), 2);
            sheet.Fixed(random.Between(0, 3) * 10, 2).Text(random.Chance(0.2) ? "定制包装不退" : "").EndRow();
        }
    }
}
