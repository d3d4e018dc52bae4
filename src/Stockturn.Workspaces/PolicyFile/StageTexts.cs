namespace Stockturn.Workspaces.Policies;

/// <summary>What the settings of the other stages mean: record.setting | English | Chinese.</summary>
static class StageTexts
{
    public const string Table = """
        Policy.facts | How facts of several files become one picture. | 多份文件如何合为一体。
        FactSettings.reportingCurrency | The currency reports are in. | 报表币种。
        FactSettings.freightBasis | Freight and duty of a batch are spread by this. | 头程费用与关税的分摊依据。
        FactSettings.storeWarehouses | The warehouse that ships a store's orders, where orders do not say. | 订单未写明时各店铺的发货仓。
        FactSettings.taxByStore | Tax in a store's prices: without, a country (DE) or a rate (0.19). | 店铺价格含税：without、国家（DE）或税率（0.19）。
        FactSettings.taxOfOtherStores | The same for stores whose country is not known; unknown: a gap. | 其他国家未知店铺的价格是否含税；unknown 表示缺口。
        FactSettings.taxRateByCategory | Rates of tax other than the standard one, such as DE/Books. | 类目的优惠税率，键如 DE/Books。
        FactSettings.dutyRates | Duty by country and customs code where no bill tells it, such as US/3924.10. | 无账单时按国家与海关编码的关税率，键如 US/3924.10。
        FactSettings.sourcePrecedence | Who is believed: precedence by source code, the highest first. | 信任哪个来源：按来源代码的优先级，高者优先。
        FactSettings.importTaxNotRecovered | Countries where you do not get import tax back: it joins the cost. | 进口增值税不可抵扣的国家（计入成本）。
        Policy.ledger | How the ledger values and restates stock. | 台账：成本与重算。
        Policy.demand | How demand is measured. | 需求测算。
        Policy.metrics | How stock and sales are measured, and what keeping stock costs. | 指标与持有成本。
        Policy.findings | When stock is called stuck. | 呆滞与过剩判定。
        Policy.plans | What is ordered when. | 补货计划：何时订、订多少。
        PlanSettings.reviewDays | Days between two looks at what to order. | 补货检视间隔（天）。
        PlanSettings.cycleDays | Days of demand an order brings beyond the lead time. | 每次订货在交期之外覆盖的天数。
        PlanSettings.serviceOfClassA | Chance that class A does not run out before an order arrives. | A 类在到货前不断货的概率（服务水平）。
        PlanSettings.serviceOfClassB | The same of class B. | B 类的服务水平。
        PlanSettings.serviceOfClassC | The same of class C and of goods without a class. | C 类及未分类的服务水平。
        PlanSettings.coverMostDays | Days stock may last after a receipt before it is too much. | 到货后可售天数上限，超过即视为过多。
        PlanSettings.erpSafetyDays | Days of sales the ERP's rule keeps as safety. | 旁列 ERP 建议所用的安全天数。
        PlanSettings.keepsChineseHolidays | True: suppliers close for Chinese New Year and National Day. | true 为供应商春节、国庆停工，“工厂日历”表优先。
        PlanSettings.cash | What you tell about cash. | 资金设置。
        CashSettings.openingCash | Cash at hand in the reporting currency; left out: the calendar shows changes. | 期初现金（报表币种）；未填则只显示变动。
        CashSettings.openingDay | The day it was counted. | 期初现金的盘点日。
        CashSettings.assumedTerms | Terms taken where nobody tells them, such as 30%定金，70%出货前. | 未写明付款条件时的假设，如 30%定金，70%出货前。
        CashSettings.salesCorrelation | How far SKUs sell more or less together: 0 each for itself, 1 all at once. | 各 SKU 销量同涨同跌的程度：0 各自独立，1 完全同步。
        CashSettings.payments | Money known to come or go: tax, rent, wages. | 已知的收支：税款、房租、工资等。
        PlannedPayment.name | What it is for. | 用途。
        PlannedPayment.day | The day. | 日期。
        PlannedPayment.amount | In the reporting currency; what goes is negative. | 金额（报表币种），支出为负。
        PlannedPayment.isTax | True for VAT and other tax. | 是否税款。
        PlanSettings.transferDays | How many days ahead a transfer is weighed. | 调拨按未来多少天权衡。
        PlanSettings.clearingShare | Share of today's price, referral off, that clearing on the spot brings. | 就地清货可收回现价（扣佣金后）的比例。
        PlanSettings.lowStockDays | Days of supply that never leave a platform's warehouse. | 平台仓至少保留的供货天数（低库存费）。
        PlanSettings.lowStockLeastUnits | Units a week below which the platform charges no low-stock fee. | 周销量低于此数不收低库存费。
        PlanSettings.orderingOfClassA | How much is ordered of class A. | A 类订货方式：补到目标、定量、最小量、按单。
        PlanSettings.orderingOfClassB | The same of class B. | B 类订货方式。
        PlanSettings.orderingOfClassC | The same of class C. | C 类订货方式。
        PlanSettings.orderCost | What placing an order costs, for the economic lot; else it is a cycle of demand. | 每次下单成本，用于经济批量；未填则每批为一个周期的需求。
        PlanSettings.classCMostDays | Days an order of class C may last; beyond it is not placed. | C 类一次订货最多可卖天数，超过不订。
        PlanSettings.testStockShareMost | Share of the stock's value, orders in it, that test goods may take; left out: no limit. | 测试款（含拟订）占库存金额上限。
        PlanSettings.isMinimumOfParent | True: the minimum of a variant is that of all sizes of its parent together. | true 表示起订量按款（父体）合计。
        PlanSettings.lanes | Ways between warehouses no shipment tells, or whose cost none does. | 发货单未体现或无账单的仓间线路。
        PlanSettings.shipping | What sending a unit to a country costs, where no charge tells. | 各仓发往各国的每件费用（无账单时）。
        PlanSettings.containers | Kinds of containers and what of each goods can fill. | 集装箱规格及可用容积、限重。
        PlanSettings.containerFillLeast | Share of the room that must go for containers of one's own. | 单独订柜所需的最低装载率。
        PlanSettings.capacities | Room places give by storage type; a place not told has no limit. | 各仓按仓储类型的仓容；未填则不限。
        PlanSettings.storageTypeByCategory | Storage type by category: apparel, footwear, oversize … | 类目的仓储类型（apparel、footwear、oversize …）。
        StorageCapacity.place | The code of the warehouse. | 仓库编码。
        StorageCapacity.type | standard, oversize, apparel, footwear … | 仓储类型：standard、oversize、apparel、footwear …
        StorageCapacity.cubicMetres | Cubic metres. | 仓容（立方米）。
        ContainerSize.name | What it is called: 20GP, 40HQ. | 名称，如 20GP、40HQ。
        ContainerSize.usableCubicMetres | Cubic metres cartons can fill. | 可用容积（立方米）。
        ContainerSize.kilogramsMost | Kilograms it may carry. | 限重（公斤）。
        NamedShipping.from | The code of the warehouse. | 发货仓编码。
        NamedShipping.country | The country (DE), or a store's code where it has none. | 国家代码（如 DE）；店铺无国家时写店铺编码。
        NamedShipping.days | Days from leaving to the customer. | 送达天数。
        NamedShipping.perUnit | Picking, packing and sending a unit. | 每件拣货、包装与运费。
        NamedShipping.currency | The currency of its cost. | 费用币种。
        NamedLane.from | The code of the warehouse it starts at. | 调出仓编码。
        NamedLane.to | The code of the warehouse it ends at. | 调入仓编码。
        NamedLane.days | Days from leaving to being sellable. | 从发出到可售的天数。
        NamedLane.currency | The currency of its cost. | 费用币种。
        NamedLane.perUnit | Freight, duty and handling of a unit. | 每件运费、关税与操作费。
        NamedLane.perCubicMetre | The same of a cubic metre; both add up. | 每立方米费用；与每件费用相加。
        Policy.feeRates | Your own fees by date; they come before built-in ones. | 自有费率（按日期），优先于内置费率。
        LedgerSettings.usesMovingAverage | True: moving average cost; false: FIFO. | true 为移动加权平均；false 为先进先出。
        DemandSettings.erpWeight7Days | Weight of the last 7 days in the ERP rule. | ERP 规则中最近 7 天的权重。
        DemandSettings.erpWeight15Days | Weight of the last 15 days in the ERP rule. | ERP 规则中最近 15 天的权重。
        DemandSettings.erpWeight30Days | Weight of the last 30 days in the ERP rule. | ERP 规则中最近 30 天的权重。
        DemandSettings.historyWeeks | Weeks a forecast looks back at most. | 预测最多回看的周数。
        DemandSettings.classWeeks | Weeks a demand class is taken from. | 需求分类所用周数。
        MetricSettings.capitalRateYear | What tied-up money costs, share a year. | 资金占用年利率。
        MetricSettings.shrinkRateYear | Lost in the warehouse, share of value a year. | 损耗率（年）。
        MetricSettings.obsolescenceRateYear | What old stock loses, share of value a year. | 陈旧跌价率（年）。
        DemandSettings.inStockDaysMin | Least in-stock days for a rate to stand. | 计算日均需求所需的最少有货天数。
        MetricSettings.obsolescenceAfterDays | Age from which stock loses value. | 超过此库龄开始跌价。
        MetricSettings.feeDifferenceLimit | Share a fee charged may differ from the table. | 实扣费用与费率表允许的偏差。
        MetricSettings.deadShareTarget | Share of value in dead stock to stay under. | 滞销库存占比目标（低于）。
        MetricSettings.coverHorizonWeeks | Weeks of forecast in days of cover. | 可售天数所用预测周数。
        MetricSettings.ageBucketUppers | Upper ages of the buckets in reports. | 库龄分段上限。
        MetricSettings.workingCapital | Working capital in the reporting currency. | 营运资金（报告币种）。
        MetricSettings.cardsByWarehouse | Rate card of each warehouse. | 各仓库的费率卡。
        MetricSettings.cardsByStore | Rate card of each store. | 各店铺的费率卡。
        MetricSettings.warehouseByStore | The warehouse a store alone sells from. | 店铺专属仓库。
        MetricSettings.payoutDaysByStore | Days from sale to payout. | 回款天数。
        MetricSettings.paymentDaysBySupplier | Days from receipt to payment. | 供应商账期天数。
        MetricSettings.peerTurnsByCategory | Turns of the trade to compare with. | 同行周转次数。
        MetricSettings.abcXyz | Cuts of ABC and XYZ. | ABC-XYZ 分界。
        AbcXyzSettings.shareA | Share of sales up to which a SKU is A. | A 类累计销售占比。
        AbcXyzSettings.shareB | Share of sales up to which a SKU is B. | B 类累计销售占比。
        AbcXyzSettings.variationX | Variation up to which demand is X. | X 类变异系数上限。
        AbcXyzSettings.variationY | Variation up to which demand is Y. | Y 类变异系数上限。
        FeeRate.card | The rate card, such as fba-us. | 费率卡。
        FeeRate.type | storage, aged_surcharge, removal, referral, fulfilment. | 费用类型。
        FeeRate.sizeTier | standard, bulky …; left out: all. | 尺寸档；省略为全部。
        FeeRate.fromMonth | First month of the season. | 起始月。
        FeeRate.toMonth | Last month of the season. | 结束月。
        FeeRate.ageFromDays | First day of age charged. | 起始库龄。
        FeeRate.ageToDays | Last day of age charged. | 结束库龄。
        FeeRate.rate | The amount. | 费率。
        FeeRate.unit | per_ft3_month, per_m3_day, per_unit … | 计费单位。
        FeeRate.perUnitMinimum | The least a unit is charged. | 每件最低收费。
        FeeRate.currency | Its currency. | 币种。
        FeeRate.validFrom | First day it holds. | 生效日。
        FeeRate.validTo | Last day it holds. | 失效日。
        FeeRate.source | Where the figure comes from. | 来源。
        FeeRate.confidence | official, secondary, unverified, own. | 可信度。
        """;
}
