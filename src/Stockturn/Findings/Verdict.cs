using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// What holds for all findings of one SKU on a day: its limits, its listing check, its exemption and its grade.
/// </summary>
sealed record Verdict(StockCase Stock, FindingSettings Limits)
{
    public required ListingEvidence Listing { get; init; }

    public required Exemption? FromSales { get; init; }

    public required Exemption? FromIdle { get; init; }

    public required int? Grade { get; init; }

    public static Verdict Of(StockCase stock, FindingSettings limits)
    {
        var listing = ListingCheck.Of(stock, limits.Words);
        var sales = SalesExemption.Of(stock, limits);
        var idle = SalesExemption.OfRestock(stock, limits);
        var isExempt = (sales ?? idle) is not null;
        return new Verdict(stock, limits)
        {
            Listing = listing,
            FromSales = sales,
            FromIdle = idle,
            Grade = listing == ListingEvidence.NeverListed ? null : GradeOf(stock, limits, isExempt),
        };
    }

    /// <summary>A finding with its state, weight, trust, owner and what waiting costs.</summary>
    public Finding Dress(Finding finding, IRule rule, Exemption? given)
    {
        var exemption = given
            ?? (rule.Traits.HasFlag(RuleTraits.SalesBased) ? FromSales : null)
            ?? (rule.Traits.HasFlag(RuleTraits.IdleBased) ? FromIdle : null);
        var severity = finding.Severity > rule.Severity ? finding.Severity : rule.Severity;
        var isWorst = finding.Kind != EoKind.None && Grade == GradeSettings.Worst;
        return finding with
        {
            State = StateOf(finding, rule, exemption),
            Severity = isWorst && severity < FindingSeverity.Critical ? severity + 1 : severity,
            Confidence = Confidence(rule),
            Grade = Grade,
            Owner = Stock.Master.Owner,
            CostOfDelayPerDay = CostOfDelay(finding),
            ExemptUntil = exemption?.Until,
            ExemptReason = exemption?.Reason,
        };
    }

    static int? GradeOf(StockCase stock, FindingSettings limits, bool isExempt)
    {
        if (stock.Total.OnHand <= Quantity.Zero)
        {
            return null;
        }

        var inputs = new GradeInputs(
            stock.Total.IdleDays, stock.SoldUnits.Value, stock.ReturnRate.Value, stock.DamageRate.Value, isExempt);
        return Grading.Grade(inputs, limits.Grades);
    }

    FindingState StateOf(Finding finding, IRule rule, Exemption? exemption)
    {
        if (exemption is not null)
        {
            return FindingState.Exempt;
        }

        if (Listing == ListingEvidence.NeverListed && rule.Traits.HasFlag(RuleTraits.Slowness))
        {
            return FindingState.NotListed;
        }

        var isThin = Stock.Total.Grade == DataGrade.D && finding.State == FindingState.Confirmed;
        return isThin ? FindingState.Suspected : finding.State;
    }

    FindingConfidence Confidence(IRule rule)
    {
        var isGuessed = rule.Traits.HasFlag(RuleTraits.SalesBased) && Stock.Total.Forecast is { IsLowerBound: true };
        if (Stock.Total.Grade == DataGrade.D || isGuessed)
        {
            return FindingConfidence.Low;
        }

        var isInferred = Stock.Total.Grade == DataGrade.C || Stock.Total.Layers.Any(layer => layer.IsEstimated);
        return isInferred ? FindingConfidence.Medium : FindingConfidence.High;
    }

    // The SKU's cost of one more day, for the finding's share of the stock.
    decimal? CostOfDelay(Finding finding)
    {
        var onHand = Stock.Total.OnHand;
        var isOnHand = onHand > Quantity.Zero && finding.Quantity <= onHand;
        return isOnHand && Stock.Costs.CostPerDay.TryGet(out var perDay)
            ? decimal.Round((decimal)perDay * finding.Quantity.Units / onHand.Units, 4)
            : null;
    }
}
