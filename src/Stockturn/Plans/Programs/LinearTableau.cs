using System.Numerics;

namespace Stockturn.Plans;

/// <content>The exchanges of the tableau, and building it anew.</content>
sealed partial class LinearProgram
{
    void Exchange(int row, int column, double target)
    {
        var pivot = tableau[row][column];
        var change = (level[row] - target) / pivot;
        var reference = weight[row];
        for (var at = 0; at < tableau.Count; at++)
        {
            var cell = tableau[at][column];
            if (cell != 0 && at != row)
            {
                level[at] -= cell * change;
                weight[at] = Math.Max(weight[at], cell / pivot * (cell / pivot) * reference);
            }
        }

        level[row] = seat[column] + change;
        weight[row] = Math.Max(reference / (pivot * pivot), 1);
        seat[column] = target;
        Pivot(row, column, null);
        exchanges++;
    }

    void Pivot(int row, int column, double[]? limits)
    {
        var cells = tableau[row];
        var scale = 1 / cells[column];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] *= scale;
        }

        cells[column] = scale;
        if (limits is not null)
        {
            limits[row] *= scale;
        }

        for (var at = 0; at < tableau.Count; at++)
        {
            var factor = tableau[at][column];
            if (at == row || factor == 0)
            {
                continue;
            }

            tableau[at][column] = 0;
            AddScaled(tableau[at], cells, -factor);
            if (limits is not null)
            {
                limits[at] -= factor * limits[row];
            }
        }

        var slope = rate[column];
        rate[column] = 0;
        AddScaled(rate, cells, -slope);
        (basic[row], nonbasic[column]) = (nonbasic[column], basic[row]);
        place[basic[row]] = row;
        place[nonbasic[column]] = ~column;
    }

    void AddScaled(double[] into, double[] from, double factor)
    {
        Work += into.Length;
        var width = Vector<double>.Count;
        var at = 0;
        for (; at <= into.Length - width; at += width)
        {
            (new Vector<double>(into, at) + new Vector<double>(from, at) * factor).CopyTo(into, at);
        }

        for (; at < into.Length; at++)
        {
            into[at] += from[at] * factor;
        }
    }

    // The same basis from the rows as they were told.
    void Rebuild()
    {
        exchanges = 0;
        int[] kept = [.. basic.Concat(nonbasic).Where(variable => variable >= count).Order()];
        var isBasic = new bool[place.Count];
        basic.ForEach(variable => isBasic[variable] = true);
        var seats = new double[place.Count];
        for (var column = 0; column < count; column++)
        {
            seats[nonbasic[column]] = seat[column];
        }

        tableau.Clear();
        basic.Clear();
        foreach (var variable in kept)
        {
            var cells = new double[count];
            foreach (var (at, factor) in rows[variable - count].Factors)
            {
                cells[at] += factor;
            }

            place[variable] = tableau.Count;
            tableau.Add(cells);
            basic.Add(variable);
        }

        double[] limits = [.. kept.Select(variable => rows[variable - count].Limit)];
        rate = [.. gains];
        for (var at = 0; at < count; at++)
        {
            nonbasic[at] = at;
            place[at] = ~at;
        }

        Repivot(isBasic, limits);
        Relevel(seats, limits);
    }

    void Repivot(bool[] isBasic, double[] limits)
    {
        for (var variable = 0; variable < count; variable++)
        {
            if (!isBasic[variable])
            {
                continue;
            }

            var (best, size) = (-1, LeastPivot);
            for (var row = 0; row < tableau.Count; row++)
            {
                var cell = Math.Abs(tableau[row][~place[variable]]);
                if (!isBasic[basic[row]] && cell > size)
                {
                    (best, size) = (row, cell);
                }
            }

            if (best >= 0)
            {
                Pivot(best, ~place[variable], limits);
            }
        }
    }

    void Relevel(double[] seats, double[] limits)
    {
        for (var column = 0; column < count; column++)
        {
            var variable = nonbasic[column];
            seat[column] = Math.Clamp(seats[variable], lower[variable], upper[variable]);
        }

        for (var row = 0; row < tableau.Count; row++)
        {
            var sum = limits[row];
            for (var column = 0; column < count; column++)
            {
                sum -= tableau[row][column] * seat[column];
            }

            level[row] = sum;
            weight[row] = 1;
        }

        for (var column = 0; column < count; column++)
        {
            Settle(column);
        }
    }
}
