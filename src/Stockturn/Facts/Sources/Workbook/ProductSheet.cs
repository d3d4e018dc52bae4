using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>商品: the seller's own list of SKUs, believed before what platforms say of a product.</summary>
public static class ProductSheet
{
    /// <summary>Where the columns stand in the sheet.</summary>
    public const int Sku = 0, Name = 1, Category = 2, UnitCost = 3, Currency = 4, InboundCost = 5, Length = 6,
        Width = 7, Height = 8, Weight = 9, Supplier = 10, LeadTime = 11, MinimumOrder = 12, Owner = 13, Listed = 14,
        Brand = 15, Season = 16, Status = 17, Parent = 18, Color = 19, Size = 20, PackQuantity = 21, Volume = 22, Stage = 23, StageDay = 24,
        Successor = 25, SuccessorDay = 26, CustomsCode = 27;

    static readonly SourceOutput Output = new(ProductFact.Kind, [ProductFact.Item]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-products", "商品", "Products")
    {
        Help = "One row for each SKU: what it is, what it costs, how big it is and who answers for it.",
        Columns =
        [
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code; all other sheets refer to it.", IsRequired = true,
                Aliases = ["商品编码", "库存SKU", "本地SKU", "货号", "品号", "Product SKU"],
            },
            new("name", "名称", "Name", "Mug, red, small")
            {
                Help = "What a person calls it.", IsRequired = true,
                Aliases = ["品名", "商品名称", "产品名称", "中文名称", "Product name", "Title"],
            },
            new("category", "类目", "Category", "Kitchen")
            {
                Help = "Your category; rules may differ by it.", Aliases = ["分类", "类别", "品类"],
            },
            new("unit-cost", "采购成本", "Unit cost", "3.20")
            {
                Help = "Purchase cost of one unit, without freight.", Content = Number,
                Aliases = ["采购价", "成本价", "单位成本", "采购参考价", "Cost", "Purchase cost", "Cost per item"],
            },
            new("currency", "币种", "Currency", "USD")
            {
                Help = "Currency of the costs, three letters.", Aliases = ["货币"],
            },
            new("inbound-cost", "头程成本", "Inbound cost", "0.80")
            {
                Help = "Freight, duty and handling of one unit until it lies in the warehouse.", Content = Number,
                Aliases = ["头程", "头程费用", "Freight per unit"],
            },
            new("length-cm", "长cm", "Length cm", "12")
            {
                Help = "Longest side of the packed unit.", Content = Number, Aliases = ["长", "包装长", "Length"],
            },
            new("width-cm", "宽cm", "Width cm", "9")
            {
                Help = "Middle side of the packed unit.", Content = Number, Aliases = ["宽", "包装宽", "Width"],
            },
            new("height-cm", "高cm", "Height cm", "9")
            {
                Help = "Shortest side of the packed unit.", Content = Number, Aliases = ["高", "包装高", "Height"],
            },
            new("weight-kg", "重kg", "Weight kg", "0.35")
            {
                Help = "Weight of the packed unit.", Content = Number, Aliases = ["重量kg", "毛重kg"],
            },
            new("supplier", "供应商", "Supplier", "Jingdezhen No. 3")
            {
                Help = "Who makes or sells it.", Aliases = ["供应商名称", "Vendor"],
            },
            new("lead-time-days", "交期天", "Lead time days", "30")
            {
                Help = "Days from order to receipt.", Content = Number, Aliases = ["交期", "供货周期", "采购交期", "Lead time"],
            },
            new("minimum-order", "MOQ", "MOQ", "200")
            {
                Help = "Smallest order the supplier takes.", Content = Number,
                Aliases = ["起订量", "最小起订量", "Minimum order"],
            },
            new("owner", "负责人", "Owner", "Li Na") { Help = "Who answers for it.", Aliases = ["产品负责人", "运营"] },
            new("listed-day", "上架日期", "Listed day", "2025-03-01")
            {
                Help = "The day it was first offered.", Content = Day, Aliases = ["上架时间", "Listed", "Launch date"],
            },
            new("brand", "品牌", "Brand", "Morning") { Help = "Your brand." },
            new("season", "季节", "Season", "all year")
            {
                Help = "Season it sells in.", Aliases = ["季节性", "Season code"],
            },
            new("status", "状态", "Status", "在售") { Help = "在售, 清仓, 停售, 开发中 …", Aliases = ["商品状态", "产品状态", "Lifecycle"] },
            new("parent", "父体", "Parent", "MUG")
            {
                Help = "The style its variants belong to.", Aliases = ["SPU", "款号", "款式编码", "Parent SKU"],
            },
            new("color", "颜色", "Color", "red") { Help = "The variant's colour.", Aliases = ["Colour"] },
            new("size", "尺码", "Size", "S") { Help = "The variant's size.", Aliases = ["规格"] },
            new("pack-quantity", "箱规", "Pack quantity", "24")
            {
                Help = "Units in one carton.", Content = Number, Aliases = ["单箱数量", "Units per carton"],
            },
            new("volume-m3", "体积m3", "Volume m3", "0.00097")
            {
                Help = "Volume of the packed unit, when the sides are not known.", Content = Number, Aliases = ["体积"],
            },
            new("stage", "生命周期", "Stage", "成熟")
            {
                Help = "新品, 成长, 成熟, 衰退, 清仓 or 停售; decides whether it is still bought.", Aliases = ["生命周期阶段", "阶段", "Life stage"],
            },
            new("stage-day", "阶段日期", "Stage since", "2026-03-01")
            {
                Help = "The day the stage began.", Content = Day, Aliases = ["生命周期日期", "Stage day"],
            },
            new("successor", "替代SKU", "Successor", "MUG2-RED-S")
            {
                Help = "The SKU that takes its place.", Content = Id, Aliases = ["新款SKU", "迭代SKU", "Successor SKU"],
            },
            new("successor-day", "替代日期", "Successor day", "2026-09-01")
            {
                Help = "The day the successor takes over.", Content = Day, Aliases = ["新款上市日期", "切换日期", "Successor date"],
            },
            new("customs-code", "海关编码", "Customs code", "6912.00")
            {
                Help = "HS code; duty goes by it where no bill tells it.", Content = Id, Aliases = ["HS编码", "HS Code", "报关编码", "税号"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 100 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[ProductFact.Item] = row.Item(Sku);
        fact[ProductFact.Name] = row.Term(Name);
        fact[ProductFact.Brand] = row.Term(Brand);
        fact[ProductFact.Category] = row.Term(Category);
        fact[ProductFact.Season] = row.Term(Season);
        fact[ProductFact.Status] = row.Term(Status);
        fact[ProductFact.Parent] = row.Term(Parent);
        fact[ProductFact.Color] = row.Term(Color);
        fact[ProductFact.Size] = row.Term(Size);
        fact[ProductFact.UnitCost] = row.Price(UnitCost);
        fact[ProductFact.Currency] = row.Currency(Currency);
        fact[ProductFact.InboundCost] = row.Price(InboundCost);
        fact[ProductFact.LengthCm] = row.Number(Length);
        fact[ProductFact.WidthCm] = row.Number(Width);
        fact[ProductFact.HeightCm] = row.Number(Height);
        fact[ProductFact.WeightKg] = row.Number(Weight);
        fact[ProductFact.VolumeM3] = row.Number(Volume);
        fact[ProductFact.Supplier] = row.Term(Supplier);
        fact[ProductFact.LeadTimeDays] = row.Whole(LeadTime);
        fact[ProductFact.MinimumOrder] = row.Quantity(MinimumOrder);
        fact[ProductFact.PackQuantity] = row.Quantity(PackQuantity);
        fact[ProductFact.Owner] = row.Term(Owner);
        fact[ProductFact.ListedDay] = row.Day(Listed);
        fact[ProductFact.Stage] = SellerWords.Stages.Of(row, Stage, LifecycleStage.Unknown) is not LifecycleStage.Unknown and var stage
            ? (long)stage
            : FactKind.Missing;
        fact[ProductFact.StageDay] = row.Day(StageDay);
        fact[ProductFact.Successor] = row.Code(Successor);
        fact[ProductFact.SuccessorDay] = row.Day(SuccessorDay);
        fact[ProductFact.CustomsCode] = row.Code(CustomsCode);
        row.Emit();
    }
}
