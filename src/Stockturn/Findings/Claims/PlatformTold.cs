using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>A payment for goods that were lost or damaged.</summary>
/// <param name="PerUnit">What was paid for a unit, in the reporting currency; null when not known.</param>
sealed record Payment(DateOnly Day, Quantity Units, string Reason, string? Place, decimal? PerUnit);

/// <summary>A line of an order to take goods out, as the orders tell it and as the shipments do.</summary>
sealed class RemovalTold
{
    public Quantity Ordered { get; set; }

    public Quantity Sent { get; set; }

    public bool HasOrder { get; set; }

    public DateOnly? RequestedDay { get; set; }

    public DateOnly? SentDay { get; set; }

    public string Place { get; set; } = "";

    public Quantity Received { get; set; }

    /// <summary>What left: the order tells it, else the shipments.</summary>
    public Quantity Left => HasOrder ? Ordered : Sent;

    /// <summary>The day it left, else the day it was asked for.</summary>
    public DateOnly? Day => SentDay ?? RequestedDay;
}

/// <summary>Stranded goods as the platform's newest report tells them.</summary>
sealed record StrandedTold(string Place, Quantity Units, DateOnly? Since, string? Reason);

/// <summary>What reports of a platform tell of one SKU, beside what is kept with a run.</summary>
sealed class PlatformTold
{
    public List<Loss> Losses { get; } = [];

    public List<Restitution> Found { get; } = [];

    public List<Payment> Payments { get; } = [];

    public SortedDictionary<string, RemovalTold> Removals { get; } = new(StringComparer.Ordinal);

    public List<StrandedTold> Stranded { get; } = [];

    /// <summary>Units worked on, by place and day of the report.</summary>
    public SortedDictionary<(string Place, DateOnly Day), Quantity> Processing { get; } = [];
}
