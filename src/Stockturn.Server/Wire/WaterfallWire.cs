namespace Stockturn.Server.Wire;

/// <summary>A step from sales to net profit.</summary>
/// <param name="Code">Which step.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="Amount">What it adds: sales positive, costs negative.</param>
/// <param name="Share">The same over sales less refunds.</param>
/// <param name="Sources">Where it comes from, in words: of a SKU the records themselves, of a group the sorts of record in their order.</param>
public sealed record WaterfallStepWire(string Code, string Title, FigureWire Amount, FigureWire Share, IReadOnlyList<string> Sources);

/// <summary>From sales without tax to net profit, step by step.</summary>
/// <param name="Run">The run.</param>
/// <param name="Name">The part of the stock as a person calls it; empty for all.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Steps">The steps, in their order.</param>
public sealed record WaterfallWire(long Run, string Name, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<WaterfallStepWire> Steps)
{
    /// <summary>What is left: net profit.</summary>
    public required FigureWire Net { get; init; }

    /// <summary>Net profit over sales less refunds.</summary>
    public required FigureWire Margin { get; init; }

    /// <summary>The most the margin can be: costs that are not known taken as nothing.</summary>
    public required FigureWire MarginAtMost { get; init; }
}
