using System.Globalization;
using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What a kit is put together from, and what kits take of a SKU, in words.</summary>
static class KitWords
{
    /// <summary>A sentence for each that bears on the order.</summary>
    public static IEnumerable<string> Of(ReplenishmentPlan plan, Network network, TextBook texts)
    {
        if (network.Kits.CircleOf(plan.Sku) is { } circle)
        {
            yield return texts.Format("plan.kit.circle", string.Join(" → ", circle));
        }

        if (plan.Assembly is { } assembly)
        {
            yield return texts.Format(
                "plan.kit", assembly.Units, string.Join(texts["list.separator"], assembly.Parts.Select(part => Times(part.Sku, part.Units))));
            yield return assembly.Scarcest is { } scarcest
                ? texts.Format("plan.kit.parts", scarcest.Kits!, scarcest.Sku)
                : texts.Format("plan.kit.unknown", assembly.Parts.First(part => part.Kits is null).Sku);
        }

        if (plan.KitUse is { } use)
        {
            var kits = string.Join(texts["list.separator"], use.Kits.Select(kit => Times(kit.Kit, kit.Units)));
            var added = plan.Order.Quantity - use.OrderWithout;
            yield return added > 0
                ? texts.Format("plan.kit.use", added, kits, use.UnitsPerDay, use.OrderWithout)
                : texts.Format("plan.kit.takes", kits, use.UnitsPerDay);
        }
    }

    static string Times(string sku, decimal units) => string.Create(CultureInfo.InvariantCulture, $"{sku} × {units:0.###}");
}
