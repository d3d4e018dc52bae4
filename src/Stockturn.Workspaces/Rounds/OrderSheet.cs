using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Plans;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Workspaces.Rounds;

/// <summary>Writes the orders of a round as CSV: the key columns and order, in the order of the state; blank where none could be told.</summary>
/// <remarks>Numbers as every program reads them; the reading of each order rounded to a millionth. Same round, same bytes.</remarks>
public static class OrderSheet
{
    const int Digits = 6;

    static readonly string[] Reading = ["stock_at_arrival", "target", "expected_demand", "expected_left", "expected_lost", "expected_cost"];

    /// <summary>Writes a row for each row of the state.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="state">The state.</param>
    /// <param name="orders">The order of each of its rows.</param>
    /// <param name="isDetailed">True to write beside each order why.</param>
    public static void Write(TextWriter to, OrderState state, ImmutableArray<RoundOrder?> orders, bool isDetailed)
    {
        using var writer = CsvText.To(to);
        string[] header = [.. state.Keys, "order", .. isDetailed ? Reading : []];
        writer.WriteRecord(header);
        foreach (var (row, order) in state.Rows.Zip(orders))
        {
            string[] record = [.. row.Key, order?.Units.ToString(CultureInfo.InvariantCulture) ?? "", .. isDetailed ? Details(order) : []];
            writer.WriteRecord(record);
        }
    }

    static IEnumerable<string> Details(RoundOrder? order) => order is null
        ? Reading.Select(_ => "")
        : new[] { order.StockAtArrival, order.Target, order.ExpectedDemand, order.ExpectedLeft, order.ExpectedLost, order.ExpectedCost }
            .Select(units => Math.Round(units, Digits).ToString("R", CultureInfo.InvariantCulture));
}
