using Stockturn.Findings;

namespace Stockturn.Server.Wire;

/// <summary>Advertising, visits and what they order over some days.</summary>
/// <param name="Days">How many of the last days.</param>
/// <param name="Figures">Each figure, or why there is none: impressions, clicks, sessions, conversion, advertising, ACoS, TACoS.</param>
public sealed record VisitSpanWire(int Days, IReadOnlyList<FigureWire> Figures);

/// <summary>Does a SKU lack people who see it, or people who order?</summary>
/// <param name="Run">The run.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Spans">The last 30 and 90 days.</param>
/// <param name="Verdict">What the visits of 30 days say.</param>
public sealed record VisitPageWire(long Run, string Sku, IReadOnlyList<VisitSpanWire> Spans, VisitVerdict Verdict)
{
    /// <summary>The medians of its peers, by the code of the figure: sessions a day, conversion; empty without peers.</summary>
    public IReadOnlyList<FigureWire> Peers { get; init; } = [];

    /// <summary>How many peers there are.</summary>
    public int PeerSkus { get; init; }

    /// <summary>Below this share of the median is low.</summary>
    public double LowShare { get; init; }
}
