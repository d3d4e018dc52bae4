using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>The numbers of orders as their files write them: facts keep only what stands for them.</summary>
public static class OrderNumbers
{
    /// <summary>The number of each order that a row of a settlement still tells; none for the others.</summary>
    public static IReadOnlyDictionary<long, string> Of(Workspace workspace, RunInfo run, IEnumerable<long> orders)
    {
        var wanted = orders.ToHashSet();
        var found = new Dictionary<long, string>();
        if (wanted.Count == 0)
        {
            return found;
        }

        var (columns, numbers) = FactTable.ReadNumbered(workspace.Db, new ColumnChoice(CashFact.Kind, [CashFact.Order], run.KnownAt));
        var first = new Dictionary<long, int>();
        for (var row = 0; row < columns.Count; row++)
        {
            var order = columns.At(row, CashFact.Order);
            if (wanted.Contains(order))
            {
                first.TryAdd(order, row);
            }
        }

        var origins = FactTable.Origins(workspace.Db);
        foreach (var (order, fact) in first.OrderBy(one => one.Value).Select(one => one.Key).Zip(numbers.Of(first.Values.Order())))
        {
            if (Written(workspace, SourceRows.Line(workspace.Db, (CashFact.Kind, fact), origins), order) is { } number)
            {
                found[order] = number;
            }
        }

        return found;
    }

    static string? Written(Workspace workspace, SourceLine line, long order) =>
        SourceRows.Raw(workspace, line)?.Cells.Select(cell => cell.Trim()).FirstOrDefault(cell => cell.Length > 0 && SourceRow.Hash(cell) == order);
}
