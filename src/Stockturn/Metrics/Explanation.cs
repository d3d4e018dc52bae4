using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>An input or an intermediate line of a figure.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">Its value, or why there is none.</param>
/// <param name="Unit">What it counts.</param>
public readonly record struct ExplanationLine(string Name, Reading Value, MetricUnit Unit)
{
    /// <summary>An amount of money.</summary>
    public static ExplanationLine Money(string name, decimal amount) => new(name, Reading.Of(amount), MetricUnit.Money);

    /// <summary>An amount of money that may not be known.</summary>
    public static ExplanationLine Money(string name, PartialSum amount) => new(name, amount.Reading, MetricUnit.Money);

    /// <summary>Money a day.</summary>
    public static ExplanationLine MoneyADay(string name, PartialSum amount) =>
        new(name, amount.Reading, MetricUnit.MoneyADay);

    /// <summary>A number of units.</summary>
    public static ExplanationLine Units(string name, Quantity units) =>
        new(name, Reading.Of(units.Units), MetricUnit.Units);

    /// <summary>A plain number: impressions, visits.</summary>
    public static ExplanationLine Count(string name, decimal number) => new(name, Reading.Of(number), MetricUnit.Count);

    /// <summary>A number of days.</summary>
    public static ExplanationLine Days(string name, long days) => new(name, Reading.Of((double)days), MetricUnit.Days);
}

/// <summary>Why a figure is what it is: formula, inputs, result or gap.</summary>
/// <param name="Code">The metric's code.</param>
/// <param name="Formula">The formula in one line.</param>
/// <param name="Anchor">Where it is written out.</param>
/// <param name="Span">The days it is about.</param>
/// <param name="Lines">Inputs and intermediate lines.</param>
/// <param name="Result">The figure, or why there is none.</param>
/// <param name="Unit">What the result counts.</param>
/// <param name="IsAtLeast">True when the true figure may be larger: forecast or record do not reach far enough.</param>
public sealed record Explanation(
    string Code,
    string Formula,
    string Anchor,
    DateSpan Span,
    ImmutableArray<ExplanationLine> Lines,
    Reading Result,
    MetricUnit Unit,
    bool IsAtLeast);
