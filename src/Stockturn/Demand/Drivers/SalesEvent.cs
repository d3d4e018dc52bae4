using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>An event on whose days many sell more, or less, than usual: Prime Day, 11.11, Chinese New Year.</summary>
/// <param name="Code">Its code; a seller's own event of the same code replaces the shipped one.</param>
/// <param name="Chinese">What it is called in Chinese.</param>
/// <param name="English">What it is called in English.</param>
/// <param name="Held">When and where it was or will be held.</param>
public sealed record SalesEvent(string Code, string Chinese, string English, ImmutableArray<HeldEvent> Held);

/// <summary>One time an event is held.</summary>
/// <param name="Days">Its days.</param>
/// <param name="Countries">Codes of ISO 3166-1; empty for all countries.</param>
public sealed record HeldEvent(DateSpan Days, ImmutableArray<string> Countries)
{
    /// <summary>True when it is held in a country; in some country where none is said.</summary>
    public bool IsIn(string? country) => country is null || Countries.IsEmpty || Countries.Contains(country);
}

/// <summary>The days of an event that lie in a span asked for.</summary>
/// <param name="Code">The code of the event.</param>
/// <param name="Days">All its days, also those outside of the span.</param>
public readonly record struct EventDays(string Code, DateSpan Days);
