using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>One time an event or a promotion was or will be held.</summary>
/// <param name="Key">For each key column of the panel the text its series must have; null where any will do.</param>
/// <param name="Code">What it is called.</param>
/// <param name="First">Its first period; that of the panel is 0.</param>
/// <param name="Last">Its last period.</param>
public sealed record PanelEvent(ImmutableArray<string?> Key, string Code, int First, int Last)
{
    /// <summary>The key as one text.</summary>
    internal string Name => NameOf(Key);

    /// <summary>A key as one text.</summary>
    internal static string NameOf(ImmutableArray<string?> key) => string.Join('\u001f', key.Select(text => text ?? "\u001e"));
}

/// <summary>The events of a panel.</summary>
/// <param name="Held">Each time one was or will be held.</param>
/// <param name="Around">Where usual demand is read from to say what they add.</param>
public sealed record PanelEvents(ImmutableArray<PanelEvent> Held, LiftSettings Around)
{
    /// <summary>No events.</summary>
    public static PanelEvents None { get; } = new([], LiftSettings.Days);
}
