namespace Stockturn.Plans;

/// <summary>What stock of a SKU in a warehouse is worth, as a part of a program.</summary>
/// <param name="worth">What its units are worth.</param>
/// <param name="stock">The units that lie there now.</param>
/// <param name="change">What comes and goes: variables and the units each stands for, negative for what leaves.</param>
sealed class StockCurve(UnitWorth worth, long stock, (int Variable, double Factor)[] change)
{
    readonly long step = change.Aggregate(0L, (common, one) => GreatestCommon(common, (long)Math.Abs(one.Factor)));
    int gain = -1;
    long first, last;

    /// <summary>True when every further unit is worth no more than the one before.</summary>
    public bool IsFalling => worth.IsFalling;

    /// <summary>Adds the worth beside doing nothing as one variable, kept below tangents.</summary>
    public void Add(MixedProgram program)
    {
        var upper = program.Upper;
        double leaving = change.Where(one => one.Factor < 0).Sum(one => -one.Factor * upper[one.Variable]);
        double coming = change.Where(one => one.Factor > 0).Sum(one => one.Factor * upper[one.Variable]);
        first = -(long)Math.Min(leaving, stock) / step;
        last = (long)coming / step;
        var least = Math.Min(At(first), At(last));
        gain = program.Add(1, least, Math.Max(At(Peak()), least));
        long[] starts = [first, -1, 0, Peak() - 1, last - 1];
        foreach (var start in starts.Where(at => at >= first && at < last).Distinct())
        {
            var row = Tangent(start);
            program.Require(row.Factors, row.Limit);
        }
    }

    /// <summary>The tangent a point breaks, or null.</summary>
    public ProgramRow? Broken(Func<int, double> point, double tolerance)
    {
        var moved = change.Sum(one => one.Factor * point(one.Variable));
        var start = Math.Clamp((long)Math.Floor(moved / step + 1e-9), first, Math.Max(first, last - 1));
        var most = At(start) + Slope(start) * (moved - start * step);
        return point(gain) > most + tolerance * Math.Max(1, Math.Abs(most)) ? Tangent(start) : null;
    }

    /// <summary>Adds the worth unit by unit, each only after the one before: for worth that rises.</summary>
    public void AddInOrder(MixedProgram program)
    {
        var upper = program.Upper;
        var most = stock + (long)change.Where(one => one.Factor > 0).Sum(one => one.Factor * upper[one.Variable]);
        var units = new int[(int)Math.Min(worth.Reach, most)];
        for (var at = 0; at < units.Length; at++)
        {
            units[at] = program.AddWhole(worth.Step(at + 1), 0, 1);
            if (at > 0)
            {
                program.Require([(units[at], 1), (units[at - 1], -1)], 0);
            }
        }

        var rest = program.Add(worth.Step(long.MaxValue), 0, most - units.Length);
        if (units.Length > 0)
        {
            program.Require([(rest, 1), (units[^1], -(double)(most - units.Length))], 0);
        }

        // What lies there in the end is what lay there and what comes, less what goes; and what lay there is already told.
        var told = program.Add(-worth.Value(stock), 1, 1);
        program.Require(
            [.. units.Select(unit => (unit, 1.0)), (rest, 1), .. change.Select(one => (one.Variable, -one.Factor)), (told, -stock)],
            0,
            isEquality: true);
    }

    double At(long steps) => worth.Value(stock + steps * step) - worth.Value(stock);

    double Slope(long start) => last > first ? (At(start + 1) - At(start)) / step : 0;

    ProgramRow Tangent(long start)
    {
        var slope = Slope(start);
        return new ProgramRow(
            [(gain, 1), .. change.Select(one => (one.Variable, -slope * one.Factor))], At(start) - slope * start * step);
    }

    // The steps after which one more is worth nothing or less.
    long Peak()
    {
        var (least, most) = (first, last);
        while (least < most)
        {
            var middle = least + (most - least) / 2;
            (least, most) = At(middle + 1) > At(middle) ? (middle + 1, most) : (least, middle);
        }

        return least;
    }

    static long GreatestCommon(long left, long right) => right == 0 ? left : GreatestCommon(right, left % right);
}
