using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Metrics;

public sealed class LeadTimesTests
{
    const string Heads = "PO number,SKU,Ordered date,Received date,Quantity,Supplier,Shipment mode,Country,Status\n";

    [Fact]
    public void S0_15_ten_twenty_and_thirty_days_have_a_mean_of_twenty()
    {
        var lane = Assert.Single(Of(
            Line("P-1", "2026-01-01", "2026-01-11"), Line("P-2", "2026-01-01", "2026-01-21"), Line("P-3", "2026-01-01", "2026-01-31")).Lanes);

        Assert.Equal(new LeadTimeLane("Kiln", "Sea", "CN", false), lane.Lane);
        Assert.Equal((3, 0, 0), (lane.Lines, lane.Undated, lane.Negative));
        Assert.Equal(20, lane.MeanDays.Value);
        Assert.Equal(10, lane.DeviationDays.Value);
        Assert.Equal(20, lane.MedianDays.Value);
        Assert.Equal(28, lane.NinetiethDays.Value!.Value, 9);
    }

    [Fact]
    public void Open_and_reversed_lines_are_counted_apart_and_cancelled_ones_left_out()
    {
        var lane = Assert.Single(Of(
            Line("P-1", "2026-01-01", ""), Line("P-2", "2026-01-20", "2026-01-10"), Line("P-3", "2026-01-01", "2026-01-05", "Cancelled")).Lanes);

        Assert.Equal((0, 1, 1), (lane.Lines, lane.Undated, lane.Negative));
        Assert.Equal(Gap.NoReceipt, lane.MeanDays.Gap);
        Assert.Equal(Gap.NoReceipt, lane.MedianDays.Gap);
    }

    [Fact]
    public void One_line_has_no_deviation()
    {
        var lane = Assert.Single(Of(Line("P-1", "2026-01-01", "2026-01-01")).Lanes);

        Assert.Equal(0, lane.MeanDays.Value);
        Assert.Equal(Gap.NoReceipt, lane.DeviationDays.Gap);
    }

    [Fact]
    public void Invoices_never_mix_with_deliveries()
    {
        var list = Of(Line("P-1", "2026-01-01", "2026-01-11"), Line("P-2", "2026-01-01", "2026-01-03", "invoiced"));

        Assert.Equal([false, true], list.Whole.Select(one => one.Lane.IsToInvoice));
        Assert.Equal([10d, 2d], list.Whole.Select(one => one.MeanDays.Value));
    }

    [Fact]
    public void An_order_that_two_sources_name_counts_once_by_the_one_that_tells_its_receipt()
    {
        var january = new DateOnly(2026, 1, 1);
        var facts = new FactSetBuilder()
            .From("erp", 30)
            .Add(PurchaseFact.Kind, (PurchaseFact.Order, "P-1"), (PurchaseFact.OrderedDay, january))
            .Add(
                PurchaseFact.Kind, (PurchaseFact.Order, "P-2"), (PurchaseFact.OrderedDay, january),
                (PurchaseFact.ReceivedDay, january.AddDays(30)))
            .From("sheet", 10)
            .Add(
                PurchaseFact.Kind, (PurchaseFact.Order, "P-1"), (PurchaseFact.OrderedDay, january),
                (PurchaseFact.ReceivedDay, january.AddDays(10)))
            .Add(
                PurchaseFact.Kind, (PurchaseFact.Order, "P-2"), (PurchaseFact.OrderedDay, january),
                (PurchaseFact.ReceivedDay, january.AddDays(31)))
            .Build();

        var whole = Assert.Single(LeadTimes.Whole(facts));

        Assert.Equal((2, 0, 20d), (whole.Lines, whole.Undated, whole.MeanDays.Value));
    }

    static string Line(string order, string ordered, string received, string status = "Received") =>
        $"{order},MUG,{ordered},{received},10,Kiln,Sea,CN,{status}\n";

    static LeadTimeList Of(params string[] lines)
    {
        using var workspace = new TempWorkspace();
        Assert.True(workspace.ImportText("purchases.csv", Heads + string.Concat(lines)).IsCommitted);
        return LeadTimeList.Of(workspace.Workspace);
    }
}
