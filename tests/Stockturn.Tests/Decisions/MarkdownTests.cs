using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Decisions;

namespace Stockturn.Tests.Decisions;

public sealed class MarkdownTests
{
    static readonly Gen<MarkdownProblem> Problems =
        from periods in Gen.Choose(1, 4)
        from units in Gen.Choose(0, 25)
        from prices in Gen.Choose(2, 20).Select(price => price * 2.5).ListOf(4)
        from current in Gen.Choose(2, 20).Select(price => price * 2.5)
        from season in Gen.Choose(0, 20).Select(part => part / 10.0).ListOf(periods)
        from holding in Gen.Choose(-5, 10).Select(cost => cost / 10.0).ListOf(periods)
        from rate in Gen.Choose(0, 80)
        from slope in Gen.Choose(0, 20)
        from isExponential in Gen.Elements(true, false)
        from isPoisson in Gen.Elements(true, false)
        from onlyFalls in Gen.Elements(true, false)
        from changes in Gen.Choose(-1, 3)
        from changeCost in Gen.Elements(0.0, 0.0, 7.5)
        from salvage in Gen.Choose(-4, 6)
        from discount in Gen.Elements(1.0, 0.97)
        from disposal in Gen.Elements(-3.0, 2.0, 8.0)
        from mayDispose in Gen.Elements(true, false)
        from target in Gen.Choose(0, 3)
        from amount in Gen.Choose(0, 150)
        let terms = new SaleTerms(0.15, 0.05, 2, 0.1, 1.5)
        let response = isExponential ? (PriceResponse)new ExponentialResponse(rate / 8.0, 25, slope / 100.0) : new IsoelasticResponse(rate / 8.0, 25, slope / 5.0)
        select new MarkdownProblem(units, [.. prices], current, [.. season], response, terms)
        {
            IsPoisson = isPoisson,
            OnlyFalls = onlyFalls,
            ChangesMost = changes < 0 ? null : changes,
            ChangeCost = changeCost,
            Holding = [.. holding],
            Salvage = salvage,
            Discount = discount,
            Disposal = mayDispose ? [.. Enumerable.Repeat(disposal, periods)] : [],
            Target = target == 0 || target > periods ? null : new CashTarget(target, amount),
        };

    [Fact]
    public void The_ladder_is_the_best_of_all_ladders() => Prop.ForAll(Problems.ToArbitrary(), problem =>
    {
        var all = Ladders(problem, []).Select(ladder => LadderCash.Of(problem, [.. ladder])).Where(outcome => LadderCash.IsReached(problem, outcome)).ToArray();
        var found = MarkdownOptimiser.Solve(problem);
        if (all.Length == 0)
        {
            return found is null;
        }

        var best = all.Max(outcome => outcome.Value);
        return found is not null && LadderCash.IsReached(problem, found.Outcome)
            && Math.Abs(found.Outcome.Value - best) <= 1e-6 * Math.Max(1, Math.Abs(best)) && found.Bound >= best - 1e-6;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Prices_chosen_anew_bring_no_less_than_a_ladder() => Prop.ForAll(Problems.ToArbitrary(), problem =>
        MarkdownPolicy.Of(problem) is not { } policy || MarkdownOptimiser.Solve(problem) is not { } ladder
        || policy.Value >= ladder.Outcome.Value - 1e-6 * Math.Max(1, Math.Abs(ladder.Outcome.Value))).QuickCheckThrowOnFailure();

    // Discrete prices and short periods come near the formula of continuous time from below.
    [Fact]
    public void Prices_chosen_anew_come_near_the_formula_of_continuous_time()
    {
        const int periods = 104;
        var problem = new MarkdownProblem(
            5, [.. Enumerable.Range(40, 161).Select(price => price / 2.0)], 100, [.. Enumerable.Repeat(1.0, periods)],
            new ExponentialResponse(20.0 / periods * Math.Exp(-0.05 * 100), 100, 0.05), default)
        {
            OnlyFalls = false,
        };

        var exact = PoissonPrices.Exponential(5, 1, 20, 0.05).Value;

        Assert.InRange(MarkdownPolicy.Of(problem)!.Value.Value, exact * 0.98, exact);
    }

    [Fact]
    public void A_ladder_of_twelve_periods_and_twenty_prices_with_four_changes_is_proven()
    {
        var problem = new MarkdownProblem(
            400, [.. Enumerable.Range(0, 20).Select(step => 60.0 - 2 * step)], 60, [.. Enumerable.Range(0, 12).Select(week => 1.2 - 0.05 * week)],
            new IsoelasticResponse(18, 60, 2.4), new SaleTerms(0.15, 0.05, 6, 0.06, 3))
        {
            ChangesMost = 4,
            Holding = [.. Enumerable.Repeat(0.3, 12)],
            Salvage = -1,
            Discount = 0.998,
        };

        var ladder = MarkdownOptimiser.Solve(problem)!;

        Assert.Equal(12, ladder.Prices.Length);
        Assert.True(ladder.Bound - ladder.Outcome.Value <= 1e-6 * ladder.Outcome.Value, $"{ladder.Outcome.Value} of at most {ladder.Bound}");
    }

    // What goods once cost stands in no input: nothing here can look at it.
    [Fact]
    public void Purchase_cost_is_no_input_of_a_decision()
    {
        var names = new[] { typeof(MarkdownProblem), typeof(DisposalProblem), typeof(SaleTerms), typeof(BundleProblem), typeof(SlowProduct), typeof(OtherMarket) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name);

        Assert.DoesNotContain(names, name => name.Contains("UnitCost", StringComparison.Ordinal) || name.Contains("Purchase", StringComparison.Ordinal));
    }

    static IEnumerable<ImmutableArray<double>> Ladders(MarkdownProblem problem, ImmutableArray<double> start)
    {
        if (start.Length == problem.Periods)
        {
            return [start];
        }

        var before = start.IsEmpty ? problem.CurrentPrice : start[^1];
        var changes = start.Where((price, at) => price != (at == 0 ? problem.CurrentPrice : start[at - 1])).Count();
        var next = problem.Prices.Distinct()
            .Where(price => !problem.OnlyFalls || price <= before)
            .Where(price => price == before || problem.ChangesMost is not { } most || changes < most)
            .SelectMany(price => Ladders(problem, start.Add(price)));
        return problem.Disposal.IsEmpty ? next : next.Prepend(start);
    }
}
