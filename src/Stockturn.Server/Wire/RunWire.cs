using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Workspaces.Database;

namespace Stockturn.Server.Wire;

/// <summary>A run that was kept.</summary>
public sealed record RunWire(long Id, DateOnly AsOf, long KnownAt, string PolicyVersion, string CreatedAt, long Skus)
{
    internal static RunWire From(RunInfo run) => new(run.Id, run.AsOf, run.KnownAt, run.PolicyVersion, run.CreatedAt, run.Skus);
}

/// <summary>A warehouse as filters and headings name it.</summary>
public sealed record WarehouseWire(string Code, string? Name, string? Country, WarehouseKind Kind);

/// <summary>A store as filters name it.</summary>
public sealed record StoreWire(string Code, string? Channel, string? Country);

/// <summary>What changed since the run and does not count in it yet.</summary>
/// <param name="Facts">An import was committed or undone.</param>
/// <param name="Policy">The policy is another.</param>
/// <param name="Marks">Findings were exempted or taken back.</param>
public sealed record WaitingWire(bool Facts, bool Policy, bool Marks);

/// <summary>How many places have a record of each quality.</summary>
public sealed record GradeCountWire(DataGrade Grade, int Places);

/// <summary>The run every page shows, and what its filters offer.</summary>
public sealed record CurrentRunWire(RunWire Run, string Currency, WaitingWire Waiting)
{
    /// <summary>The quality of the records, by place.</summary>
    public required IReadOnlyList<GradeCountWire> Grades { get; init; }

    /// <summary>The warehouses.</summary>
    public required IReadOnlyList<WarehouseWire> Warehouses { get; init; }

    /// <summary>The stores.</summary>
    public required IReadOnlyList<StoreWire> Stores { get; init; }

    /// <summary>Countries of warehouses and stores.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Categories of SKUs.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Brands of SKUs.</summary>
    public required IReadOnlyList<string> Brands { get; init; }

    /// <summary>Seasons of SKUs.</summary>
    public required IReadOnlyList<string> Seasons { get; init; }

    /// <summary>People who answer for SKUs.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>The rules with any finding, in the order in which they lead.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The states findings can be in.</summary>
    public required IReadOnlyList<FindingState> States { get; init; }
}
