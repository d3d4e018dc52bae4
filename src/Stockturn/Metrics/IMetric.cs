using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What a reading counts.</summary>
public enum MetricUnit
{
    /// <summary>Times a year.</summary>
    TimesAYear,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>A share: 0.05 is five percent. It may be negative where it is a difference.</summary>
    Share,

    /// <summary>Money of the reporting currency for each unit of money: a plain ratio.</summary>
    Ratio,

    /// <summary>Money in the reporting currency.</summary>
    Money,

    /// <summary>Money a day in the reporting currency.</summary>
    MoneyADay,

    /// <summary>Units of goods.</summary>
    Units,

    /// <summary>Units of goods a day.</summary>
    UnitsADay,

    /// <summary>A plain number of what its line names: visits, buyers, cubic feet.</summary>
    Count,
}

/// <summary>A measure of a group of stock: what it is called, how it is worked out, and its reading.</summary>
public interface IMetric
{
    /// <summary>A stable code such as turnover.</summary>
    static abstract string Code { get; }

    /// <summary>Its name in the trade.</summary>
    static abstract string Title { get; }

    /// <summary>Its name in Chinese.</summary>
    static abstract string ChineseTitle { get; }

    /// <summary>What it counts.</summary>
    static abstract MetricUnit Unit { get; }

    /// <summary>The formula in one line.</summary>
    static abstract string Formula { get; }

    /// <summary>The section of docs/formulas/metrics.md.</summary>
    static abstract string Anchor { get; }

    /// <summary>The days the figure is about: those measured, unless it is of a day or of days of its own.</summary>
    static virtual DateSpan Days(in Measurement measurement) => measurement.Span;

    /// <summary>The figure, or why there is none.</summary>
    static abstract Reading Read(in Measurement measurement);

    /// <summary>True for a metric whose true figure may be larger than the one read.</summary>
    static virtual bool CanBeAtLeast => false;

    /// <summary>True when the true figure is at least the one read, and may be larger.</summary>
    static virtual bool IsAtLeast(in Measurement measurement) => false;

    /// <summary>True for a share of the whole: it cannot be read of a group alone.</summary>
    static virtual bool NeedsWhole => false;

    /// <summary>What it was worked out from, in the order of the formula.</summary>
    static abstract ImmutableArray<ExplanationLine> Inputs(in Measurement measurement);
}
