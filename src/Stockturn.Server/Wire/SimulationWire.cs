namespace Stockturn.Server.Wire;

/// <summary>What would be if stock lasted another number of days.</summary>
/// <param name="Run">The run.</param>
/// <param name="Name">The part of the stock that is meant; empty for all.</param>
/// <param name="TargetDays">How many days it is meant to last.</param>
public sealed record SimulationWire(long Run, string Name, double TargetDays)
{
    /// <summary>The fewest days that may be asked for.</summary>
    public required double TargetDaysLeast { get; init; }

    /// <summary>The most.</summary>
    public required double TargetDaysMost { get; init; }

    /// <summary>How many days stock lasts now.</summary>
    public required FigureWire DaysNow { get; init; }

    /// <summary>Turns a year now.</summary>
    public required FigureWire TurnoverNow { get; init; }

    /// <summary>True when more days than now are asked for: cash is needed and none released.</summary>
    public required bool NeedsCash { get; init; }

    /// <summary>The figures, in the order in which they are shown.</summary>
    public required IReadOnlyList<SimulatedFigureWire> Figures { get; init; }

    /// <summary>Where the formulas are written down.</summary>
    public required string Anchor { get; init; }

    /// <summary>The first day of what it was worked out from.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The version of the policy.</summary>
    public required string PolicyVersion { get; init; }
}

/// <summary>A figure of a simulation with its working.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Inputs">What it was worked out from.</param>
public sealed record SimulatedFigureWire(string Title, FigureWire Figure, string Formula, IReadOnlyList<InputWire> Inputs);
