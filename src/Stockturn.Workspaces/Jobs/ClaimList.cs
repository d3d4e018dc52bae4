using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A claim with the name of its SKU.</summary>
public sealed record SkuClaim(Claim Claim, string? Name)
{
    /// <summary>The numbers of the orders it is about, as the settlement writes them; empty where it is about none.</summary>
    public ImmutableArray<string> Orders { get; init; } = [];

    /// <summary>What to name when it is made: the shipment, removal order or reason, else the orders.</summary>
    public string? Document => Claim.Document ?? (Orders.IsEmpty ? null : string.Join(", ", Orders));
}

/// <summary>What can be claimed in all, goods that are held left out.</summary>
/// <param name="Claims">How many can still be made.</param>
/// <param name="Amount">What those of a known amount can bring.</param>
/// <param name="Unknown">How many have no known amount.</param>
/// <param name="NextDay">The nearest last day to claim; null where none has one.</param>
/// <param name="DueOnNextDay">How many can be claimed until that day only.</param>
public sealed record ClaimSummary(int Claims, decimal Amount, int Unknown, DateOnly? NextDay, int DueOnNextDay);

/// <summary>What the claims of a kind come to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Claims">How many can still be made.</param>
/// <param name="Units">Their units.</param>
/// <param name="Cost">Their units at cost; null when some cost is not known.</param>
/// <param name="Amount">What they can bring; null when some amount is not known.</param>
/// <param name="Expired">How many expired.</param>
/// <param name="ExpiredAmount">What those could have brought.</param>
public sealed record ClaimTotal(
    ClaimKind Kind, int Claims, decimal Units, decimal? Cost, decimal? Amount, int Expired, decimal? ExpiredAmount);

/// <summary>
/// Every claim of a run: those that can still be made by their last day, then goods that are held, then claims that expired.
/// </summary>
public sealed record ClaimList(DateOnly AsOf, ImmutableArray<SkuClaim> Claims, ImmutableArray<ClaimGap> Gaps)
{
    /// <summary>What each kind comes to, in the order of the kinds; those without a claim are left out.</summary>
    public ImmutableArray<ClaimTotal> Totals =>
    [
        .. Claims.GroupBy(line => line.Claim.Kind).OrderBy(kind => kind.Key).Select(kind =>
        {
            var states = kind.Select(line => line.Claim).ToLookup(claim => claim.StateOn(AsOf));
            var (open, expired) = (states[ClaimState.Open].ToArray(), states[ClaimState.Expired].ToArray());
            return new ClaimTotal(
                kind.Key, open.Length, open.Sum(claim => claim.Units.Units), SumOf(open, claim => claim.Cost),
                SumOf(open, claim => claim.Amount), expired.Length, SumOf(expired, claim => claim.Amount));
        }),
    ];

    /// <summary>What can be claimed in all, and until when.</summary>
    public ClaimSummary Summary
    {
        get
        {
            Claim[] open = [.. Claims.Select(line => line.Claim).Where(claim => !claim.IsHeld && claim.StateOn(AsOf) == ClaimState.Open)];
            var next = open.Min(claim => claim.LastDay);
            return new(
                open.Length, open.Sum(claim => claim.Amount ?? 0), open.Count(claim => claim.Amount is null), next,
                open.Count(claim => next is not null && claim.LastDay == next));
        }
    }

    /// <summary>The claims of a run, from what was known when it ran.</summary>
    public static ClaimList Of(Workspace workspace, OpenRun run)
    {
        var facts = LoadFacts.Of(
            workspace, run, ClaimBook.Needed, new Dictionary<FactKind, int[]> { [MovementFact.Kind] = [.. ClaimBook.UnneededOfMovements] });
        var (asOf, book) = (run.Info.AsOf, new ClaimBook(facts, run.Info.Network, run.Turn.Policy.Findings, run.Info.AsOf));
        var found = new List<SkuClaim>();
        foreach (var sku in run.Kept())
        {
            found.AddRange(book.Of(sku.Facts, sku.Ledger).Select(claim => new SkuClaim(claim, sku.Facts.Master.Name)));
        }

        var orders = OrderNumbers.Of(workspace, run.Info, found.SelectMany(line => line.Claim.Orders));
        return new ClaimList(
            asOf,
            [
                .. found.Select(line => line with { Orders = [.. line.Claim.Orders.Where(orders.ContainsKey).Select(order => orders[order])] })
                    .OrderBy(line => line.Claim.StateOn(asOf))
                    .ThenBy(line => line.Claim.IsHeld)
                    .ThenBy(line => line.Claim.LastDay ?? DateOnly.MaxValue)
                    .ThenBy(line => line.Claim.Sku, StringComparer.Ordinal),
            ],
            book.Gaps);
    }

    static decimal? SumOf(IEnumerable<Claim> claims, Func<Claim, decimal?> amount) =>
        claims.Aggregate((decimal?)0, (sum, claim) => sum + amount(claim));
}
