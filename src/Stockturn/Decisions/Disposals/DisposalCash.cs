using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>What is done with a lot.</summary>
public enum DisposalAction
{
    /// <summary>Kept at the price of today.</summary>
    Hold,

    /// <summary>Cleared at another price.</summary>
    Clear,

    /// <summary>Removed now.</summary>
    Remove,

    /// <summary>Moved to another market.</summary>
    Transfer,
}

/// <summary>Keeping some units at a price and removing the rest now.</summary>
/// <param name="Value">Cash from today, discounted.</param>
/// <param name="Keep">Units kept.</param>
/// <param name="Price">The price they are kept at.</param>
public readonly record struct KeptPart(double Value, long Keep, double Price);

/// <summary>What each thing that may be done with a lot brings in cash from today, discounted.</summary>
/// <param name="Hold">Keeping all at the price of today.</param>
/// <param name="ByClearPrice">Clearing all, price by price in the order given.</param>
/// <param name="Remove">Removing all now.</param>
/// <param name="Transfer">Moving all; none where there is no other market.</param>
/// <param name="BestSplit">The best part to keep, at one price, and the rest removed.</param>
public sealed record DisposalCash(
    double Hold, ImmutableArray<(double Price, double Value)> ByClearPrice, double Remove, double? Transfer, KeptPart BestSplit)
{
    /// <summary>The best price to clear at; none where no price was given.</summary>
    public (double Price, double Value)? BestClear => ByClearPrice.IsEmpty ? null : ByClearPrice.MaxBy(one => one.Value);

    /// <summary>What brings most for the whole lot; of equals the gentler.</summary>
    public DisposalAction Best
    {
        get
        {
            var best = (Action: DisposalAction.Hold, Value: Hold);
            foreach (var (action, value) in new (DisposalAction, double?)[]
            {
                (DisposalAction.Clear, BestClear?.Value), (DisposalAction.Transfer, Transfer), (DisposalAction.Remove, Remove),
            })
            {
                best = value > best.Value ? (action, value.Value) : best;
            }

            return best.Action;
        }
    }

    /// <summary>Weighs what may be done with a lot.</summary>
    public static DisposalCash Of(DisposalProblem lot)
    {
        var split = new KeptPart(double.NegativeInfinity, 0, lot.CurrentPrice);
        foreach (var price in lot.ClearPrices.Prepend(lot.CurrentPrice))
        {
            foreach (var keep in Parts(lot, price))
            {
                var value = Kept(lot, price, keep) + (lot.Units - keep) * lot.RemoveValue;
                split = value > split.Value ? new KeptPart(value, keep, price) : split;
            }
        }

        return new DisposalCash(
            Kept(lot, lot.CurrentPrice, lot.Units),
            [.. lot.ClearPrices.Select(price => (price, Kept(lot, price, lot.Units)))],
            lot.Units * lot.RemoveValue,
            lot.Other is { } other ? Moved(lot, other) : null,
            split);
    }

    // Straight between what is asked for up to each month: the best part ends there, or is none or all.
    static IEnumerable<long> Parts(DisposalProblem lot, double price)
    {
        SortedSet<long> parts = [0, lot.Units];
        var (asked, demand) = (0.0, lot.Response.At(price));
        for (var month = 0; month < lot.Months && asked < lot.Units; month++)
        {
            asked += demand;
            demand *= lot.Decay;
            parts.Add(Math.Min(lot.Units, (long)Math.Min(asked, long.MaxValue / 2)));
            parts.Add(Math.Min(lot.Units, (long)Math.Min(asked, long.MaxValue / 2) + 1));
        }

        return parts;
    }

    // Storage of what is there at the month's start, sales of the month, both at its end.
    static double Kept(DisposalProblem lot, double price, long keep)
    {
        var (value, left, factor, demand) = (0.0, (double)keep, 1.0, lot.Response.At(price));
        for (var month = 1; month <= lot.Months; month++)
        {
            factor /= 1 + lot.MonthlyRate;
            var sold = Math.Min(demand, left);
            value += factor * (lot.Terms.Net(price) * sold - lot.StoragePerMonth * left);
            left -= sold;
            demand *= lot.Decay;
        }

        return value + factor * lot.EndValue * left;
    }

    static double Moved(DisposalProblem lot, OtherMarket other)
    {
        var (value, left, factor) = (-other.CostPerUnit * lot.Units, (double)lot.Units, 1.0);
        for (var month = 1; month <= lot.Months; month++)
        {
            factor /= 1 + lot.MonthlyRate;
            if (month > other.TransitMonths)
            {
                var sold = Math.Min(other.DemandPerMonth, left);
                value += factor * (other.Terms.Net(other.Price) * sold - other.StoragePerMonth * left);
                left -= sold;
            }
        }

        return value + factor * other.EndValue * left;
    }
}
