using System.Globalization;

namespace Stockturn.Tests.Demo;

public sealed class DemoFeeReportTests
{
    static readonly DemoRun Run = DemoRun.Ordinary.Value;

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Storage_is_room_times_rate_on_every_row(string folder)
    {
        foreach (var row in Run.Tabs($"{folder}/storage-fees.txt"))
        {
            var units = DemoRun.Amount(row["average_quantity_on_hand"]);
            var fee = units * DemoRun.Amount(row["item_volume"]) * DemoRun.Amount(row["storage_rate"]);

            Assert.InRange(DemoRun.Amount(row["estimated_monthly_storage_fee"]), fee - 0.00006m, fee + 0.00006m);
        }
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Storage_counts_what_the_ledger_saw_at_the_end_of_the_month(string folder)
    {
        var ends = Run.Tabs($"{folder}/ledger-summary.tsv")
            .Where(row => row["Date"] is "05/31/2026" or "2026-05-31")
            .GroupBy(row => row["FNSKU"])
            .ToDictionary(
                group => group.Key, group => group.Sum(row => DemoRun.Units(row, "Ending Warehouse Balance")));
        var stored = Run.Tabs($"{folder}/storage-fees.txt").Where(row => row["month_of_charge"] == "2026-05")
            .Select(row => row["fnsku"]).ToHashSet();

        Assert.All(ends.Where(pair => pair.Value > 0), pair => Assert.Contains(pair.Key, stored));
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Surcharge_is_room_times_rate_or_the_least_for_a_unit(string folder)
    {
        foreach (var row in Run.Tabs($"{folder}/aged-surcharge.txt"))
        {
            var units = DemoRun.Units(row, "qty-charged");
            var byRoom = units * DemoRun.Amount(row["per-unit-volume"]) * DemoRun.Amount(row["rate-surcharge"]);
            var charged = DemoRun.Amount(row["amount-charged"]);

            Assert.True(charged >= Math.Round(byRoom, 2) - 0.01m);
            Assert.True(charged <= Math.Max(Math.Round(byRoom, 2) + 0.01m, units * 0.35m));
        }
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Removals_are_the_units_the_ledger_lost_under_their_number(string folder)
    {
        var gone = Run.Tabs($"{folder}/ledger-detail.tsv")
            .Where(row => row["Event Type"] == "VendorReturns" || row["Reason"] == "D")
            .Where(row => Day(row["Date"]) >= FirstDay(folder))
            .Select(row => (row["Reference ID"], row["FNSKU"], row["Disposition"], -DemoRun.Units(row, "Quantity")));
        var removed = Run.Tabs($"{folder}/removal-orders.txt").Select(row => (
            row["order-id"], row["fnsku"], row["disposition"],
            DemoRun.Units(row, "disposed-quantity") + DemoRun.Units(row, "shipped-quantity"))).ToList();
        var shipped = Run.Tabs($"{folder}/removal-shipments.txt")
            .Select(row => (row["order-id"], row["fnsku"], row["disposition"], DemoRun.Units(row, "shipped-quantity")));

        Assert.Equal(gone.Order(), removed.Order());
        Assert.All(shipped, line => Assert.Contains(line, removed));
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Reimbursements_pay_for_units_the_ledger_lost_or_damaged_and_reach_the_account(string folder)
    {
        var market = DemoMarket.Of(folder);
        var settlements = market.Settlements(Run);
        var last = market.Day(settlements[^1].Head["settlement-end-date"]);
        var harmed = Run.Tabs($"{folder}/ledger-detail.tsv")
            .Where(row => row["Reason"] == "M" || (row["Reason"] == "E" && row["Disposition"] == "WAREHOUSE_DAMAGED"))
            .GroupBy(row => row["FNSKU"])
            .ToDictionary(group => group.Key, group => group.Sum(row => Math.Abs(DemoRun.Units(row, "Quantity"))));
        var paid = Run.Tabs($"{folder}/reimbursements.txt").ToList();
        var settled = settlements.SelectMany(settlement => settlement.Amounts)
            .Where(row => row["amount-type"] == "FBA Inventory Reimbursement")
            .Select(row => (row["sku"], DemoRun.Amount(row["amount"])));

        Assert.NotEmpty(paid);
        Assert.All(paid.GroupBy(row => row["fnsku"]), goods => Assert.InRange(
            goods.Sum(row => DemoRun.Units(row, "quantity-reimbursed-cash")), 1, harmed.GetValueOrDefault(goods.Key)));
        Assert.Equal(
            paid.Where(row => market.LocalDay(row["approval-date"]) <= last)
                .Select(row => (row["sku"], DemoRun.Amount(row["amount-total"]))).Order(),
            settled.Order());
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Shipments_of_the_last_month_are_the_ledgers(string folder)
    {
        var ledger = Run.Tabs($"{folder}/ledger-detail.tsv")
            .Where(row => row["Event Type"] == "Shipments" && Day(row["Date"]) >= new DateOnly(2026, 6, 1))
            .GroupBy(row => row["MSKU"])
            .ToDictionary(group => group.Key, group => -group.Sum(row => DemoRun.Units(row, "Quantity")));
        var shipped = Run.Tabs($"{folder}/fulfilled-shipments.txt").GroupBy(row => row["sku"])
            .ToDictionary(group => group.Key, group => group.Sum(row => DemoRun.Units(row, "quantity-shipped")));

        Assert.Equal(ledger.OrderBy(pair => pair.Key), shipped.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("amazon-us")]
    [InlineData("amazon-de")]
    public void Stock_reports_of_the_last_day_agree(string folder)
    {
        var stock = Run.Tabs($"{folder}/managed-inventory.txt").ToDictionary(row => row["sku"]);
        var reserved = Run.Tabs($"{folder}/reserved-inventory.txt").ToDictionary(row => row["sku"]);

        Assert.All(stock.Values, row => Assert.Equal(
            DemoRun.Units(row, "afn-reserved-quantity"),
            reserved.TryGetValue(row["sku"], out var own) ? DemoRun.Units(own, "reserved_qty") : 0));
        Assert.Equal(
            stock.Values.Select(row => (row["sku"], row["afn-fulfillable-quantity"])).Order(),
            Run.Tabs($"{folder}/restock.txt").Select(row => (row["Merchant SKU"], row["Available"])).Order());
        Assert.All(Run.Tabs($"{folder}/stranded.txt"), row => Assert.Equal(
            stock[row["sku"]]["afn-fulfillable-quantity"], row["fulfillable-qty"]));
    }

    [Fact]
    public void The_pool_of_Europe_lies_in_three_countries()
    {
        var stock = Run.Tabs("amazon-de/managed-inventory.txt")
            .Where(row => row["afn-fulfillable-quantity"] != "0")
            .ToDictionary(row => row["sku"], row => DemoRun.Units(row, "afn-fulfillable-quantity"));
        var pooled = Run.Tabs("amazon-de/stock-by-country.txt").ToList();

        Assert.Equal(["DE", "FR", "PL"], pooled.Select(row => row["country"]).Distinct().Order());
        Assert.Equal(
            stock.OrderBy(pair => pair.Key),
            pooled.GroupBy(row => row["seller-sku"])
                .ToDictionary(
                    goods => goods.Key, goods => goods.Sum(row => DemoRun.Units(row, "quantity-for-local-fulfillment")))
                .OrderBy(pair => pair.Key));
    }

    static DateOnly FirstDay(string folder)
    {
        var market = DemoMarket.Of(folder);
        return market.Day(market.Settlements(Run)[0].Head["settlement-start-date"]);
    }

    static DateOnly Day(string text) => text.Contains('/')
        ? DateOnly.ParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture)
        : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
