namespace Stockturn.Plans;

/// <summary>A plan while it is being made: how many orders of each class each warehouse fills, what is left there, and what that costs.</summary>
sealed class FulfilmentState
{
    readonly OrderClass[] classes;
    readonly long[] left;
    readonly int[][] filled;
    readonly int[] lost;

    /// <summary>Every order lost.</summary>
    public FulfilmentState(IReadOnlyList<long> stock, OrderClass[] classes)
    {
        this.classes = classes;
        left = [.. stock];
        filled = [.. classes.Select(_ => new int[left.Length])];
        lost = [.. classes.Select(one => one.Members.Length)];
        Cost = classes.Sum(one => one.Order.LostPenalty * one.Members.Length);
    }

    /// <summary>What the plan costs.</summary>
    public double Cost { get; private set; }

    /// <summary>Orders of a class a warehouse fills.</summary>
    public int Filled(int at, int warehouse) => filled[at][warehouse];

    /// <summary>Orders of a class that are lost.</summary>
    public int Lost(int at) => lost[at];

    /// <summary>What filling one more order saves; null when the warehouse cannot, or none is lost.</summary>
    public double? Saved(int at, int warehouse) =>
        classes[at].Order.Costs[warehouse] is { } cost && lost[at] > 0 && left[warehouse] >= classes[at].Order.Units
            ? classes[at].Order.LostPenalty - cost
            : null;

    /// <summary>Fills some orders, or gives them up.</summary>
    public void Fill(int at, int warehouse, int orders)
    {
        filled[at][warehouse] += orders;
        lost[at] -= orders;
        left[warehouse] -= orders * classes[at].Order.Units;
        Cost += orders * (classes[at].Order.Costs[warehouse]!.Value - classes[at].Order.LostPenalty);
    }

    /// <summary>Fills lost orders and moves filled ones while that saves anything.</summary>
    public void Improve()
    {
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            for (var at = 0; at < classes.Length; at++)
            {
                for (var from = -1; from < left.Length; from++)
                {
                    while (Shift(at, from))
                    {
                        isBetter = true;
                    }
                }
            }
        }
    }

    // Moves an order of a class to where it costs least; −1 is the place of the lost.
    bool Shift(int at, int from)
    {
        const double Worth = 1e-9;
        if ((from < 0 ? lost[at] : filled[at][from]) == 0)
        {
            return false;
        }

        var before = Cost;
        if (from >= 0)
        {
            Fill(at, from, -1);
        }

        var to = -1;
        var saved = 0.0;
        for (var warehouse = 0; warehouse < left.Length; warehouse++)
        {
            if (Saved(at, warehouse) is { } one && one > saved)
            {
                (to, saved) = (warehouse, one);
            }
        }

        if (Cost - saved >= before - Worth)
        {
            to = from;
        }

        if (to >= 0)
        {
            Fill(at, to, 1);
        }

        return to != from;
    }
}
