using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What sort of record tells a step of the waterfall.</summary>
public enum StepSourceKind
{
    /// <summary>The seller's own orders.</summary>
    Orders,

    /// <summary>The stock ledger, with the landed cost of its layers.</summary>
    Ledger,

    /// <summary>A settlement of the platform.</summary>
    Settlement,

    /// <summary>A report of fees, or of advertising.</summary>
    Report,

    /// <summary>The dated fee table.</summary>
    Table,

    /// <summary>A rate of the policy.</summary>
    Policy,

    /// <summary>What the days that are told say of those that are not.</summary>
    Estimate,
}

/// <summary>Where a step of the waterfall comes from; a step may have several.</summary>
/// <param name="Step">The code of the step, as <see cref="WaterfallPart.Code"/>.</param>
/// <param name="Kind">What sort of record.</param>
/// <param name="Source">Which: the code of a source, or the row of the table; empty where the kind says all.</param>
public sealed record StepSource(string Step, StepSourceKind Kind, string Source);

/// <summary>
/// Which records the steps of a SKU's waterfall come from over a span (S1-17): what was charged goes before the table (U-4).
/// </summary>
public static class WaterfallSources
{
    /// <summary>The sources, step by step, in the order of the steps.</summary>
    public static ImmutableArray<StepSource> Of(
        (SkuFacts Facts, SkuLedger Ledger, SkuDemand Demand) sku, CostContext context, DateSpan span)
    {
        var (facts, ledger, demand) = sku;
        var (reported, costs) = (new ReportedFees(facts, ledger, context), SkuCosts.Measure(facts, ledger, demand, context));
        short[] stores = [.. demand.Periods.Where(period => IsIn(period.Span, span)).Select(period => period.Store).Distinct().Order()];
        short[] places = [.. Kept(ledger, span).Select(period => period.Warehouse).Distinct().Order()];
        bool IsSold(string type) => stores.Any(store => !(reported.ChargedByStore(type, store, span) is { } told && told.Days >= span.Days));
        bool IsKept(string type) => places.Any(place => reported.Charged(type, place, span) is null);
        return
        [
            .. Of("sales", stores.Length > 0, StepSourceKind.Orders),
            .. Of("refunds", stores.Length > 0, StepSourceKind.Orders),
            .. Of("refunds", Cash(facts, span).Any(line => line.Type == "refund"), StepSourceKind.Settlement),
            .. Of("goods", stores.Length > 0, StepSourceKind.Ledger),
            .. Of("written_off", places.Length > 0, StepSourceKind.Ledger),
            .. Charges("referral", line => line.Type == "referral"),
            .. Estimates("referral", IsSold("referral"), place => place.Sells ? place.ReferralPerUnit : null),
            .. Charges("fulfilment", line => line.Type == "fulfilment"),
            .. Estimates("fulfilment", IsSold("fulfilment"), place => place.Sells ? place.FulfilmentPerUnit : null),
            .. Of("advertising", Advertised(facts, span).Any(line => !line.IsCharged), StepSourceKind.Report),
            .. Of("advertising", Advertised(facts, span).Any(line => line.IsCharged), StepSourceKind.Settlement),
            .. Of("untold_advertising", !facts.Advertising.IsEmpty, StepSourceKind.Estimate),
            .. Charges("other_fees", line => ReportedFees.IsOfStore(line) && line.Type is not ("referral" or "fulfilment")),
            .. Of("reimbursed", Cash(facts, span).Any(line => line.Type is "reimbursement" or "subsidy"), StepSourceKind.Settlement),
            .. Charges("storage", line => line.Type == "storage"),
            .. Estimates("storage", IsKept("storage"), place => place.StoragePerUnitDay),
            .. Charges("aged_surcharge", line => line.Type == "aged_surcharge"),
            .. Estimates("aged_surcharge", IsKept("aged_surcharge"), place => place.NextSurcharge is null ? null : place.NextSurchargeAmount),
            .. Of("capital", places.Length > 0, StepSourceKind.Policy),
            .. Of("shrink", places.Length > 0, StepSourceKind.Policy),
            .. Of("obsolescence", places.Length > 0, StepSourceKind.Policy),
        ];

        IEnumerable<StepSource> Charges(string step, Func<FeeLine, bool> isOfStep) => facts.Fees.ToArray()
            .Where(line => !line.Estimated && !line.PerUnit && span.Contains(line.Day) && isOfStep(line))
            .Select(line => new StepSource(step, KindOf(line), line.Source))
            .Distinct()
            .OrderBy(source => source.Source, StringComparer.Ordinal);

        IEnumerable<StepSource> Estimates(string step, bool isOpen, Func<WarehouseCosts, CostFigure?> figureOf) => isOpen
            ? costs.Warehouses
                .Where(place => places.Contains(place.Warehouse))
                .Select(figureOf)
                .OfType<CostFigure>()
                .Where(figure => figure is { Sum: { IsWhole: true, Amount: not 0 }, Source.Length: > 0 })
                .Select(figure => new StepSource(step, KindOf(facts, figure.Source), figure.Source))
                .Distinct()
                .OrderBy(source => source.Source, StringComparer.Ordinal)
            : [];
    }

    static IEnumerable<StepSource> Of(string step, bool isTold, StepSourceKind kind) => isTold ? [new(step, kind, "")] : [];

    static IEnumerable<StockPeriod> Kept(SkuLedger ledger, DateSpan span) =>
        ledger.Windows.Concat(ledger.Months).Where(period => period.UnitDays > 0 && IsIn(period.Span, span));

    static bool IsIn(DateSpan inner, DateSpan span) => inner.Start >= span.Start && inner.End <= span.End;

    static IEnumerable<CashLine> Cash(SkuFacts facts, DateSpan span) => facts.Cash.ToArray().Where(line => span.Contains(line.Day));

    static IEnumerable<AdvertisingLine> Advertised(SkuFacts facts, DateSpan span) =>
        facts.Advertising.ToArray().Where(line => span.Contains(line.Day));

    static StepSourceKind KindOf(in FeeLine line) => line.IsSettled ? StepSourceKind.Settlement : StepSourceKind.Report;

    // A figure of one unit may itself be what reports charged: its words then begin with the name of one.
    static StepSourceKind KindOf(SkuFacts facts, string source)
    {
        foreach (ref readonly var line in facts.Fees.Span)
        {
            if (line.Source.Length > 0 && source.StartsWith(line.Source, StringComparison.Ordinal))
            {
                return KindOf(line);
            }
        }

        return StepSourceKind.Table;
    }
}
