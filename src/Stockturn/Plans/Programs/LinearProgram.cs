namespace Stockturn.Plans;

/// <summary>How a linear program ended.</summary>
enum LinearEnd
{
    /// <summary>The best point is found.</summary>
    Optimal,

    /// <summary>No point meets every row and bound.</summary>
    Infeasible,

    /// <summary>The bound fell to the cut-off, or the steps ran out; the objective is still a bound.</summary>
    Bounded,
}

/// <summary>A row of a program: Σ factor · variable ≤ limit, or = limit.</summary>
/// <param name="Factors">The variables that stand in the row, each once, and their factors.</param>
/// <param name="Limit">The right-hand side.</param>
/// <param name="IsEquality">True for =.</param>
readonly record struct ProgramRow((int Variable, double Factor)[] Factors, double Limit, bool IsEquality = false);

/// <summary>
/// A linear program to be made greatest, all of its variables bounded, kept solved while bounds change and rows come in.
/// </summary>
/// <remarks>
/// Dual simplex on the condensed tableau: x(basic) = b − T·x(nonbasic). Every variable has finite bounds, so the start (all slacks
/// basic, each variable at the bound its gain asks for) is dual feasible and stays so, whatever bounds change or rows come in: there
/// is no first phase, and the objective is a bound at every step. Leaving rows by dual Devex weights; the ratio test passes
/// breakpoints by flipping bounds while that still helps (Maros 2003, chapter 10). Gains are nudged up by some billionths, each by
/// another, so that ties do not go round in circles; where they still do, the first row in order leaves (Bland 1977). The tableau is
/// built anew from the rows after some hundred exchanges, so that rounding does not add up.
/// </remarks>
sealed partial class LinearProgram
{
    const double Tolerance = 1e-8, LeastPivot = 1e-9, DoubtfulPivot = 1e-6, Tie = 1e-12;
    const double Nudge = 2e-9;
    const int StepsMost = 20_000, StepsFree = 1_000, ExchangesMost = 400;

    readonly int count;
    readonly double[] gains;
    readonly List<ProgramRow> rows = [];
    readonly List<double> lower, upper;

    // Where a variable is: row r when basic, ~column when not, int.MaxValue when its row was dropped.
    readonly List<int> place;
    readonly List<double[]> tableau = [];
    readonly List<int> basic = [];
    readonly List<double> level = [];
    readonly List<double> weight = [];
    readonly int[] nonbasic;
    readonly double[] seat;
    double[] rate;
    readonly double[] ratio;
    int exchanges;

    /// <summary>With the gain of a unit of each variable and its finite bounds.</summary>
    public LinearProgram(double[] gains, double[] lower, double[] upper)
    {
        count = gains.Length;
        this.gains = [.. gains.Select((gain, at) => gain + Nudge * Math.Max(1, Math.Abs(gain)) * (0.5 + at * 0.6180339887498949 % 1))];
        this.lower = [.. lower];
        this.upper = [.. upper];
        nonbasic = [.. Enumerable.Range(0, count)];
        place = [.. nonbasic.Select(column => ~column)];
        rate = [.. this.gains];
        seat = [.. Enumerable.Range(0, count).Select(at => this.gains[at] > 0 ? upper[at] : lower[at])];
        ratio = new double[count];
    }

    /// <summary>How many rows there are now.</summary>
    public int Rows => tableau.Count;

    /// <summary>Cells of the tableau touched so far: the work done.</summary>
    public long Work { get; private set; }

    /// <summary>How much work may be done before it stops where it is.</summary>
    public long WorkMost { get; init; } = long.MaxValue;

    /// <summary>The lower bound of a variable.</summary>
    public double Lower(int variable) => lower[variable];

    /// <summary>The upper bound of a variable.</summary>
    public double Upper(int variable) => upper[variable];

    /// <summary>What a variable is worth now.</summary>
    public double Value(int variable) => place[variable] >= 0 ? level[place[variable]] : seat[~place[variable]];

    /// <summary>What one more unit of a variable would change; 0 while it is basic.</summary>
    public double Rate(int variable) => place[variable] >= 0 ? 0 : rate[~place[variable]];

    /// <summary>The value of the objective: a bound on the best, and the best once solved.</summary>
    public double Objective
    {
        get
        {
            var sum = 0.0;
            for (var at = 0; at < count; at++)
            {
                sum += gains[at] == 0 ? 0 : gains[at] * Value(at);
            }

            return sum;
        }
    }

    /// <summary>Takes a row in.</summary>
    public void Add(ProgramRow row)
    {
        var cells = new double[count];
        var value = row.Limit;
        foreach (var (variable, factor) in row.Factors)
        {
            value -= factor * Value(variable);
            if (place[variable] < 0)
            {
                cells[~place[variable]] += factor;
            }
            else
            {
                AddScaled(cells, tableau[place[variable]], -factor);
            }
        }

        rows.Add(row);
        lower.Add(0);
        upper.Add(row.IsEquality ? 0 : double.PositiveInfinity);
        place.Add(tableau.Count);
        tableau.Add(cells);
        basic.Add(place.Count - 1);
        level.Add(value);
        weight.Add(1);
    }

    /// <summary>Drops rows that came in later than the first and do not bind now.</summary>
    public void Drop(int first)
    {
        for (var row = tableau.Count - 1; row >= 0; row--)
        {
            if (basic[row] < count + first || level[row] < 1e-6)
            {
                continue;
            }

            place[basic[row]] = int.MaxValue;
            var last = tableau.Count - 1;
            (tableau[row], basic[row], level[row], weight[row]) = (tableau[last], basic[last], level[last], weight[last]);
            if (row != last)
            {
                place[basic[row]] = row;
            }

            tableau.RemoveAt(last);
            basic.RemoveAt(last);
            level.RemoveAt(last);
            weight.RemoveAt(last);
        }
    }

    /// <summary>Sets the bounds of a variable.</summary>
    public void Bound(int variable, double least, double most)
    {
        lower[variable] = least;
        upper[variable] = most;
        if (place[variable] < 0)
        {
            Settle(~place[variable]);
        }
    }

    /// <summary>What the bound loses at least when a basic variable is pushed down, or up, to a new bound: the first step of that.</summary>
    public double Penalty(int variable, double bound)
    {
        var row = place[variable];
        var (cells, distance, least) = (tableau[row], bound - level[row], double.PositiveInfinity);
        for (var column = 0; column < count; column++)
        {
            var other = nonbasic[column];
            var pull = distance > 0 ? -cells[column] : cells[column];
            var canHelp = Math.Abs(pull) > LeastPivot && upper[other] > lower[other] && (seat[column] == lower[other] ? pull > 0 : pull < 0);
            least = canHelp ? Math.Min(least, Math.Abs(rate[column] / pull)) : least;
        }

        return double.IsPositiveInfinity(least) ? double.PositiveInfinity : least * Math.Abs(distance);
    }

    /// <summary>Goes to the best point, or stops once the bound is at or below the cut-off.</summary>
    public LinearEnd Solve(double cutoff)
    {
        if (exchanges > ExchangesMost)
        {
            Rebuild();
        }

        for (var column = 0; column < count; column++)
        {
            Settle(column);
        }

        for (var step = 0; step < StepsMost; step++)
        {
            var row = step < StepsFree ? LeavingRow() : FirstRow();
            if (row < 0)
            {
                return LinearEnd.Optimal;
            }

            if (!Step(row))
            {
                return LinearEnd.Infeasible;
            }

            if (step % 8 == 7 && (Objective <= cutoff || Work > WorkMost))
            {
                return LinearEnd.Bounded;
            }
        }

        return LinearEnd.Bounded;
    }

    // A nonbasic variable sits at the bound its rate asks for; where the rate is none, where it sat, if that is a bound still.
    void Settle(int column)
    {
        var variable = nonbasic[column];
        double least = lower[variable], most = upper[variable];
        var wanted = rate[column] > Tie && !double.IsPositiveInfinity(most) ? most
            : rate[column] < -Tie ? least
            : seat[column] >= most ? most
            : least;
        Shift(column, wanted - seat[column]);
        seat[column] = wanted;
    }

    void Shift(int column, double change)
    {
        if (change == 0)
        {
            return;
        }

        for (var row = 0; row < tableau.Count; row++)
        {
            level[row] -= tableau[row][column] * change;
        }
    }

    int LeavingRow()
    {
        var (best, most) = (-1, 0.0);
        for (var row = 0; row < tableau.Count; row++)
        {
            var out_ = Outside(row);
            var size = Math.Abs(out_);
            if (size > 0 && size * size > most * weight[row])
            {
                (best, most) = (row, size * size / weight[row]);
            }
        }

        return best;
    }

    int FirstRow()
    {
        var best = -1;
        for (var row = 0; row < tableau.Count; row++)
        {
            best = Outside(row) != 0 && (best < 0 || basic[row] < basic[best]) ? row : best;
        }

        return best;
    }

    // How far a basic variable is below (negative) or above its bounds; 0 within the tolerance.
    double Outside(int row)
    {
        double value = level[row], least = lower[basic[row]], most = upper[basic[row]];
        var out_ = value < least ? value - least : value > most ? value - most : 0;
        return Math.Abs(out_) > Tolerance * Math.Max(1, Math.Abs(value)) ? out_ : 0;
    }

    // One exchange; false when nothing can bring the row within its bounds.
    bool Step(int row)
    {
        var target = Outside(row) < 0 ? lower[basic[row]] : upper[basic[row]];
        var entering = Entering(row, out var flips);
        if (entering >= 0 && Math.Abs(tableau[row][entering]) < DoubtfulPivot && exchanges > 0)
        {
            Rebuild();
            return true;
        }

        if (entering < 0)
        {
            if (exchanges == 0)
            {
                return false;
            }

            // Only a fresh tableau may say that there is no point.
            Rebuild();
            return Outside(row) == 0 || Entering(row, out _) >= 0;
        }

        foreach (var column in flips)
        {
            var wanted = seat[column] == lower[nonbasic[column]] ? upper[nonbasic[column]] : lower[nonbasic[column]];
            Shift(column, wanted - seat[column]);
            seat[column] = wanted;
        }

        Exchange(row, entering, target);
        return true;
    }

    int Entering(int row, out List<int> flips)
    {
        flips = [];
        var cells = tableau[row];
        var out_ = Outside(row);
        var left = Math.Abs(out_);
        for (var column = 0; column < count; column++)
        {
            var variable = nonbasic[column];
            var pull = out_ < 0 ? -cells[column] : cells[column];
            var canHelp = Math.Abs(pull) > LeastPivot && upper[variable] > lower[variable]
                && (seat[column] == lower[variable] ? pull > 0 : pull < 0);
            ratio[column] = canHelp ? Math.Abs(rate[column] / pull) : double.PositiveInfinity;
        }

        while (true)
        {
            var best = Least(cells);
            if (best < 0)
            {
                return -1;
            }

            left -= Math.Abs(cells[best]) * (upper[nonbasic[best]] - lower[nonbasic[best]]);
            if (left <= Tolerance * Math.Max(1, Math.Abs(level[row])))
            {
                return best;
            }

            flips.Add(best);
            ratio[best] = double.PositiveInfinity;
        }
    }

    // The least ratio; of those that tie, the largest pivot.
    int Least(double[] cells)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var column = 0; column < count; column++)
        {
            if (ratio[column] < least - Tie
                || (best >= 0 && ratio[column] <= least + Tie && Math.Abs(cells[column]) > Math.Abs(cells[best])))
            {
                (best, least) = (column, Math.Min(least, ratio[column]));
            }
        }

        return best;
    }
}
