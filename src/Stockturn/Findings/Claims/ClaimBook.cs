using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What the record lacks, so that some claims cannot be listed.</summary>
public enum ClaimGap
{
    /// <summary>No ledger of a platform tells what it lost or damaged.</summary>
    NoAdjustments,

    /// <summary>Nothing tells what was paid: all that was lost looks open.</summary>
    NoReimbursements,

    /// <summary>No warehouse tells what it received of removals.</summary>
    NoRemovalReceipts,

    /// <summary>No settlement tells refunds, or no report returns.</summary>
    NoRefunds,
}

/// <summary>
/// Every claim on a platform or carrier, SKU by SKU (U-22): what was lost, damaged, not counted in or not sent back, less what was found
/// and paid; and goods that are held without an offer or in the platform's work.
/// </summary>
/// <remarks>
/// Built once of the facts and asked for one SKU at a time. See docs/formulas/findings.md#claims.
/// </remarks>
public sealed class ClaimBook
{
    static readonly ImmutableArray<ClaimKind> Payable =
        [ClaimKind.InboundShortage, ClaimKind.LostAtPlatform, ClaimKind.DamagedAtPlatform, ClaimKind.RemovalNotReceived];

    readonly PlatformRecord record;
    readonly Network network;
    readonly DateOnly asOf;
    readonly PlatformSettings platform;
    readonly ClaimSettings settings;
    readonly bool hasReturns;
    bool hasRefunds;

    /// <summary>Reads the facts.</summary>
    /// <param name="facts">The facts, with every kind of <see cref="Needed"/>.</param>
    /// <param name="network">Places, currencies and rates.</param>
    /// <param name="settings">The policy's thresholds.</param>
    /// <param name="asOf">No later day is looked at.</param>
    public ClaimBook(FactSet facts, Network network, FindingSettings settings, DateOnly asOf)
    {
        (this.network, this.asOf, platform, this.settings) = (network, asOf, settings.Platform, settings.Claims);
        record = new PlatformRecord(facts, network, asOf, settings.Claims);
        hasReturns = facts.Of(ReturnFact.Kind).Count > 0;
    }

    /// <summary>The kinds of fact this needs.</summary>
    public static ImmutableArray<FactKind> Needed { get; } =
    [
        AliasFact.Kind, ProductFact.Kind, ListingFact.Kind, MovementFact.Kind, CashFact.Kind, ReturnFact.Kind, RemovalFact.Kind,
        StrandedFact.Kind, ReservedFact.Kind, ShipmentFact.Kind,
    ];

    /// <summary>Columns of movements that no claim looks at.</summary>
    public static ImmutableArray<int> UnneededOfMovements { get; } =
        [MovementFact.Counter, MovementFact.UnitCost, MovementFact.Currency, MovementFact.Lot];

    /// <summary>What the record lacks, once every SKU was asked for.</summary>
    public ImmutableArray<ClaimGap> Gaps =>
    [
        .. new (bool Lacks, ClaimGap Gap)[]
        {
            (!record.HasAdjustments, ClaimGap.NoAdjustments),
            (!record.HasPayments, ClaimGap.NoReimbursements),
            (record.HasRemovals && !record.HasRemovalReceipts, ClaimGap.NoRemovalReceipts),
            (!hasRefunds || !hasReturns, ClaimGap.NoRefunds),
        }.Where(one => one.Lacks).Select(one => one.Gap),
    ];

    /// <summary>The claims of a SKU, by last day, kind, place and document.</summary>
    public ImmutableArray<Claim> Of(SkuFacts facts, SkuLedger ledger)
    {
        var told = record.Of(facts.Master.Sku);
        var costs = new SkuUnitCost(facts.Master, ledger, network, asOf);
        IEnumerable<Claim> all =
        [
            .. Owed(facts, told).Select(loss => Claimed(facts.Master.Sku, loss, costs)),
            .. BelowCost(facts.Master.Sku, told, costs),
            .. Refunds(facts, told, costs),
            .. Held(facts.Master.Sku, told, costs),
        ];
        return
        [
            .. all.GroupBy(claim => (claim.Kind, claim.Place, claim.Document, claim.Arose)).Select(same => Together([.. same]))
                .Where(claim => claim.LastDay is not { } last || claim.IsHeld || asOf.DayNumber - last.DayNumber <= settings.ExpiredShownDays)
                .OrderBy(claim => claim.LastDay ?? DateOnly.MaxValue)
                .ThenBy(claim => claim.Kind)
                .ThenBy(claim => claim.Place, StringComparer.Ordinal)
                .ThenBy(claim => claim.Document, StringComparer.Ordinal)
                .ThenBy(claim => claim.Arose),
        ];
    }

    // What arose on one day, in one place and for one reason is claimed at once.
    static Claim Together(Claim[] same) => same is [var only] ? only : same[0] with
    {
        Units = new(same.Sum(claim => claim.Units.Thousandths)),
        Cost = same.Aggregate((decimal?)0, (sum, claim) => sum + claim.Cost),
        Amount = same.Aggregate((decimal?)0, (sum, claim) => sum + claim.Amount),
        Orders = [.. same.SelectMany(claim => claim.Orders).Distinct().Order()],
    };

    // A loss that can be claimed no more, from before payments are told, may have been paid: it takes part in the settling and is not shown.
    IEnumerable<Loss> Owed(SkuFacts facts, PlatformTold told)
    {
        var losses = told.Losses.Concat(Shortages(facts)).Concat(Unreceived(told));
        var paid = told.Payments.Select(payment => new Restitution(payment.Day, payment.Units, KindsOf(payment.Reason), payment.Place));
        return OpenLosses.Of(losses, told.Found.Concat(paid))
            .Where(loss => loss.Kind == ClaimKind.InboundShortage || loss.Day.AddDays(WindowOf(loss.Kind)) >= asOf
                || record.PaymentsSince(loss.Place) is not { } since || loss.Day >= since);
    }

    IEnumerable<Loss> Shortages(SkuFacts facts) => facts.Shipments.ToArray()
        .Select(line => (Line: line, Missing: InboundShortage.Missing(line, asOf, platform, record.IsClosed(line.Shipment))))
        .Where(one => one.Missing > Quantity.Zero && one.Line.To >= 0)
        .Select(one => new Loss(
            ClaimKind.InboundShortage, network.Warehouses[one.Line.To].Code, one.Line.ArrivedDay!.Value, one.Missing, one.Line.Shipment));

    IEnumerable<Loss> Unreceived(PlatformTold told) => !record.HasRemovalReceipts ? []
        : from one in told.Removals
          let removal = one.Value
          where removal.Day is { } day && asOf.DayNumber - day.DayNumber >= settings.RemovalWaitDays && removal.Left > removal.Received
          select new Loss(ClaimKind.RemovalNotReceived, removal.Place, removal.Day!.Value, removal.Left - removal.Received, one.Key);

    // Which losses a payment stands for, by the platform's own word for it.
    static ImmutableArray<ClaimKind> KindsOf(string reason) => reason.ToUpperInvariant() switch
    {
        var word when word.Contains("INBOUND", StringComparison.Ordinal) => [ClaimKind.InboundShortage],
        var word when word.Contains("REMOVAL", StringComparison.Ordinal) => [ClaimKind.RemovalNotReceived],
        var word when IsForCustomer(word) => [ClaimKind.RefundWithoutReturn],
        var word when word.Contains("DAMAGE", StringComparison.Ordinal) => [ClaimKind.DamagedAtPlatform],
        var word when word.Contains("LOST", StringComparison.Ordinal) => [ClaimKind.LostAtPlatform],
        _ => [.. Payable, ClaimKind.RefundWithoutReturn],
    };

    static bool IsForCustomer(string word) => word.Contains("CUSTOMER", StringComparison.Ordinal)
        || word.Contains("OUTBOUND", StringComparison.Ordinal) || word.Contains("REPLACEMENT", StringComparison.Ordinal);

    Claim Claimed(string sku, Loss loss, SkuUnitCost costs) => new(sku, loss.Kind, loss.Place, loss.Units, loss.Day)
    {
        Document = loss.Document,
        Cost = SkuUnitCost.Of(costs.Landed(loss.Place), loss.Units),
        Amount = SkuUnitCost.Of(costs.Bought ?? costs.Landed(loss.Place), loss.Units),
        Basis = costs.Bought is null ? ClaimBasis.LandedCost : ClaimBasis.PurchaseCost,
        LastDay = loss.Day.AddDays(WindowOf(loss.Kind)),
    };

    int WindowOf(ClaimKind kind) => kind switch
    {
        ClaimKind.InboundShortage => platform.ClaimDays,
        ClaimKind.LostAtPlatform => settings.LostDays,
        ClaimKind.DamagedAtPlatform => settings.DamagedDays,
        ClaimKind.RemovalNotReceived => settings.RemovalDays,
        _ => settings.RefundDays,
    };

    IEnumerable<Claim> BelowCost(string sku, PlatformTold told, SkuUnitCost costs) =>
        from payment in told.Payments
        where payment.Units > Quantity.Zero && payment.PerUnit < costs.Bought
        select new Claim(sku, ClaimKind.ReimbursedBelowCost, payment.Place ?? "", payment.Units, payment.Day)
        {
            Document = payment.Reason,
            Cost = SkuUnitCost.Of(costs.Landed(payment.Place), payment.Units),
            Amount = SkuUnitCost.Of(costs.Bought - payment.PerUnit, payment.Units),
            Basis = ClaimBasis.CostLessPaid,
            LastDay = payment.Day.AddDays(settings.BelowCostDays),
        };

    // Refunds of goods the platform sent, with no return of the same order since; what was paid for customers is taken off.
    IEnumerable<Claim> Refunds(SkuFacts facts, PlatformTold told, SkuUnitCost costs)
    {
        CashLine[] refunds = [.. facts.Cash.ToArray().Where(line => line is { Type: "refund", Amount: < 0, Store: >= 0 } && IsOrder(line.Order))];
        hasRefunds |= refunds.Length > 0;
        if (!hasReturns)
        {
            yield break;
        }

        var returned = facts.Returns.ToArray().Select(line => line.Order).ToHashSet();
        var shipping = facts.Listings.ToArray()
            .Where(line => line.Fulfilment is { } by && by.StartsWith("AMAZON", StringComparison.OrdinalIgnoreCase))
            .Select(line => line.Store).ToHashSet();
        var kept = refunds.Where(line => shipping.Contains(line.Store) && !returned.Contains(line.Order))
            .GroupBy(line => (line.Store, line.Order))
            .Select(order => (
                order.Key.Store, Day: order.Max(line => line.Day), Order: order.Key.Order.ToString("x16", null), Lines: order.ToArray()))
            .Where(order => asOf.DayNumber - order.Day.DayNumber >= settings.RefundWaitDays)
            .ToDictionary(order => order.Order, StringComparer.Ordinal);
        var losses = kept.Values.Select(order => new Loss(ClaimKind.RefundWithoutReturn, "", order.Day, UnitsOf(order.Lines), order.Order));
        var paid = told.Payments.Where(payment => KindsOf(payment.Reason) is [ClaimKind.RefundWithoutReturn])
            .Select(payment => new Restitution(payment.Day, payment.Units, [ClaimKind.RefundWithoutReturn]));
        foreach (var loss in OpenLosses.Of(losses, paid))
        {
            var order = kept[loss.Document!];
            yield return new Claim(facts.Master.Sku, loss.Kind, network.Stores[order.Store].Code, loss.Units, loss.Day)
            {
                Cost = SkuUnitCost.Of(costs.Landed(null), loss.Units),
                Amount = SkuUnitCost.Of(-costs.Reporting(order.Lines) / UnitsOf(order.Lines).Units, loss.Units),
                Orders = [order.Lines[0].Order],
                Basis = ClaimBasis.RefundedAmount,
                LastDay = loss.Day.AddDays(settings.RefundDays),
            };
        }
    }

    static bool IsOrder(long order) => order is not (0 or FactKind.Missing);

    // Where the settlement tells no units the refund is of one at least.
    static Quantity UnitsOf(IEnumerable<CashLine> lines) =>
        lines.Max(line => line.Quantity) is var units && units > Quantity.Zero ? units : Quantity.Of(1);

    IEnumerable<Claim> Held(string sku, PlatformTold told, SkuUnitCost costs)
    {
        foreach (var one in told.Stranded)
        {
            if (one.Since is { } since && one.Units > Quantity.Zero && asOf.DayNumber - since.DayNumber > platform.StrandedDays)
            {
                yield return new Claim(sku, ClaimKind.Stranded, one.Place, one.Units, since)
                {
                    Document = one.Reason,
                    Cost = SkuUnitCost.Of(costs.Landed(one.Place), one.Units),
                    Amount = 0,
                    LastDay = since.AddDays(settings.StrandedActDays),
                };
            }
        }

        foreach (var place in told.Processing.Keys.Select(key => key.Place).Distinct(StringComparer.Ordinal))
        {
            if (Processing(told, place) is var (units, since) && asOf.DayNumber - since.DayNumber > settings.ReservedDays)
            {
                yield return new Claim(sku, ClaimKind.ReservedTooLong, place, units, since)
                {
                    Cost = SkuUnitCost.Of(costs.Landed(place), units),
                    Amount = 0,
                };
            }
        }
    }

    // The least that was worked on in every report back from the newest, and since when.
    (Quantity Units, DateOnly Since)? Processing(PlatformTold told, string place)
    {
        (Quantity Units, DateOnly Since)? held = null;
        foreach (var day in record.ReservedDays(place))
        {
            var units = told.Processing.GetValueOrDefault((place, day));
            if (units.IsZero)
            {
                break;
            }

            held = (held is { } known ? Quantity.Min(known.Units, units) : units, day);
        }

        return held;
    }
}
