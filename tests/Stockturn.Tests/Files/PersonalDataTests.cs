using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Files;

public sealed class PersonalDataTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("buyer-name")]
    [InlineData("buyer-email")]
    [InlineData("buyer-phone-number")]
    [InlineData("buyer-identification-number")]
    [InlineData("recipient-name")]
    [InlineData("ship-address-1")]
    [InlineData("ship-city")]
    [InlineData("ship-postal-code")]
    [InlineData("bill-address-3")]
    [InlineData("ship-phone-number")]
    [InlineData("gift-message-text")]
    [InlineData("customer-comments")]
    [InlineData("cpf")]
    [InlineData("Email")]
    [InlineData("Billing Name")]
    [InlineData("Shipping Street")]
    [InlineData("Shipping Address1")]
    [InlineData("Billing Zip")]
    [InlineData("Shipping Company")]
    [InlineData("Phone")]
    [InlineData("Notes")]
    [InlineData("Username (Buyer)")]
    [InlineData("Buyer Username")]
    [InlineData("Recipient")]
    [InlineData("customerName")]
    [InlineData("buyer_email")]
    [InlineData("delivery_info.address_line1")]
    [InlineData("E-Mail")]
    [InlineData("VAT ID")]
    [InlineData("tax-id")]
    [InlineData("收件人")]
    [InlineData("收件人手机号")]
    [InlineData("收货人姓名")]
    [InlineData("收货地址 ")]
    [InlineData("详细地址")]
    [InlineData("买家会员名")]
    [InlineData("买家支付宝账号")]
    [InlineData("联系手机")]
    [InlineData("联系电话 ")]
    [InlineData("邮编")]
    [InlineData("城市")]
    [InlineData("买家留言")]
    [InlineData("身份证号")]
    [InlineData("購入者名")]
    [InlineData("お届け先住所")]
    [InlineData("電話番号")]
    [InlineData("郵便番号")]
    [InlineData("メールアドレス")]
    [InlineData("Käufername")]
    [InlineData("Empfänger")]
    [InlineData("Straße")]
    [InlineData("Telefonnummer")]
    [InlineData("PLZ")]
    [InlineData("Ort")]
    [InlineData("Kundenkommentar")]
    [InlineData("USt-IdNr.")]
    [InlineData("Nama Penerima")]
    public void A_customers_data_is_personal(string heading) => Assert.True(PersonalData.IsPersonal(heading));

    [Theory]
    [InlineData("")]
    [InlineData("Name")]
    [InlineData("sku")]
    [InlineData("product-name")]
    [InlineData("ship-country")]
    [InlineData("ship-state")]
    [InlineData("Shipping Province")]
    [InlineData("Shipping Method")]
    [InlineData("Shipping")]
    [InlineData("shipping-price")]
    [InlineData("ship-service-level")]
    [InlineData("Customer Shipments")]
    [InlineData("Customer Returns")]
    [InlineData("reserved_customerorders")]
    [InlineData("customer_damaged_quantity")]
    [InlineData("quantity")]
    [InlineData("storage-capacity")]
    [InlineData("tax-rate")]
    [InlineData("item-tax")]
    [InlineData("purchase-order-number")]
    [InlineData("order-item-id")]
    [InlineData("is-business-order")]
    [InlineData("gift-wrap-price")]
    [InlineData("fulfillment-center-id")]
    [InlineData("merchant-order-id")]
    [InlineData("Available Quantity (Customer Damaged)")]
    [InlineData("supplier_name")]
    [InlineData("principalName")]
    [InlineData("买家应付货款")]
    [InlineData("买家实际支付金额")]
    [InlineData("买家支付积分")]
    [InlineData("是否手机订单")]
    [InlineData("收货人国家")]
    [InlineData("图片地址")]
    [InlineData("商家编码")]
    [InlineData("商品名称")]
    [InlineData("仓库名称")]
    [InlineData("负责人")]
    [InlineData("备注")]
    [InlineData("お届け先都道府県")]
    [InlineData("商品名")]
    [InlineData("Kundenrücksendungen")]
    [InlineData("Land")]
    [InlineData("Menge")]
    public void What_stock_needs_is_not(string heading) => Assert.False(PersonalData.IsPersonal(heading));

    [Fact]
    public void Headings_of_the_samples_are_split_as_listed()
    {
        var samples = EncodingTests.Samples().ToList();
        if (samples.Count == 0)
        {
            SharedFiles.SkipLine(output, "samples");
            return;
        }

        var personal = samples.SelectMany(s => s.Headings).Where(PersonalData.IsPersonal).Distinct().ToList();
        output.WriteLine(string.Join(" | ", personal));
        Assert.DoesNotContain(personal, heading => heading.Contains("sku", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("buyer-email", personal);
    }
}
