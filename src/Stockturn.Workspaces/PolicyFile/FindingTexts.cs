namespace Stockturn.Workspaces.Policies;

/// <summary>What the settings of the stage Findings mean: record.setting | English | Chinese.</summary>
static class FindingTexts
{
    public const string Table = """
        FindingSettings.rules | Codes of the rules that judge; empty: all of them. | 启用的规则代码；留空为全部。
        FindingSettings.ageLimitDays | Older than this, by network age: E&O by time. | 库龄超过此天数，按时间标准判为 E&O。
        FindingSettings.countValidDays | A stocktake older than this is not used. | 超过此天数的盘点视为无效。
        FindingSettings.idleLimitDays | Longer than this without a sale: dead stock. | 超过此天数无销售即为滞销（呆滞天数）。
        FindingSettings.stopLossIdleDays | Longer than this without a sale: stop-loss. | 超过此天数未动销即启动止损。
        FindingSettings.stopLossDueDays | Days until the stop-loss must be decided. | 止损需在此天数内决定。
        FindingSettings.newItemDays | New items are exempt from sales-based rules for this long. | 新品豁免天数（自首次入库）。
        FindingSettings.forecastHorizonMonths | Months of demand the forecast rule keeps. | 预测标准的需求月数。
        FindingSettings.safetyStockUnits | Units kept as safety stock in that rule. | 该规则保留的安全库存件数。
        FindingSettings.healthyStockDays | Days a healthy stock lasts: the target cycle. | 品类健康周转天数（目标销售周期）。
        FindingSettings.healthyStockMultiple | Days of inventory from this multiple on are flagged. | 达到健康天数的此倍数即提示。
        FindingSettings.stockToMonthSalesLimit | Stock value over month's sales above this: alert. | 库存金额/月销售额超过此值即提示。
        FindingSettings.sellThroughTarget | Share of a receipt to sell in 30 days. | 30 天售罄率目标。
        FindingSettings.sellThroughNewItemsOnly | True: new items only. | 是否只考核新品。
        FindingSettings.ageAlerts | Alerts by age. | 库龄预警。
        FindingSettings.bounds | Bounds of a SKU's stock. | 库存上下限。
        FindingSettings.cross | The cross rule: conditions over several measures. | 交叉判定。
        FindingSettings.grades | The ten grades. | 十级分级。
        FindingSettings.platform | Stock in a platform's warehouse. | 平台仓库存。
        FindingSettings.brokenRun | Broken size and colour runs. | 断码。
        FindingSettings.words | Words by which states are known. | 识别商品与刊登状态的用词。
        FindingSettings.overrides | Other thresholds by category, status or SKU, until a day. | 按类目、状态或 SKU 的例外阈值，可设截止日。
        FindingSettings.exemptions | SKUs taken out of a rule, with reason and last day. | 人工豁免：原因与截止日。
        FindingSettings.seasons | Seasons outside which sales-based rules wait. | 季节：非当季豁免。
        AgeAlertSettings.days | Ages that raise alerts, rising. | 预警库龄，递增。
        AgeAlertSettings.treatments | The treatment of each band, youngest first. | 各库龄段的处理方式。
        AgeAlertSettings.watchDays | Older than this: to be watched. | 超过此天数：关注。
        AgeAlertSettings.surplusDays | Older than this: surplus. | 超过此天数：过剩。
        BoundSettings.lowDays | Lower bound in days of demand, without a reorder point. | 无再订货点时的下限天数。
        BoundSettings.highDays | Upper bound in days of demand. | 上限天数。
        BoundSettings.lowUnits | Lower bound in units; null: derived. | 下限件数；null 为自动推算。
        BoundSettings.highUnits | Upper bound in units; null: derived. | 上限件数；null 为自动推算。
        CrossSettings.mode | all: every condition; weighted: by weight. | all 全部满足；weighted 按权重。
        CrossSettings.weightLimit | The weight to reach, in weighted mode. | 权重模式下需达到的权重。
        CrossSettings.conditions | Measures: ageDays, idleDays, soldUnits, returnRate, damageRate. | 库龄、呆滞天数、销量、退货率、残损率。
        RuleCondition.measure | What is looked at. | 维度。
        RuleCondition.comparison | over or under the limit. | 高于或低于。
        RuleCondition.limit | The limit. | 界限。
        RuleCondition.weight | Its weight. | 权重。
        GradeSettings.cutoffsDays | Nine idle limits; grade = 1 + those exceeded. | 九个呆滞天数界限；等级 = 1 + 超过个数。
        GradeSettings.soldUnitsMin | Fewer sold in 90 days: grade 10. | 90 天销量少于此数即 10 级。
        GradeSettings.returnRateLimit | Above this: one grade worse; null: left out. | 退货率超过此值加一级；null 不考虑。
        GradeSettings.damageRateLimit | Above this: one grade worse; null: left out. | 残损率超过此值加一级；null 不考虑。
        GradeSettings.costDiscounts | Discount on cost for grade 1 to 10, never falling. | 1–10 级的成本折扣，不得递减。
        PlatformSettings.taxNumberCountries | Countries in which you have a VAT number. | 已注册 VAT 税号的国家。
        PlatformSettings.strandedDays | Off offer for longer than this: stranded. | 无在售刊登超过此天数：滞留。
        PlatformSettings.shortageDays | Missing for longer than this after arrival: claim. | 到仓后缺少超过此天数：可索赔。
        PlatformSettings.claimDays | Days after arrival within which a claim can be made. | 索赔期限天数。
        PlatformSettings.feeStepNoticeDays | Days before a fee step at which we speak. | 费用升档提前提醒天数。
        PlatformSettings.removalLeadDays | Days a removal takes. | 移除所需天数。
        FindingSettings.claims | Within how many days what a platform lost can be claimed. | 平台丢失、损坏等的索赔期限。
        ClaimSettings.lostDays | Days to claim goods lost at the platform. | 平台仓丢失的索赔天数。
        ClaimSettings.damagedDays | Days to claim goods damaged at the platform. | 平台仓损坏的索赔天数。
        ClaimSettings.removalWaitDays | Days after which a removal counts as not received. | 移除发出后视为未收到的天数。
        ClaimSettings.removalDays | Days to claim a removal not received. | 移除未收到的索赔天数。
        ClaimSettings.refundWaitDays | Days a customer has to send goods back. | 退款后买家退货的天数。
        ClaimSettings.refundDays | Days to claim goods not sent back. | 已退款未退货的索赔天数。
        ClaimSettings.belowCostDays | Days to dispute a reimbursement. | 对赔偿金额提出异议的天数。
        ClaimSettings.strandedActDays | Days until the platform takes stranded goods off. | 无在售刊登多少天后平台自行移除。
        ClaimSettings.reservedDays | Worked on by the platform for longer: too long. | 平台处理中超过此天数：过久。
        ClaimSettings.expiredShownDays | How long expired claims are shown. | 过期索赔的显示天数。
        ClaimSettings.lostReasons | Adjustment reasons: lost. | 调整原因：丢失。
        ClaimSettings.foundReasons | Adjustment reasons: found. | 调整原因：找回。
        ClaimSettings.damagedReasons | Adjustment reasons: damaged by the platform. | 调整原因：平台损坏。
        FindingSettings.returns | How returns are graded, and when they are too many. | 退货分级与退货率判定。
        ReturnSettings.resellWords | Conditions: sold again as it is. | 可再售的用词。
        ReturnSettings.refurbishWords | Conditions: put right first. | 需翻新的用词。
        ReturnSettings.partsWords | Conditions: of use for parts. | 可拆件的用词。
        ReturnSettings.scrapWords | Conditions: of no use. | 报废的用词。
        ReturnSettings.resellShare | Share of cost that goods sold again bring back. | 可再售收回成本的比例。
        ReturnSettings.refurbishShare | Share of cost that goods put right bring back. | 翻新收回成本的比例。
        ReturnSettings.partsShare | Share of cost that parts bring back. | 拆件收回成本的比例。
        ReturnSettings.scrapShare | Share of cost that scrap brings back. | 报废收回成本的比例。
        ReturnSettings.pointsAboveCategory | Return rate above the category's by more: high. | 高于类目退货率超过此值为偏高。
        ReturnSettings.soldUnitsMin | Fewer units sold in 365 days: not judged. | 365 天销量少于此数不判。
        BrokenRunSettings.coreShare | Sizes that make up this share of sales are core. | 核心尺码的销量占比。
        FindingSettings.offers | When the offer, not the stock, is the trouble. | 曝光、转化、广告、评分判定。
        OfferSettings.lowShareOfPeers | Below this share of the category's median is low. | 低于类目中位数此比例为低。
        OfferSettings.peersMin | SKUs a category needs for a median. | 类目中位数所需 SKU 数。
        OfferSettings.chanceMax | How unlikely so few orders must be. | 判定转化低的概率上限。
        OfferSettings.soldWellPerDay | Units a day that were good sales. | 曾畅销的日均销量。
        OfferSettings.droppedTo | Share of former sales that is a drop. | 销量降至原来的比例。
        OfferSettings.inStockDaysMin | In-stock days of 30 a drop needs. | 判定降温所需有货天数（30 天内）。
        OfferSettings.acosRise | ACoS this many times the former. | ACoS 升至原来的倍数。
        OfferSettings.clicksMin | Clicks needed to judge advertising. | 判定广告所需点击数。
        OfferSettings.ratingMin | A rating below this is low. | 评分下限。
        OfferSettings.buyersMin | Buyers of 90 days needed to judge repurchase. | 判定复购所需买家数（90 天）。
        OfferSettings.repurchaseFallTo | Share of the former repurchase rate that is a fall. | 复购率降至原来的比例。
        OfferSettings.ratingFall | Fall of the rating in 30 days. | 评分 30 天降幅。
        BrokenRunSettings.siblingCoverDays | Siblings with more cover than this are held up. | 其他尺码可售天数超过此值。
        StatusWords.superseded | Product states: superseded design. | 设计变更的状态词。
        StatusWords.cancelledSpecial | Product states: special order cancelled. | 客户取消定制的状态词。
        StatusWords.faulty | Product states: faulty quality. | 质量异常的状态词。
        StatusWords.notListed | Listing states: not listed. | 未上架的状态词。
        StatusWords.activeListing | Listing states: on offer. | 在售的状态词。
        ThresholdOverride.sku | The SKU it is for. | 适用 SKU。
        ThresholdOverride.status | The product status it is for. | 适用商品状态。
        ThresholdOverride.stage | The stage of its life it is for. | 适用生命周期阶段。
        ThresholdOverride.category | The category it is for. | 适用类目。
        ThresholdOverride.reason | Why. | 原因。
        ThresholdOverride.until | The last day it holds. | 截止日。
        ThresholdOverride.ageLimitDays | In place of ageLimitDays. | 替代 ageLimitDays。
        ThresholdOverride.idleLimitDays | In place of idleLimitDays. | 替代 idleLimitDays。
        ThresholdOverride.stopLossIdleDays | In place of stopLossIdleDays. | 替代 stopLossIdleDays。
        ThresholdOverride.newItemDays | In place of newItemDays. | 替代 newItemDays。
        ThresholdOverride.forecastHorizonMonths | In place of forecastHorizonMonths. | 替代 forecastHorizonMonths。
        ThresholdOverride.safetyStockUnits | In place of safetyStockUnits. | 替代 safetyStockUnits。
        ThresholdOverride.healthyStockDays | In place of healthyStockDays. | 替代 healthyStockDays。
        ThresholdOverride.stockToMonthSalesLimit | In place of stockToMonthSalesLimit. | 替代 stockToMonthSalesLimit。
        ThresholdOverride.sellThroughTarget | In place of sellThroughTarget. | 替代 sellThroughTarget。
        ThresholdOverride.ageAlertDays | In place of ageAlerts.days. | 替代 ageAlerts.days。
        ThresholdOverride.lowUnits | In place of bounds.lowUnits. | 替代 bounds.lowUnits。
        ThresholdOverride.highUnits | In place of bounds.highUnits. | 替代 bounds.highUnits。
        SkuExemption.sku | The SKU. | SKU 编码。
        SkuExemption.rule | The rule's code; left out: all. | 规则代码；省略为全部。
        SkuExemption.reason | Why. | 原因。
        SkuExemption.until | The last day it holds. | 截止日。
        SeasonWindow.season | Season or category as on the product. | 商品上的季节或类目。
        SeasonWindow.fromMonth | First month of the season. | 季节首月。
        SeasonWindow.toMonth | Last month of the season. | 季节末月。
        SeasonWindow.until | The last day the exemption can hold. | 豁免最晚截止日。
        """;
}
