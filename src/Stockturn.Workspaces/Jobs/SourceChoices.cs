using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A source that tells a kind of fact of a place, and how far up it stands among those that may.</summary>
public sealed record RankedSource(string Code, int Precedence);

/// <summary>Which source is believed about one kind of fact in one place, and which others tell the same.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Place">The warehouse or store; empty where the rows name none.</param>
/// <param name="Believed">The source whose rows make the figures.</param>
/// <param name="Others">The others: kept for comparison, never counted a second time.</param>
public sealed record BelievedSource(string Kind, string Place, RankedSource Believed, ImmutableArray<RankedSource> Others);

/// <summary>The choices among sources a run was made with.</summary>
public static class SourceChoices
{
    static readonly FactKind[] Chosen = [MovementFact.Kind, SaleFact.Kind, AgeFact.Kind, AdvertisingFact.Kind];

    /// <summary>By kind of fact and place.</summary>
    public static ImmutableArray<BelievedSource> Of(Workspace workspace, OpenRun run)
    {
        var facts = LoadFacts.From(workspace.Db, run.Info.KnownAt, Chosen);
        var ranks = facts.Sources
            .DistinctBy(source => source.Code)
            .ToDictionary(source => source.Code, source => source.Precedence, StringComparer.Ordinal);
        var choices = new FactBook(facts, run.Turn.Policy.Facts, run.Info.AsOf).Authority.Choices;
        return
        [
            .. choices.Select(choice => new BelievedSource(
                choice.Kind, choice.Place, Ranked(choice.Believed),
                [.. choice.Others.Select(Ranked).OrderByDescending(other => other.Precedence).ThenBy(other => other.Code, StringComparer.Ordinal)])),
        ];

        RankedSource Ranked(string code) => new(code, ranks[code]);
    }
}
