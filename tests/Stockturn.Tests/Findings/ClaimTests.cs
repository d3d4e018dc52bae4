using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

/// <summary>What can be claimed from a platform: lost, damaged, short, not sent back, less what was found and paid.</summary>
public sealed class ClaimTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    // Three lost, one found, one paid: one is left, of the day the last of them was lost, for sixty days from then.
    [Fact]
    public void U_22_what_a_platform_lost_is_claimed_less_what_was_found_and_paid()
    {
        var claim = Assert.Single(Claims(Shop()
            .Add(MovementFact.Kind, Adjusted(-50, -1, "M")).Add(MovementFact.Kind, Adjusted(-40, -2, "M"))
            .Add(MovementFact.Kind, Adjusted(-30, 1, "F")).Add(CashFact.Kind, Paid(-20, 1, "Lost_Warehouse", 5m))));

        Assert.Equal((ClaimKind.LostAtPlatform, "FBA-US", Quantity.Of(1)), (claim.Kind, claim.Place, claim.Units));
        Assert.Equal((AsOf.AddDays(-40), AsOf.AddDays(20), 20), (claim.Arose, claim.LastDay, claim.DaysLeft(AsOf)));
        Assert.Equal((4m, ClaimBasis.PurchaseCost), (claim.Amount, claim.Basis));
    }

    [Fact]
    public void U_22_a_payment_from_before_the_loss_pays_nothing_and_one_taken_back_opens_it_again()
    {
        Assert.Single(Claims(Shop().Add(CashFact.Kind, Paid(-45, 1, "Lost_Warehouse", 5m)).Add(MovementFact.Kind, Adjusted(-40, -1, "M"))));
        Assert.Single(Claims(Shop().Add(MovementFact.Kind, Adjusted(-40, -1, "M")).Add(CashFact.Kind, Paid(-40, 1, "Lost_Warehouse", 5m))
            .Add(CashFact.Kind, Paid(-10, -1, "Lost_Warehouse", -5m))));
    }

    // Damaged goods leave the sellable ones and come back as damaged: one unit, not two. A loss is not paid by what was for damage.
    [Fact]
    public void U_22_a_payment_stands_for_its_own_reason_and_one_without_a_reason_for_the_oldest()
    {
        var facts = () => Shop()
            .Add(MovementFact.Kind, Adjusted(-40, -1, "M"))
            .Add(MovementFact.Kind, Adjusted(-30, -1, "E")).Add(MovementFact.Kind, [.. Adjusted(-30, 1, "E"), (MovementFact.Status, StockStatus.Damaged)]);

        Assert.Equal([ClaimKind.LostAtPlatform, ClaimKind.DamagedAtPlatform], Claims(facts()).Select(claim => claim.Kind));
        Assert.Equal(
            [ClaimKind.LostAtPlatform], Claims(facts().Add(CashFact.Kind, Paid(-10, 1, "Damaged_Warehouse", 5m))).Select(claim => claim.Kind));
        Assert.Equal([ClaimKind.DamagedAtPlatform], Claims(facts().Add(CashFact.Kind, Paid(-10, 1, "GENERAL", 5m))).Select(claim => claim.Kind));
    }

    [Fact]
    public void U_22_an_expired_claim_stands_apart_and_leaves_after_a_while()
    {
        var claims = Claims(Shop().Add(MovementFact.Kind, Adjusted(-61, -1, "M")).Add(MovementFact.Kind, Adjusted(-60, -1, "M"))
            .Add(MovementFact.Kind, Adjusted(-241, -1, "M")));

        Assert.Equal([ClaimState.Expired, ClaimState.Open], claims.Select(claim => claim.StateOn(AsOf)));
    }

    // What was lost before payments are told may have been paid: where it can be claimed no more, nothing says it was owed.
    [Fact]
    public void U_22_what_expired_from_before_payments_are_told_is_not_shown_as_missed() => Assert.Empty(Claims(Shop()
        .Add(MovementFact.Kind, Adjusted(-100, -2, "M")).Add(CashFact.Kind, Paid(-30, 1, "Lost_Warehouse", 5m))));

    [Theory]
    [InlineData(15, null, 0)]
    [InlineData(16, null, 6)]
    [InlineData(2, "CLOSED", 6)]
    [InlineData(16, null, 2, 4)]
    public void U_22_what_a_closed_shipment_or_one_of_over_14_days_lacks_is_claimed_less_what_was_paid(
        int daysAgo, string? status, int claimed, int paid = 0)
    {
        daysAgo -= status is null && claimed == 0 ? 1 : 0;
        var facts = Shop().Add(
            ShipmentFact.Kind,
            [
                (ShipmentFact.Shipment, "FBA1"), (ShipmentFact.Item, "MUG"), (ShipmentFact.To, "FBA-US"), (ShipmentFact.Shipped, 100),
                (ShipmentFact.Received, 94), (ShipmentFact.ShippedDay, AsOf.AddDays(-60)), (ShipmentFact.ArrivedDay, AsOf.AddDays(-daysAgo)),
                .. status is null ? [] : new (int, object)[] { (ShipmentFact.Status, status) },
            ]);
        if (paid > 0)
        {
            facts.Add(CashFact.Kind, Paid(-1, paid, "Lost_Inbound", 20m));
        }

        var claims = Claims(facts);
        Assert.Equal(claimed, claims.Sum(claim => claim.Units.Units));
        Assert.All(claims, claim => Assert.Equal((AsOf.AddDays(270 - daysAgo), "FBA1"), (claim.LastDay, claim.Document)));
    }

    // Orders tell the units before shipments do; without any removal ever received nobody knows what was not.
    [Fact]
    public void U_22_a_removal_sent_and_not_received_is_claimed_where_receipts_are_told()
    {
        var facts = () => Shop().Add(RemovalFact.Kind, Removed("R1", 10, isOrder: true)).Add(RemovalFact.Kind, Removed("R1", 9, isOrder: false));

        Assert.Empty(Claims(facts()));
        Assert.Contains(ClaimGap.NoRemovalReceipts, Book(facts()).Book.Gaps);
        var claim = Assert.Single(Claims(facts().Add(MovementFact.Kind, Received("R1", 7))));
        Assert.Equal((ClaimKind.RemovalNotReceived, Quantity.Of(3), AsOf.AddDays(55)), (claim.Kind, claim.Units, claim.LastDay));
    }

    [Fact]
    public void U_22_a_refund_without_a_return_is_claimed_from_the_60th_day_for_what_was_given_back()
    {
        var facts = Shop().Add(ListingFact.Kind, (ListingFact.Store, "Amazon.com"), (ListingFact.Item, "MUG"), (ListingFact.Fulfilment, "AMAZON_NA"))
            .Add(ReturnFact.Kind, (ReturnFact.Day, AsOf), (ReturnFact.Store, "Amazon.com"), (ReturnFact.Item, "MUG"), (ReturnFact.Order, "2"), (ReturnFact.Quantity, 1))
            .Add(CashFact.Kind, Refund(-60, "1")).Add(CashFact.Kind, Refund(-80, "2")).Add(CashFact.Kind, Refund(-59, "3"));

        var claim = Assert.Single(Claims(facts));
        Assert.Equal((ClaimKind.RefundWithoutReturn, "Amazon.com", 20m), (claim.Kind, claim.Place, claim.Amount!.Value));
        Assert.Equal((AsOf.AddDays(60), ClaimBasis.RefundedAmount), (claim.LastDay, claim.Basis));
        Assert.Equal(SourceRow.Hash("1"), Assert.Single(claim.Orders));
    }

    [Fact]
    public void U_22_less_paid_than_the_goods_cost_is_the_difference()
    {
        var claim = Assert.Single(Claims(Shop().Add(MovementFact.Kind, Adjusted(-40, -2, "M")).Add(CashFact.Kind, Paid(-40, 2, "Lost_Warehouse", 5m))));

        Assert.Equal((ClaimKind.ReimbursedBelowCost, 3m, AsOf.AddDays(20)), (claim.Kind, claim.Amount!.Value, claim.LastDay));
    }

    [Fact]
    public void U_22_stranded_and_reserved_goods_are_held_and_never_expire()
    {
        var facts = Shop()
            .Add(StrandedFact.Kind, Stranded(-4)).Add(StrandedFact.Kind, [.. Stranded(-3), (StrandedFact.Reason, "young")])
            .Add(ReservedFact.Kind, Reserved(-40, 5)).Add(ReservedFact.Kind, Reserved(-20, 3)).Add(ReservedFact.Kind, Reserved(0, 4));

        var claims = Claims(facts);
        Assert.Equal([(ClaimKind.Stranded, 8m), (ClaimKind.ReservedTooLong, 3m)], claims.Select(claim => (claim.Kind, claim.Units.Units)));
        Assert.All(claims, claim => Assert.Equal((0m, ClaimState.Open), (claim.Amount!.Value, claim.StateOn(AsOf.AddDays(900)))));
        Assert.Empty(Claims(Shop().Add(ReservedFact.Kind, Reserved(-40, 5)).Add(ReservedFact.Kind, Reserved(-20, 0)).Add(ReservedFact.Kind, Reserved(0, 4))));
    }

    // The ERP's copies of the platform's reports: each loss, payment, removal and held unit counts once.
    [Fact]
    public void U_22_what_two_sources_tell_alike_counts_once()
    {
        var facts = Shop().Add(MovementFact.Kind, Adjusted(-40, -2, "M")).Add(MovementFact.Kind, Received("R0", 1));
        foreach (var (source, precedence) in new[] { ("amazon", 30), ("copy", 20) })
        {
            facts.From(source, precedence)
                .Add(CashFact.Kind, Paid(-30, 1, "Lost_Warehouse", 5m))
                .Add(RemovalFact.Kind, Removed("R0", 1, isOrder: true)).Add(RemovalFact.Kind, Removed("R1", 5, isOrder: true))
                .Add(StrandedFact.Kind, Stranded(-9))
                .Add(ReservedFact.Kind, Reserved(-40, 3)).Add(ReservedFact.Kind, Reserved(0, 3));
        }

        var units = Claims(facts).OrderBy(claim => claim.Kind).Select(claim => (claim.Kind, claim.Units.Units));
        Assert.Equal(
            [(ClaimKind.LostAtPlatform, 1m), (ClaimKind.RemovalNotReceived, 5m), (ClaimKind.Stranded, 8m), (ClaimKind.ReservedTooLong, 3m)], units);
    }

    [Fact]
    public void U_22_a_record_without_payments_says_so() =>
        Assert.Equal("NoReimbursements NoRefunds", string.Join(' ', Book(Shop().Add(MovementFact.Kind, Adjusted(-40, -2, "M"))).Book.Gaps));

    // Claimed + settled = lost, settled never more than what was found and paid, and nothing is settled before it is lost.
    [Fact]
    public void U_22_nothing_settled_is_ever_claimed_again() => Prop.ForAll<(int Day, byte Units)[], (int Day, byte Units)[]>((lost, paid) =>
    {
        Loss[] losses = [.. lost.Select(one => new Loss(ClaimKind.LostAtPlatform, "A", Day(one.Day), Quantity.Of(one.Units)))];
        Restitution[] payments = [.. paid.Select(one => new Restitution(Day(one.Day), Quantity.Of(one.Units), [ClaimKind.LostAtPlatform]))];
        var (owed, given) = (lost.Sum(one => one.Units), paid.Sum(one => one.Units));
        var open = OpenLosses.Of(losses, payments).Sum(loss => loss.Units.Units);
        var first = paid.Length == 0 ? int.MinValue : paid.Max(one => one.Day % 100);
        var after = lost.Where(one => one.Day % 100 > first).Sum(one => one.Units);
        return open <= owed && open >= owed - given && open >= after && OpenLosses.Of(losses, []).Sum(loss => loss.Units.Units) == owed;
    }).QuickCheckThrowOnFailure();

    static DateOnly Day(int day) => AsOf.AddDays(day % 100);

    static FactSetBuilder Shop() => new FactSetBuilder()
        .Add(WarehouseFact.Kind, (WarehouseFact.Warehouse, "FBA-US"), (WarehouseFact.WarehouseKind, WarehouseKind.Platform), (WarehouseFact.Country, "US"))
        .Add(WarehouseFact.Kind, (WarehouseFact.Warehouse, "HOME"), (WarehouseFact.WarehouseKind, WarehouseKind.Own), (WarehouseFact.Country, "CN"))
        .Add(ProductFact.Kind, (ProductFact.Item, "MUG"), (ProductFact.UnitCost, 4m), (ProductFact.Currency, "USD"));

    static (int, object)[] Adjusted(int days, int units, string reason) =>
    [
        (MovementFact.Day, AsOf.AddDays(days)), (MovementFact.Warehouse, "FBA-US"), (MovementFact.Item, "MUG"), (MovementFact.Quantity, units),
        (MovementFact.MovementKind, MovementKind.Adjustment), (MovementFact.Reason, reason),
    ];

    static (int, object)[] Received(string order, int units) =>
    [
        (MovementFact.Day, AsOf), (MovementFact.Warehouse, "HOME"), (MovementFact.Item, "MUG"), (MovementFact.Quantity, units),
        (MovementFact.MovementKind, MovementKind.Receipt), (MovementFact.Document, order),
    ];

    static (int, object)[] Paid(int days, int units, string reason, decimal amount) =>
    [
        (CashFact.Day, AsOf.AddDays(days)), (CashFact.Store, "Amazon.com"), (CashFact.Item, "MUG"), (CashFact.Type, "reimbursement"),
        (CashFact.Amount, amount), (CashFact.Currency, "USD"), (CashFact.Quantity, units), (CashFact.Detail, reason),
    ];

    static (int, object)[] Refund(int days, string order) =>
    [
        (CashFact.Day, AsOf.AddDays(days)), (CashFact.Store, "Amazon.com"), (CashFact.Item, "MUG"), (CashFact.Type, "refund"),
        (CashFact.Amount, -20m), (CashFact.Currency, "USD"), (CashFact.Order, order), (CashFact.Settlement, "7"),
    ];

    static (int, object)[] Removed(string order, int units, bool isOrder) =>
    [
        (RemovalFact.Order, order), (RemovalFact.Item, "MUG"), (RemovalFact.Warehouse, "FBA-US"), (RemovalFact.Purpose, "return"),
        (RemovalFact.Shipped, units), (RemovalFact.RequestedDay, AsOf.AddDays(-30)),
        isOrder ? (RemovalFact.Requested, units) : (RemovalFact.ShippedDay, AsOf.AddDays(-20)),
    ];

    static (int, object)[] Stranded(int days) =>
    [
        (StrandedFact.Day, AsOf), (StrandedFact.Warehouse, "FBA-US"), (StrandedFact.Item, "MUG"), (StrandedFact.Quantity, 8),
        (StrandedFact.SinceDay, AsOf.AddDays(days)),
    ];

    static (int, object)[] Reserved(int days, int units) =>
    [
        (ReservedFact.Day, AsOf.AddDays(days)), (ReservedFact.Warehouse, "FBA-US"), (ReservedFact.Item, "MUG"), (ReservedFact.Orders, 0),
        (ReservedFact.Transfers, 0), (ReservedFact.Processing, units),
    ];

    static Claim[] Claims(FactSetBuilder builder) => Book(builder).Claims;

    static (ClaimBook Book, Claim[] Claims) Book(FactSetBuilder builder)
    {
        var facts = builder.Build();
        var book = new FactBook(facts, new FactSettings(), AsOf);
        var claims = new ClaimBook(facts, book.Network, new FindingSettings(), AsOf);
        return (claims, [.. book.Skus.SelectMany((sku, at) => claims.Of(book.For(at), new SkuLedger(sku, AsOf)))]);
    }
}
