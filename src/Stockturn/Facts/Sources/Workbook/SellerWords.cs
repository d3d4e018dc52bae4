using Stockturn.Ledger;

namespace Stockturn.Facts.Sources;

/// <summary>A kind of movement and which way goods go: −1 always out, 1 in, 0 as the sign says.</summary>
readonly record struct MovementWord(MovementKind Kind, int Direction);

/// <summary>The words of sellers' own sheets.</summary>
static class SellerWords
{
    /// <summary>Why stock changed.</summary>
    public static Words<MovementWord> Movements { get; } = new(
        (new(MovementKind.Receipt, 1), "采购入库|入库|收货|到货|生产入库|Receipt|Receipts|Received|Purchase|Purchase receipt|In"),
        (new(MovementKind.Sale, -1), "销售出库|出库|销售|发货|Sale|Sales|Shipment|Shipments|Shipped|Out"),
        (new(MovementKind.TransferOut, -1), "调拨出库|调出|调拨出|Transfer out|Transfer-out|TransferOut"),
        (new(MovementKind.TransferIn, 1), "调拨入库|调入|调拨入|Transfer in|Transfer-in|TransferIn"),
        (new(MovementKind.Unknown, 0), "调拨|Transfer|Transfers"),
        (new(MovementKind.Return, 1), "退货入库|退货|客户退货|销退|Return|Returns|Customer return|Customer returns"),
        (new(MovementKind.Count, 1), "盘点|盘点结存|实盘|Count|Stocktake|Stock count"),
        (new(MovementKind.Adjustment, 1), "盘盈|盘盈入库|其他入库|Found|Gain|Other in"),
        (new(MovementKind.Adjustment, -1), "盘亏|盘亏出库|其他出库|Lost|Loss|Missing|Other out"),
        (new(MovementKind.Adjustment, 0), "调整|库存调整|Adjustment|Adjustments|Correction"),
        (new(MovementKind.StatusChange, 0), "状态变更|转次品|次品转良品|Status change|StatusChange|Condition change"),
        (new(MovementKind.WriteOff, -1), "报废|销毁|核销|Write-off|Write off|WriteOff|Disposal|Disposed|Scrap"),
        (new(MovementKind.Opening, 1), "期初|期初库存|Opening|Opening balance"),
        (new(MovementKind.Removal, -1), "移除|移除出库|采购退货|退供应商|退货出库|Removal|Removals|Return to supplier|Vendor return"));

    /// <summary>The condition goods are in.</summary>
    public static Words<StockStatus> Conditions { get; } = new(
        (StockStatus.Good, "良品|正品|正常|可售|可用|好|Good|Sellable|New|OK"),
        (StockStatus.Damaged, "次品|残次|残次品|不良品|不良|破损|质量异常|不可售|坏|Damaged|Defective|Unsellable|Bad"),
        (StockStatus.UnsellableReturn, "退货不可售|退货不可再售|退货不可再包装|退货次品|Unsellable return|UnsellableReturn"),
        (StockStatus.Expired, "过期|临期|已过期|Expired"));

    /// <summary>What state an order is in.</summary>
    public static Words<SaleStatus> Sales { get; } = new(
        (SaleStatus.Shipped, "已发货|已完成|完成|交易成功|已签收|已收货|部分发货|已出库|已退款|部分退款"
            + "|Shipped|Completed|Complete|Delivered|Fulfilled|Done|Refunded|Partially refunded"),
        (SaleStatus.Pending, "待发货|待付款|未付款|已付款|待处理|处理中|备货中|未发货|Pending|Unshipped|Paid|Open|Processing|Unfulfilled"),
        (SaleStatus.Cancelled, "已取消|取消|已关闭|关闭|交易关闭|作废|Cancelled|Canceled|Closed|Void|Voided|Failed"),
        (SaleStatus.Unknown, "未知|Unknown"));

    /// <summary>Whether an order line is demand.</summary>
    public static Words<DemandClass> Demand { get; } = new(
        (DemandClass.Normal, "正常|普通|促销|清仓|Normal|Promo|Clearance"),
        (DemandClass.Gift, "赠品|礼品|Gift"),
        (DemandClass.NotDemand, "补发|样品|内部|换货|测评|刷单|Replacement|Sample|Internal|Not demand|NotDemand"),
        (DemandClass.OtherChannel, "多渠道|其他渠道|MCF|Multi-channel|Other channel|OtherChannel"));

    /// <summary>What sort of place a warehouse is.</summary>
    public static Words<WarehouseKind> Warehouses { get; } = new(
        (WarehouseKind.Own, "自有|自有仓|自营|自营仓|本地仓|国内仓|工厂|Own|Home|Local"),
        (WarehouseKind.ThirdParty, "三方|第三方|三方仓|三方海外仓|第三方仓|海外仓|3PL|Third party|Third-party|ThirdParty|Overseas"),
        (WarehouseKind.Platform, "平台|平台仓|FBA|FBA仓|FBT|WFS|AWD|Platform|Marketplace"),
        (WarehouseKind.InTransit, "在途|在途仓|In transit|In-transit|InTransit|Transit"),
        (WarehouseKind.Virtual, "虚拟|虚拟仓|Virtual"),
        (WarehouseKind.Unknown, "未知|Unknown"));

    /// <summary>Whether an amount holds the tax; any other word says nothing.</summary>
    public static Words<ToldTax?> TaxInside { get; } = new(
        (ToldTax.Inside, "是|含|含税|价内|yes|y|true|1|inside|included"),
        (ToldTax.OnTop, "否|不含|不含税|未税|no|n|false|0|without|excluded"));

    /// <summary>Yes and no.</summary>
    public static Words<bool> Answers { get; } = new(
        (true, "是|Y|Yes|True|1|可售|可再售|已开票|已结清"),
        (false, "否|N|No|False|0|不可售|不可再售|未开票|未结清"));

    /// <summary>
    /// States of a purchase that mean something to the ledger; other words are kept as they are written.
    /// </summary>
    public static Words<string> Purchases { get; } = new(
        ("cancelled", "作废|已作废|取消|已取消|Cancelled|Canceled|Void|Deleted"),
        ("received", "已完成|完成|已入库|全部到货|全部入库|Received|Completed|Complete|Closed"));

    /// <summary>Where a product is in its life.</summary>
    public static Words<LifecycleStage> Stages { get; } = new(
        (LifecycleStage.New, "新品|新品期|导入|导入期|New|Introduction|Launch"),
        (LifecycleStage.Growth, "成长|成长期|Growth|Growing"),
        (LifecycleStage.Mature, "成熟|成熟期|稳定|Mature|Maturity"),
        (LifecycleStage.Decline, "衰退|衰退期|Decline|Declining"),
        (LifecycleStage.Clearance, "清仓|清货|清库存|Clearance|Clearing"),
        (LifecycleStage.Stopped, "停售|停产|淘汰|已停售|Stopped|Discontinued|Obsolete"));

    /// <summary>How goods travel.</summary>
    public static Words<ShippingMode> ShippingModes { get; } = new(
        (ShippingMode.Express, "快递|红单|DHL|UPS|FedEx|Express|Courier"),
        (ShippingMode.Air, "空运|空派|空加派|空卡|Air|Air freight"),
        (ShippingMode.FastSea, "快船|美森|海快|快船海派|以星|Fast sea|Fast-sea|FastSea|Matson"),
        (ShippingMode.Sea, "海运|海派|海卡|普船|慢船|Sea|Ocean|Sea freight|Ocean freight"),
        (ShippingMode.Rail, "铁路|铁运|铁派|铁卡|中欧班列|班列|Rail|Train|Rail freight"),
        (ShippingMode.Truck, "卡派|卡航|卡车|汽运|陆运|Truck|Trucking|Road"));

    /// <summary>What sort of promotion it is.</summary>
    public static Words<PromotionType> Promotions { get; } = new(
        (PromotionType.Deal, "秒杀|限时秒杀|LD|BD|7天促销|Deal|Deals|Lightning deal|Best deal|Seven-day deal"),
        (PromotionType.Coupon, "优惠券|Coupon|Coupons|Voucher"),
        (PromotionType.Outlet, "奥特莱斯|Outlet|Outlet deal"),
        (PromotionType.PrimeDay, "会员日|Prime|Prime Day|Prime deal|Prime exclusive"),
        (PromotionType.BlackFriday, "黑五|黑色星期五|网一|Black Friday|Black_Friday|BFCM|Cyber Monday"),
        (PromotionType.Other, "其他|Other"));

    /// <summary>Types of fees by the names the metrics know; other words are kept as they are written.</summary>
    public static Words<string> Fees { get; } = new(
        ("storage", "仓储费|仓租|月仓储费|Storage|Storage fee|Monthly storage"),
        ("aged_surcharge", "长期仓储费|超龄附加费|超龄库存附加费|库龄附加费|Aged surcharge|aged_surcharge|Long-term storage|AIS"),
        ("referral", "佣金|平台佣金|Referral|Referral fee|Commission"),
        ("fulfilment", "配送费|派送费|FBA费|FBA配送费|尾程|尾程费"
            + "|Fulfilment|Fulfillment|Fulfilment fee|Fulfillment fee|FBA fee|Last mile"),
        ("removal", "移除费|Removal|Removal fee"),
        ("disposal", "销毁费|弃置费|Disposal|Disposal fee"),
        ("freight", "头程|头程费|头程运费|运费|Freight|Head haul"),
        ("duty", "关税|Duty|Customs"),
        ("advertising", "广告|广告费|Advertising|Ads"),
        ("other", "其他|其他费用|Other"));
}
