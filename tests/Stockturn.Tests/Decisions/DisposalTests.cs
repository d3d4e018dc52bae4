using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Decisions;

namespace Stockturn.Tests.Decisions;

public sealed class DisposalTests
{
    static readonly Gen<DisposalProblem> Lots =
        from units in Gen.Choose(0, 60)
        from months in Gen.Choose(1, 8)
        from price in Gen.Choose(4, 40)
        from demand in Gen.Choose(0, 200)
        from elasticity in Gen.Choose(0, 40)
        from storage in Gen.Choose(0, 30)
        from end in Gen.Choose(-4, 8)
        from remove in Gen.Choose(-4, 8)
        from decay in Gen.Elements(1.0, 0.8, 1.2)
        select new DisposalProblem(
            units, months, 0.01, price, [price * 0.8, price * 0.5], new IsoelasticResponse(demand / 10.0, price, elasticity / 10.0), new SaleTerms(0.15, 0.05, 3, 0.05, 2))
        {
            Decay = decay,
            StoragePerMonth = storage / 20.0,
            EndValue = end,
            RemoveValue = remove,
        };

    // Every number of units kept, one by one: the kinks alone are enough.
    [Fact]
    public void The_best_part_to_keep_is_the_best_of_all_parts() => Prop.ForAll(Lots.ToArbitrary(), lot =>
    {
        var best = lot.ClearPrices.Prepend(lot.CurrentPrice).SelectMany(price => Enumerable.Range(0, (int)lot.Units + 1).Select(keep =>
            DisposalCash.Of(lot with { Units = keep, CurrentPrice = price, ClearPrices = [] }).Hold + (lot.Units - keep) * lot.RemoveValue)).Max();
        return Math.Abs(DisposalCash.Of(lot).BestSplit.Value - best) <= 1e-9 * Math.Max(1, Math.Abs(best));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_split_brings_no_less_than_all_kept_or_all_removed() => Prop.ForAll(Lots.ToArbitrary(), lot =>
    {
        var cash = DisposalCash.Of(lot);
        var whole = Math.Max(Math.Max(cash.Hold, cash.Remove), cash.BestClear!.Value.Value);
        return cash.BestSplit.Value >= whole - 1e-9 * Math.Max(1, Math.Abs(whole));
    }).QuickCheckThrowOnFailure();

    // 100 units now at 2 each to move; two months on the way, then 10 a month at net 9.
    [Fact]
    public void Moved_units_sell_after_the_way()
    {
        var lot = new DisposalProblem(100, 4, 0, 10, [], new IsoelasticResponse(0, 10, 2), default)
        {
            RemoveValue = -1,
            Other = new OtherMarket(2, 2, 10, 10, new SaleTerms(0.1, 0, 0, 0, 0), 0, 0.5),
        };

        var cash = DisposalCash.Of(lot);

        Assert.Equal(-200 + 20 * 9 + 80 * 0.5, cash.Transfer!.Value, 9);
        Assert.Equal(DisposalAction.Transfer, cash.Best);
    }

    [Fact]
    public void Bundles_are_the_best_of_all_choices() => Prop.ForAll(BundleProblems().ToArbitrary(), problem =>
    {
        var plan = BundleMatching.Solve(problem);
        var best = Best(problem, 0, [.. Enumerable.Repeat(problem.SlowPerHotMost, problem.Hot.Length)]);
        return Math.Abs(plan.Value - best) <= 1e-9 * Math.Max(1, best) && Math.Abs(plan.Bound - best) <= 1e-6 * Math.Max(1, best)
            && plan.GreedyValue <= plan.Value + 1e-9;
    }).QuickCheckThrowOnFailure();

    static double Best(BundleProblem problem, int slow, ImmutableArray<int> free) => slow == problem.Slow.Length
        ? 0
        : Enumerable.Range(0, problem.Hot.Length)
            .Where(hot => free[hot] > 0 && problem.Gain(hot, slow) is > 0)
            .Select(hot => problem.Gain(hot, slow)!.Value + Best(problem, slow + 1, free.SetItem(hot, free[hot] - 1)))
            .Append(Best(problem, slow + 1, free))
            .Max();

    static Gen<BundleProblem> BundleProblems() =>
        from hot in Gen.Choose(0, 3)
        from slow in Gen.Choose(0, 4)
        from most in Gen.Choose(1, 2)
        from rates in Gen.Choose(0, 30).ListOf(hot * slow)
        from lost in Gen.Choose(0, 3).ListOf(hot * slow)
        from stock in Gen.Choose(0, 60).ListOf(slow)
        select new BundleProblem(
            [.. Enumerable.Range(0, hot).Select(at => new HotProduct($"H{at}", 100 + 50 * at, 5))],
            [.. Enumerable.Range(0, slow).Select(at => new SlowProduct($"S{at}", stock[at], 20 + at, 2, at))],
            Enumerable.Range(0, hot * slow).Where(at => rates[at] > 2)
                .ToImmutableDictionary(at => (at / slow, at % slow), at => new BundleOffer(rates[at] / 100.0, lost[at] / 100.0)),
            0.15, most);
}
