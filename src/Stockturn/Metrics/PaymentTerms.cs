namespace Stockturn.Metrics;

/// <summary>When a supplier is paid: days from the receipt of goods, by the policy first, then by its card.</summary>
public static class PaymentTerms
{
    /// <summary>The days; negative when paid before the goods come; null when neither tells.</summary>
    public static int? DaysOf(string? supplier, CostContext context)
    {
        if (supplier is null)
        {
            return null;
        }

        var told = context.Network.Suppliers.Find(supplier);
        var byPolicy = context.Settings.PaymentDaysBySupplier;
        return byPolicy.TryGetValue(supplier, out var days) || (told is not null && byPolicy.TryGetValue(told.Code, out days))
            ? days
            : told?.PaymentDays;
    }
}
