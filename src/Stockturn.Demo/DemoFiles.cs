using System.Collections.Immutable;

namespace Stockturn.Demo;

/// <summary>A file the demo seller's platform wrote, with what a person must tell because the file is silent.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Kind">What it is, such as <c>amazon-all-orders</c> or <c>workbook</c>.</param>
public sealed record DemoFile(string Path, string Kind)
{
    /// <summary>The store, for files that do not name it.</summary>
    public string? Store { get; init; }

    /// <summary>The warehouse, for files that do not name it.</summary>
    public string? Warehouse { get; init; }

    /// <summary>The currency, for files that carry amounts without one.</summary>
    public string? Currency { get; init; }

    /// <summary>The day it describes, for files without a date of their own.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>What the demo seller wrote.</summary>
/// <param name="Folder">The folder with the files to import and nothing else.</param>
/// <param name="EndDate">The last simulated day: run with it as the as-of date.</param>
/// <param name="Files">The files, in an order in which importing works.</param>
/// <param name="TruthFile">What really caused excess. It lies outside the folder; the program must never read
/// it.</param>
public sealed record DemoFiles(string Folder, DateOnly EndDate, ImmutableArray<DemoFile> Files, string TruthFile)
{
    /// <summary>
    /// What money and traffic really were: totals and fees of each settlement, advertising and visits of each month, what is
    /// wrong with single SKUs. It lies outside the folder too; null for sizes that write no such files.
    /// </summary>
    public string? MoneyTruthFile { get; init; }

    /// <summary>
    /// What Amazon lost, damaged, found and counted short, and when it paid. It lies outside the folder too; null for sizes without it.
    /// </summary>
    public string? ClaimTruthFile { get; init; }
}
