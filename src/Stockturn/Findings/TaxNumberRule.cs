using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Units of a shared pool that lie in a country where the seller has no VAT number (U-15): stored there they are owed tax there.
/// See docs/formulas/findings.md#no-tax-number.
/// </summary>
public sealed class TaxNumberRule : IRule
{
    /// <inheritdoc/>
    public string Code => "no_tax_number";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.WarehouseOnly;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        limits.Platform.TaxNumberCountries.IsEmpty && stock.Pooled.Any(line => line.Warehouse == view.Warehouse) ? Gap.NoSetting : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var numbers = limits.Platform.TaxNumberCountries;
        var lying = stock.Pooled
            .Where(line => line.Warehouse == view.Warehouse && line.Quantity > Quantity.Zero)
            .OrderBy(line => line.Country, StringComparer.Ordinal)
            .ToArray();
        var without = lying.Where(line => !numbers.Contains(line.Country, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (numbers.IsEmpty || without.Length == 0)
        {
            return null;
        }

        var units = without.Aggregate(Quantity.Zero, (sum, line) => sum + line.Quantity);
        var working = new Working()
            .Add("countries_without_number", string.Join(", ", without.Select(line => $"{line.Country} {line.Quantity}")))
            .Add("units_of_pool", lying.Aggregate(Quantity.Zero, (sum, line) => sum + line.Quantity))
            .Add("reported_on", lying[0].Day);
        return view.Found(Code, Quantity.Min(units, view.OnHand), working);
    }
}
