using System.Collections.Immutable;

namespace Stockturn.Calculators;

/// <summary>Every calculator, in one literal list.</summary>
public static class CalculatorCatalog
{
    /// <summary>All calculators; each kind of question belongs to one of them.</summary>
    public static ImmutableArray<ICalculator> All { get; } =
    [
        new StockAgeingCalculator(),
        new ValuationCalculator(),
        new ApportionCalculator(),
        new DemandClassCalculator(),
        new ForecastCalculator(),
        new EconomicOrderCalculator(),
        new NewsvendorCalculator(),
        new ReorderCalculator(),
        new OrderUpToCalculator(),
        new LotSizingCalculator(),
        new ReplenishCalculator(),
        new TransferCalculator(),
        new FulfilmentCalculator(),
        new BudgetCalculator(),
        new AttributionCalculator(),
        new PricingCalculator(),
        new MarkdownCalculator(),
        new DisposalCalculator(),
        new BundleCalculator(),
    ];
}
