namespace Stockturn.Workspaces.Policies;

/// <summary>What the settings of the other stages mean: record.setting | English | Chinese.</summary>
static class StageTexts
{
    public const string Table = """
        Policy.ledger | How the ledger values and restates stock. | 台账：成本与重算。
        Policy.demand | How demand is measured. | 需求测算。
        Policy.metrics | How stock and sales are measured, and what keeping stock costs. | 指标与持有成本。
        Policy.findings | When stock is called stuck. | 呆滞与过剩判定。
        Policy.feeRates | Your own fees by date; they come before built-in ones. | 自有费率（按日期），优先于内置费率。
        LedgerSettings.usesMovingAverage | True: moving average cost; false: FIFO. | true 为移动加权平均；false 为先进先出。
        DemandSettings.classWeeks | Weeks a demand class is taken from. | 需求分类所用周数。
        MetricSettings.capitalRateYear | What tied-up money costs, share a year. | 资金占用年利率。
        MetricSettings.shrinkRateYear | Lost in the warehouse, share of value a year. | 损耗率（年）。
        MetricSettings.obsolescenceRateYear | What old stock loses, share of value a year. | 陈旧跌价率（年）。
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
