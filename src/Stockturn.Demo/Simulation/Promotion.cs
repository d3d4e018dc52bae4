namespace Stockturn.Demo.Simulation;

/// <summary>A promotion of a SKU, both days inside. Lifts are multiples of ordinary demand.</summary>
sealed record Promotion(string Name, int Start, int End)
{
    /// <summary>A plan of so many times ordinary demand is one that fails.</summary>
    public const double FailingLift = 5;

    public required double Discount { get; init; }

    /// <summary>What the planner bought for.</summary>
    public required double PlannedLift { get; init; }

    /// <summary>What customers did.</summary>
    public required double ActualLift { get; init; }

    /// <summary>Units the planner expects over the promotion, all channels; set when it is planned.</summary>
    public int PlannedUnits { get; set; }

    public int SoldUnits { get; set; }
}
