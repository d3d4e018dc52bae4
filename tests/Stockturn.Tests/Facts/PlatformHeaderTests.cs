using System.Text;
using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>The real headings of platforms' files are known in every column, and buyers' columns are never kept.</summary>
public class PlatformHeaderTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("douyin/order_export.header.csv", "douyin-orders")]
    [InlineData("douyin/order_export.sample.csv", "douyin-orders")]
    [InlineData("tiktok/order_export.header.csv", "tiktok-orders")]
    [InlineData("shopee/order_export.en.header.csv", "shopee-orders")]
    [InlineData("shopee/order_export.id.header.partial.csv", "shopee-orders-id")]
    [InlineData("lazada/order_export.columns_seen.csv", "lazada-orders")]
    [InlineData("woocommerce/wc-product-export.header.csv", "woocommerce-products")]
    [InlineData("odoo/stock_quant.fields.tsv", "odoo-stock")]
    [InlineData("erpnext/bin.fields.tsv", "erpnext-stock")]
    [InlineData("erpnext/stock_ledger_entry.fields.tsv", "erpnext-movements")]
    [InlineData("mabang/inventory_export.header.tsv", "mabang-stock")]
    public void S1_7_every_column_of_the_real_header_is_known(string name, string code)
    {
        if (Headings(name) is not { } headings)
        {
            return;
        }

        var match = Recognition.Match([.. headings])!;

        Assert.Equal(code, match.Source.Code);
        Assert.Empty(match.MissingRequired);
        Assert.Empty(match.Unknown);
    }

    [Fact]
    public void S1_7_the_fields_of_jushuitan_are_known()
    {
        if (SharedFiles.Find("samples/jushuitan/inventory_query.fields.tsv") is not { } path)
        {
            SharedFiles.SkipLine(output, "samples/jushuitan/inventory_query.fields.tsv");
            return;
        }

        var rows = File.ReadAllLines(path).Skip(1).Select(line => line.Split('\t')).ToArray();

        foreach (var column in (int[])[0, 2])
        {
            var match = Recognition.Match([.. rows.Select(row => row[column])])!;
            Assert.Equal("jushuitan-stock", match.Source.Code);
            Assert.Empty(match.MissingRequired);
        }
    }

    [Theory]
    [InlineData("taobao/ExportOrderDetailList.header.gbk.csv", "子订单编号,订单创建时间")]
    [InlineData("taobao/ExportOrderList.header.gbk.csv", "子订单编号,商家编码,购买数量")]
    public void The_older_files_of_taobao_are_refused_with_what_they_lack(string name, string missing)
    {
        if (Headings(name) is not { } headings)
        {
            return;
        }

        var match = Recognition.Match([.. headings])!;

        Assert.Equal("taobao-orders", match.Source.Code);
        Assert.Equal(missing.Split(','), match.MissingRequired.ToArray());
        Assert.Empty(match.Unknown);
    }

    [Fact]
    public void The_columns_of_wangdian_seen_so_far_lack_the_code_of_the_goods()
    {
        if (Headings("wangdian/order_detail_export.columns_seen.tsv") is { } headings)
        {
            var match = Recognition.Match([.. headings])!;

            Assert.Equal("wangdian-orders", match.Source.Code);
            Assert.Equal(["商家编码"], match.MissingRequired.ToArray());
        }
    }

    [Theory]
    [InlineData("douyin/account_ledger.sample.csv")]
    [InlineData("douyin/settlement_detail.sample.csv")]
    [InlineData("mabang/combo_sku.sample.tsv")]
    public void Other_files_of_the_platforms_are_not_taken_for_these(string name)
    {
        if (Headings(name) is { } headings)
        {
            Assert.True(Recognition.Match([.. headings]) is not { MissingRequired.Length: 0, Source.Code: "douyin-orders" });
        }
    }

    [Theory]
    [InlineData("douyin-orders", "收件人,收件人手机号,详细地址,达人昵称")]
    [InlineData("tiktok-orders", "Buyer Username,Recipient,Phone #,Zipcode,Detail Address")]
    [InlineData("lazada-orders", "customerName,shippingAddress,billingPhone")]
    [InlineData("shopee-orders", "Username (Buyer),Delivery Address,Phone Number")]
    [InlineData("taobao-orders", "买家会员名,收货人姓名,收货地址,联系手机")]
    [InlineData("woocommerce-orders", "billing.first_name,billing.email,shipping.address_1,customer_note")]
    public void What_names_a_buyer_is_marked_and_dropped(string code, string headings)
    {
        var personal = SourceCatalog.Find(code)!.Fields.Where(field => field.Personal).Select(field => field.Name);

        Assert.Empty(headings.Split(',').Except(personal));
    }

    string[]? Headings(string name)
    {
        if (SharedFiles.Find($"samples/{name}") is not { } path)
        {
            SharedFiles.SkipLine(output, $"samples/{name}");
            return null;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name.Contains("gbk", StringComparison.Ordinal) ? Encoding.GetEncoding(54936) : Encoding.UTF8;
        var line = File.ReadLines(path, encoding).First();
        return line.Split(name.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',');
    }
}
