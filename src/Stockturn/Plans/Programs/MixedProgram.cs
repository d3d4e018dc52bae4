namespace Stockturn.Plans;

/// <summary>A program of which some variables must be whole: what it gains, its bounds, its rows.</summary>
sealed class MixedProgram
{
    readonly List<double> gains = [], lower = [], upper = [];
    readonly List<bool> isWhole = [], isFirst = [];

    /// <summary>The rows known from the start.</summary>
    public List<ProgramRow> Rows { get; } = [];

    /// <summary>How many variables there are.</summary>
    public int Variables => gains.Count;

    /// <summary>What a unit of each variable gains.</summary>
    public double[] Gains => [.. gains];

    /// <summary>The lower bounds.</summary>
    public double[] Lower => [.. lower];

    /// <summary>The upper bounds.</summary>
    public double[] Upper => [.. upper];

    /// <summary>True for a variable that must be whole.</summary>
    public bool IsWhole(int variable) => isWhole[variable];

    /// <summary>True for a variable to branch on before the others.</summary>
    public bool IsFirst(int variable) => isFirst[variable];

    /// <summary>Adds a variable that may be any number.</summary>
    public int Add(double gain, double least, double most) => Add(gain, least, most, whole: false);

    /// <summary>Adds a variable that must be whole.</summary>
    public int AddWhole(double gain, double least, double most, bool isDecision = false)
    {
        var variable = Add(gain, least, most, whole: true);
        isFirst[variable] = isDecision;
        return variable;
    }

    /// <summary>Adds a row.</summary>
    public void Require(IEnumerable<(int Variable, double Factor)> factors, double limit, bool isEquality = false) =>
        Rows.Add(new ProgramRow([.. factors], limit, isEquality));

    int Add(double gain, double least, double most, bool whole)
    {
        gains.Add(gain);
        lower.Add(least);
        upper.Add(most);
        isWhole.Add(whole);
        isFirst.Add(false);
        return gains.Count - 1;
    }
}

/// <summary>What a search asks of whoever knows the problem.</summary>
interface IProgramGuide
{
    /// <summary>Rows of the problem that a point breaks; none when it meets them all.</summary>
    IEnumerable<ProgramRow> Broken(Func<int, double> point);

    /// <summary>A feasible plan near a point, kept by the guide when it is the best so far; its value, or null.</summary>
    double? Repair(Func<int, double> point);
}

/// <summary>How far a search goes.</summary>
/// <param name="Share">A plan this close to the bound is called the best.</param>
/// <param name="Step">All values are multiples of this; 0 where there is no such step.</param>
/// <param name="WorkMost">The most cells of the tableau to touch: a limit that is the same on every machine.</param>
readonly record struct SearchLimits(double Share, double Step, long WorkMost)
{
    const double Rounding = 1e-5, Almost = 0.999;

    /// <summary>True when a bound less than a step above a plan says that there is none better.</summary>
    public bool IsStepped => Step > Rounding && Step * Almost > Share;

    /// <summary>How much a bound must exceed the best plan for a branch to be looked at.</summary>
    public double Closeness => IsStepped ? Step * Almost : Share;
}

/// <summary>What a search found.</summary>
/// <param name="Value">The value of the best plan; null when none was found.</param>
/// <param name="Bound">No plan is worth more.</param>
/// <param name="IsComplete">True when the tree was searched to its end.</param>
readonly record struct SearchEnd(double? Value, double Bound, bool IsComplete);
