using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The choices among sources a run was made with.</summary>
public static class SourceChoices
{
    static readonly FactKind[] Chosen = [.. Authority.Places.Select(place => place.Kind)];

    /// <summary>By kind of fact and place; then of money, by its type as well.</summary>
    public static ImmutableArray<SourceChoice> Of(Workspace workspace, OpenRun run) =>
    [
        .. new FactBook(LoadFacts.Of(workspace, run, Chosen), run.Turn.Policy.Facts, run.Info.AsOf).Authority.Choices,
        .. MoneyChoices.Of(LoadFacts.Of(workspace, run, MoneyChoices.Needed)),
    ];
}
