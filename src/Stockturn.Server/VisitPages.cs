using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Values;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>Visits, what they order, and the verdict on them as they go over the wire.</summary>
static class VisitPages
{
    public static VisitPageWire Of(RunBook book, MeasuredSku sku)
    {
        var (asOf, found) = (book.Run.Info.AsOf, book.Visits.On(sku));
        return new(
            book.Run.Info.Id, sku.Kept.Facts.Master.Sku,
            [
                new(30, [.. Figures(sku.Over(MeasuredSpans.ThirtyDays(asOf)))]),
                new(90, [.. Figures(sku.Over(MeasuredSpans.Quarter(asOf)))]),
            ],
            found.Verdict)
        {
            Peers =
            [
                .. new[] { ("sessions_per_day", found.PeerSessionsPerDay, MetricUnit.Count), ("conversion", found.PeerConversion, MetricUnit.Share) }
                    .Where(peer => peer.Item2 is not null)
                    .Select(peer => FigureWire.From(peer.Item1, Reading.Of(peer.Item2!.Value), peer.Item3)),
            ],
            PeerSkus = found.PeerSkus,
            LowShare = book.Run.Turn.Policy.Findings.Offers.LowShareOfPeers,
        };
    }

    // What no report tells is a gap: nought impressions are nought only where advertising is on record.
    static IEnumerable<FigureWire> Figures(Measurement span)
    {
        var traffic = span.Traffic;
        var visits = traffic.HasVisits ? Gap.None : Gap.NoTraffic;

        // What only an account was charged has no views and no clicks to tell of.
        var advertising = traffic.HasAdvertising ? traffic.AdvertisingSales.Gap : Gap.NoAdvertising;
        yield return Told("impressions", traffic.Impressions, advertising, MetricUnit.Count);
        yield return Told("clicks", traffic.Clicks, advertising, MetricUnit.Count);
        yield return Told("sessions", (double)traffic.Sessions, visits, MetricUnit.Count);
        yield return FigureWire.From("sessions_per_day", SessionsPerDay(traffic), MetricUnit.Count);
        yield return Told("visit_units", (double)traffic.VisitUnits, visits, MetricUnit.Units);
        yield return FigureWire.From(MetricCatalog.Find("conversion")!, span);
        yield return FigureWire.From(
            "advertising_cost", traffic.HasAdvertising ? traffic.AdvertisingCost.Reading : Reading.Missing(Gap.NoAdvertising), MetricUnit.Money);
        yield return FigureWire.From(MetricCatalog.Find("acos")!, span);
        yield return FigureWire.From(MetricCatalog.Find("tacos")!, span);
    }

    static FigureWire Told(string code, double value, Gap gap, MetricUnit unit) =>
        FigureWire.From(code, gap == Gap.None ? Reading.Of(value) : Reading.Missing(gap), unit);

    static Reading SessionsPerDay(TrafficSums traffic) => traffic.SessionsPerDay is { } sessions
        ? Reading.Of(sessions)
        : Reading.Missing(traffic.HasVisits ? Gap.NoVisits : Gap.NoTraffic);
}
