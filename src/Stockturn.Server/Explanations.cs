using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Why a figure on a page is what it is: formula, inputs, days, policy.</summary>
static class Explanations
{
    /// <summary>The explanation of a figure. Refused when there is no such figure, SKU or group.</summary>
    public static Outcome<ExplanationWire> Of(
        RunBook book, string code, (ExplanationAsked Of, SkuChoice Skus) asked, TextBook texts)
    {
        if (!ExplainedFigures.Has(code))
        {
            return new Refusal("metric-unknown", $"there is no metric {code}");
        }

        var found = ExplainedParts.Of(book, asked.Of, asked.Skus);
        if (found.Value is not { } part)
        {
            return found.Refusal!;
        }

        return ExplainedFigures.Of(code, part) is { } explanation
            ? Wire(book, explanation, ExplainedParts.NameOf(asked.Of, asked.Skus, texts), texts)
            : new Refusal("figure-not-told", $"{code} is not told of this part of the stock");
    }

    /// <summary>What a figure was worked out from, in the person's language.</summary>
    public static IReadOnlyList<InputWire> Inputs(IEnumerable<ExplanationLine> lines, TextBook texts) =>
        [.. lines.Select(line => new InputWire(texts.Or($"input.{line.Name}", line.Name), FigureWire.From(line.Name, line.Value, line.Unit)))];

    static ExplanationWire Wire(RunBook book, Explanation explanation, string name, TextBook texts) =>
        new(book.Run.Info.Id, name, FigureWire.From(explanation))
        {
            Formula = texts[$"formula.{explanation.Code}"],
            Anchor = $"docs/formulas.md#{explanation.Anchor}",
            FirstDay = explanation.Span.Start,
            LastDay = explanation.Span.End.AddDays(-1),
            PolicyVersion = book.Run.Info.PolicyVersion,
            Inputs = Inputs(explanation.Lines, texts),
        };
}
