using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// The status standard (S4-4): damaged, unsellable, expired, superseded or specially ordered and cancelled goods, at
/// once.
/// </summary>
/// <remarks>Kept apart from 呆滞: these goods cannot be sold, however fast the SKU is. See
/// docs/formulas/findings.md#status.</remarks>
public sealed class StatusRule : IRule
{
    internal const string RuleCode = "status";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.PerWarehouse;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var reason = ProductReason(stock.Master.Status, limits.Words);
        var quantity = reason is null ? view.Unsellable : view.OnHand;
        var working = new Working().Add("unsellable", view.Unsellable);
        foreach (var status in new[] { StockStatus.Damaged, StockStatus.UnsellableReturn, StockStatus.Expired })
        {
            var units = view.Layers.Where(layer => layer.Status == status)
                .Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity);
            working = units.IsZero ? working : working.Add($"status_{status}".ToLowerInvariant(), units);
        }

        working = reason is null ? working : working.Add("product_status", stock.Master.Status!).Add("reason", reason);
        var finding = view.Found(Code, Quantity.Min(quantity, view.OnHand), working);
        return finding is null ? null : finding with { Kind = EoKind.Obsolete, Value = Cost(view, reason) };
    }

    /// <summary>Why a product as a whole is obsolete; null when it is not.</summary>
    internal static string? ProductReason(string? status, StatusWords words)
    {
        if (StatusWords.Has(words.Superseded, status))
        {
            return "design_superseded";
        }

        if (StatusWords.Has(words.CancelledSpecial, status))
        {
            return "special_order_cancelled";
        }

        return StatusWords.Has(words.Faulty, status) ? "quality_fault" : null;
    }

    static decimal? Cost(StockView view, string? reason)
    {
        var unsellable = LayerValue.OfUnsellable(view, view.Unsellable);
        return reason is null ? unsellable : unsellable + LayerValue.OfOldestUsable(view, view.Usable);
    }
}
