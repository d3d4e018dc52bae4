using System.Buffers;
using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>Puts together what is planned for a new SKU.</summary>
static class LaunchAssembly
{
    static readonly SearchValues<char> Separators = SearchValues.Create(",;，；、\n");

    /// <summary>The plan of a SKU, the one imported last; null without one.</summary>
    /// <param name="told">Its rows.</param>
    /// <param name="terms">The texts.</param>
    /// <param name="map">The places and currencies.</param>
    /// <param name="skuOf">The SKU a code means; null for a code nothing explains.</param>
    public static LaunchPlan? Assemble(SkuRows told, Terms terms, NetworkMap map, Func<string, string?> skuOf)
    {
        LaunchPlan? plan = null;
        var columns = told.Columns;
        foreach (var row in told.Rows)
        {
            plan = columns.Day(row, LaunchPlanFact.LaunchDay) is not { } day ? plan : new LaunchPlan(day)
            {
                Similar = Codes(terms.TextOf(columns.At(row, LaunchPlanFact.Similar)), skuOf),
                UnitsPerDay = columns.Number(row, LaunchPlanFact.UnitsPerDay),
                Conversion = columns.Number(row, LaunchPlanFact.Conversion),
                DailyBudget = columns.Amount(row, LaunchPlanFact.DailyBudget),
                ClickCost = columns.Amount(row, LaunchPlanFact.ClickCost),
                Currency = map.CurrencyOf(columns.At(row, LaunchPlanFact.Currency)),
            };
        }

        return plan;
    }

    static ImmutableArray<string> Codes(string? text, Func<string, string?> skuOf)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Separators) is var found and >= 0 ? found : rest.Length;
            if (rest[..end].Trim() is { IsEmpty: false } code && skuOf(code.ToString()) is { } sku)
            {
                codes.Add(sku);
            }

            rest = rest[Math.Min(rest.Length, end + 1)..];
        }

        return [.. codes];
    }
}
