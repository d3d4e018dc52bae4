using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>
/// Every rule. The order is the order in which one of several findings of a SKU becomes the primary one.
/// </summary>
public static class RuleCatalog
{
    /// <summary>The rules, the one that leads first.</summary>
    public static ImmutableArray<IRule> All { get; } =
    [
        new StatusRule(),
        new NotListedRule(),
        new StopLossRule(),
        new CrossRule(),
        new TimeRule(),
        new DeadStockRule(),
        new ForecastRule(),
        new StrandedRule(),
        new TaxNumberRule(),
        new OnOrderRule(),
        new FeeStepRule(),
        new DaysOfInventoryRule(),
        new StockToSalesRule(),
        new SellThroughRule(),
        new StockoutRiskRule(),
        new OverstockRiskRule(),
        new AgeAlertRule(),
        new ShortageRule(),
        new EconomicRule(),
        new SuccessorRule(),
    ];

    /// <summary>The codes of all rules, and of what is found once every SKU is judged.</summary>
    public static ImmutableArray<string> Codes { get; } =
    [
        .. All.Select(rule => rule.Code), BrokenRuns.Code, .. OfferFindings.Codes, HighReturns.Code, LateShipments.Code,
    ];

    internal static ImmutableArray<string> CheckCodes(ImmutableArray<string> codes)
    {
        foreach (var code in codes)
        {
            CheckCode(code);
        }

        return codes;
    }

    internal static string? CheckCode(string? code) =>
        code is null || Codes.Contains(code)
            ? code
            : throw new ArgumentException(
                $"found \"{code}\"; expected one of {string.Join(", ", Codes)}", nameof(code));

    /// <summary>The place of a rule in the order; those not in it come last.</summary>
    internal static int Order(string code) => Codes.IndexOf(code) is >= 0 and var at ? at : Codes.Length;
}
