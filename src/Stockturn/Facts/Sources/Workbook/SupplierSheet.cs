using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>供应商: what was agreed with each supplier; what it does is measured from purchases.</summary>
public static class SupplierSheet
{
    const int Code = 0, Name = 1, Currency = 2, PaymentDays = 3, LeadTime = 4, MinimumAmount = 5, MinimumUnits = 6, Deposit = 7,
        Splits = 8, ReturnDays = 9, ReturnCost = 10, ReturnPrice = 11, BuyBack = 12, Notes = 13;

    static readonly SourceOutput Output = new(SupplierFact.Kind, [SupplierFact.Supplier]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-suppliers", "供应商", "Suppliers")
    {
        Help = "One row for each supplier: what you agreed with it. Empty cells are not known, never zero.",
        Columns =
        [
            new("code", "供应商编码", "Supplier code", "S-031")
            {
                Help = "Your own code; purchases and products may name the code or the name.", Content = Id, IsRequired = true,
                Aliases = ["供应商代码", "供应商编号", "Supplier no", "Supplier ID", "Vendor code"],
            },
            new("name", "供应商名称", "Supplier name", "Jingdezhen No. 3")
            {
                Help = "As purchases and products name it.", Aliases = ["供应商", "名称", "Supplier", "Vendor", "Name"],
            },
            new("currency", "币种", "Currency", "CNY") { Help = "Currency of its prices, three letters.", Aliases = ["货币", "结算币种"] },
            new("payment-days", "账期天", "Payment days", "30")
            {
                Help = "Days from receipt to payment; negative when paid before.", Content = Number,
                Aliases = ["账期", "付款账期", "Payment terms days", "Payment terms"],
            },
            new("lead-time-days", "交期天", "Lead time days", "28")
            {
                Help = "Days from order to receipt, as the supplier tells them.", Content = Number,
                Aliases = ["交期", "供货周期", "Lead time"],
            },
            new("minimum-amount", "起订金额", "Minimum order amount", "3000")
            {
                Help = "Smallest order in money.", Content = Number, Aliases = ["最小起订金额", "最低订单金额"],
            },
            new("minimum-units", "起订数量", "Minimum order units", "200")
            {
                Help = "Smallest order in units.", Content = Number, Aliases = ["起订量", "最小起订量", "MOQ"],
            },
            new("deposit", "定金比例", "Deposit share", "30%")
            {
                Help = "Share of an order paid when it is placed.", Content = Number, Aliases = ["定金", "预付比例", "Deposit"],
            },
            new("splits", "可分批", "Split deliveries", "是")
            {
                Help = "是 when an order may come in parts.", Aliases = ["允许分批", "分批交货", "Split delivery"],
            },
            new("return-days", "退货期限天", "Return window days", "60")
            {
                Help = "Days after receipt in which goods can be given back.", Content = Number, Aliases = ["退货期限", "可退天数", "Return days"],
            },
            new("return-cost", "退货损失比例", "Return cost share", "15%")
            {
                Help = "Share of the purchase price lost when goods are given back.", Content = Number, Aliases = ["退货扣款比例", "Restocking share"],
            },
            new("return-price", "退货单价", "Return price", "2.40")
            {
                Help = "What it gives for one unit, when that is no share of the price.", Content = Number, Aliases = ["回收单价", "Take-back price"],
            },
            new("buy-back", "回购比例", "Buy-back share", "20%")
            {
                Help = "Share of the purchase price it pays for unsold goods later on.", Content = Number, Aliases = ["回购", "Buy-back"],
            },
            new("notes", "条款备注", "Terms", "no return of printed goods")
            {
                Help = "What else was agreed.", Aliases = ["备注", "Notes", "Remarks"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 100 };

    static void Read(SourceRow row)
    {
        var code = row.Code(Code);
        var fact = row.Begin(Output);
        fact[SupplierFact.Supplier] = code;
        fact[SupplierFact.Name] = row.Term(Name);
        fact[SupplierFact.Currency] = row.Currency(Currency);
        fact[SupplierFact.PaymentDays] = row.Whole(PaymentDays);
        fact[SupplierFact.LeadTimeDays] = row.Whole(LeadTime);
        fact[SupplierFact.MinimumAmount] = row.Price(MinimumAmount);
        fact[SupplierFact.MinimumUnits] = row.Quantity(MinimumUnits);
        fact[SupplierFact.DepositShare] = row.Share(Deposit);
        fact[SupplierFact.SplitsDeliveries] = row.Text(Splits).IsEmpty ? FactKind.Missing
            : SellerWords.Answers.Of(row, Splits, false) ? 1 : 0;
        fact[SupplierFact.ReturnDays] = row.Whole(ReturnDays);
        fact[SupplierFact.ReturnCostShare] = row.Share(ReturnCost);
        fact[SupplierFact.ReturnPrice] = row.Price(ReturnPrice);
        fact[SupplierFact.BuyBackShare] = row.Share(BuyBack);
        fact[SupplierFact.Notes] = row.Term(Notes);
        if (code == FactKind.Missing)
        {
            row.Reject("E_NO_SUPPLIER", Code, "a code of the supplier such as S-031", "fill in the code and import the file again");
        }

        row.Emit();
    }
}
