using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What cash does in the coming 13 weeks (U-7): lines by week, the lowest week, and what each proposed order does to it.</summary>
/// <remarks>
/// Cash after a week is cash before it and its lines. Where the seller does not tell the cash at hand, weeks begin at nothing and tell
/// changes. See docs/formulas/plans.md#cash-calendar.
/// </remarks>
/// <param name="AsOf">The day; weeks begin on the next.</param>
/// <param name="Lines">The lines, by kind and name.</param>
/// <param name="Proposals">Proposed orders nobody decided on, by SKU; their sums stand in lines.</param>
public sealed record CashCalendar(DateOnly AsOf, ImmutableArray<CashFlowLine> Lines, ImmutableArray<CashProposal> Proposals)
{
    /// <summary>Weeks looked ahead.</summary>
    public const int WeeksAhead = 13;

    /// <summary>Days looked ahead.</summary>
    public const int DaysAhead = WeeksAhead * WeekDays;

    const int WeekDays = 7;

    /// <summary>Cash at hand; null when not told.</summary>
    public decimal? Opening { get; init; }

    /// <summary>The day it was counted.</summary>
    public DateOnly? OpeningDay { get; init; }

    /// <summary>What cannot be placed or is not known, by kind and name.</summary>
    public ImmutableArray<CashGap> Gaps { get; init; } = [];

    /// <summary>How each platform pays.</summary>
    public ImmutableArray<PayoutAccount> Accounts { get; init; } = [];

    /// <summary>Orders people accepted and have not placed yet, by SKU; their sums stand in lines, with proposals placed or not.</summary>
    public ImmutableArray<CashProposal> Accepted { get; init; } = [];

    /// <summary>The correlation of any two SKUs, in one store or in two, by which the low and the high of lines add up; 1: all at once.</summary>
    public double SalesCorrelation { get; init; } = 1;

    /// <summary>The payments of each order placed that has some left, by number.</summary>
    public ImmutableArray<PaymentSchedule> Orders { get; init; } = [];

    /// <summary>The lines of each kind and certainty together.</summary>
    public ImmutableArray<CashFlowLine> Kinds =>
    [
        .. Lines.GroupBy(line => (line.Kind, line.Certainty)).OrderBy(kind => kind.Key.Kind).ThenBy(kind => kind.Key.Certainty)
            .Select(kind => new CashFlowLine(kind.Key.Kind, "", kind.Key.Certainty, Sum(kind, line => line.Weeks))
            {
                Low = Weekly(kind, isLow: true),
                High = Weekly(kind, isLow: false),
            }),
    ];

    /// <summary>The weeks, all proposed orders placed.</summary>
    public ImmutableArray<CashWeek> Weeks => WeeksOf(Lines);

    /// <summary>The weeks, none of them placed.</summary>
    public ImmutableArray<CashWeek> WeeksWithout => WeeksOf(Lines.Where(line => !IsProposed(line)));

    /// <summary>The place of the week that ends with the least cash, the first of equals.</summary>
    public int LowestWeek => Lowest(Weeks);

    /// <summary>What each proposed order does to the lowest cash, the one that lowers it most first.</summary>
    public ImmutableArray<CashEffect> Effects
    {
        get
        {
            var all = Flow(_ => true);
            var none = Flow(line => !IsProposed(line));
            return
            [
                .. Proposals.Select(proposal =>
                    {
                        decimal[] flow = [.. proposal.Payments.Zip(proposal.Brings, (payment, bring) => payment + bring)];
                        var without = LowestOf([.. all.Zip(flow, (one, own) => one - own)]);
                        return new CashEffect(proposal, without, LowestOf([.. none.Zip(flow, (one, own) => one + own)]), without - LowestOf(all));
                    })
                    .OrderByDescending(effect => effect.Lowers)
                    .ThenByDescending(effect => effect.Proposal.Schedule.Amount)
                    .ThenBy(effect => effect.Proposal.Sku, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The place of the week a day lies in; a day before the first is in it; null beyond the last.</summary>
    public static int? WeekOf(DateOnly day, DateOnly asOf) =>
        Math.Max(0, (day.DayNumber - asOf.DayNumber - 1) / WeekDays) is var week and < WeeksAhead ? week : null;

    /// <summary>True for lines of orders proposed and not placed.</summary>
    public static bool IsProposed(CashFlowLine line) => line.Kind is CashKind.Proposal or CashKind.ProposedSales;

    /// <summary>The place of the lowest of some weeks.</summary>
    public static int Lowest(ImmutableArray<CashWeek> weeks) =>
        Enumerable.Range(0, weeks.Length).MinBy(week => (weeks[week].After, week));

    ImmutableArray<CashWeek> WeeksOf(IEnumerable<CashFlowLine> some)
    {
        CashFlowLine[] lines = [.. some];
        var weeks = ImmutableArray.CreateBuilder<CashWeek>(WeeksAhead);
        var cash = Opening ?? 0;
        decimal[] low = Apart(lines, isLow: true), high = Apart(lines, isLow: false);
        for (var at = 0; at < WeeksAhead; at++)
        {
            var from = AsOf.AddDays(1 + at * WeekDays);
            var week = new CashWeek(
                from,
                from.AddDays(WeekDays - 1),
                cash,
                lines.Sum(line => Math.Max(0, line.Weeks[at])),
                lines.Sum(line => Math.Min(0, line.Weeks[at])))
            {
            };
            cash = week.After;
            weeks.Add(week with { LowAfter = cash + low[at], HighAfter = cash + high[at] });
        }

        return weeks.MoveToImmutable();
    }

    // How far cash after each week is from what is expected when the SKUs of all lines are low, or high, together: of lines that differ by a
    // until then each SKU for itself, and by s all at once, √((1 − ρ)·Σa² + ρ·(Σs)²).
    decimal[] Apart(IEnumerable<CashFlowLine> some, bool isLow)
    {
        CashFlowLine[] lines = [.. some];
        var (alone, apart) = (new double[lines.Length], new decimal[WeeksAhead]);
        var together = 0.0;
        for (var week = 0; week < WeeksAhead; week++)
        {
            for (var at = 0; at < lines.Length; at++)
            {
                var line = lines[at];
                alone[at] += (double)((isLow ? line.LowAlone : line.HighAlone)[week] - line.Weeks[week]);
                together += (double)((isLow ? line.LowTogether : line.HighTogether)[week] - line.Weeks[week]);
            }

            var differs = Math.Sqrt((1 - SalesCorrelation) * alone.Sum(one => one * one) + SalesCorrelation * together * together);
            apart[week] = decimal.Round((decimal)(isLow ? -differs : differs), 2, MidpointRounding.AwayFromZero);
        }

        return apart;
    }

    ImmutableArray<decimal> Weekly(IEnumerable<CashFlowLine> some, bool isLow)
    {
        CashFlowLine[] lines = [.. some];
        var apart = Apart(lines, isLow);
        return [.. Sum(lines, line => line.Weeks).Select((amount, week) => amount + apart[week] - (week == 0 ? 0 : apart[week - 1]))];
    }

    static ImmutableArray<decimal> Sum(IEnumerable<CashFlowLine> lines, Func<CashFlowLine, ImmutableArray<decimal>> weeksOf) =>
        [.. Enumerable.Range(0, WeeksAhead).Select(week => lines.Sum(line => weeksOf(line)[week]))];

    decimal[] Flow(Func<CashFlowLine, bool> isMeant) =>
        [.. Enumerable.Range(0, WeeksAhead).Select(week => Lines.Where(isMeant).Sum(line => line.Weeks[week]))];

    decimal LowestOf(decimal[] flow)
    {
        var cash = Opening ?? 0;
        return flow.Min(week => cash += week);
    }
}
