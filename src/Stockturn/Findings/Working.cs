using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>The working of a finding while a rule writes it down, line by line, in invariant form.</summary>
sealed class Working
{
    readonly ImmutableArray<WorkingLine>.Builder lines = ImmutableArray.CreateBuilder<WorkingLine>();

    public ImmutableArray<WorkingLine> Lines => lines.ToImmutable();

    public Working Add(string name, string value)
    {
        lines.Add(new WorkingLine(name, value));
        return this;
    }

    public Working Add(string name, Quantity value) => Add(name, value.ToString());

    public Working Add(string name, DateOnly value) => Add(name, value.ToString("O", CultureInfo.InvariantCulture));

    public Working Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public Working Add(string name, double value) =>
        Add(name, value.ToString("0.######", CultureInfo.InvariantCulture));

    public Working Add(string name, decimal value) =>
        Add(name, value.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>A figure, or the reason there is none.</summary>
    public Working Add(string name, Reading value) =>
        value.TryGet(out var figure) ? Add(name, figure) : Add(name, $"gap:{value.Gap}");

    /// <summary>A line that stands only where there are units.</summary>
    public Working AddIfAny(string name, Quantity value) => value.IsZero ? this : Add(name, value);

    /// <summary>A line that stands only where there is something to say.</summary>
    public Working AddIfKnown(string name, DateOnly? value) => value is { } day ? Add(name, day) : this;
}
