using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Calculators;

/// <summary>
/// A stock-ageing question as the ledger reads it: names and documents numbered, rows turned into movements.
/// </summary>
sealed class AgeingQuestion
{
    readonly List<string> locations = [];
    readonly List<string> documents = [];
    readonly List<string> batches = [];

    /// <summary>Reads a question.</summary>
    /// <exception cref="QuestionException">A field is missing or wrong.</exception>
    public AgeingQuestion(Question input)
    {
        AsOf = input.Day("as_of");
        UpperDays = [.. input.WholeList("age_range_upper_days")];
        var isAscending = UpperDays.Zip(UpperDays.Skip(1)).All(pair => pair.First < pair.Second);
        if (UpperDays.Length == 0 || UpperDays[0] < 0 || !isAscending)
        {
            throw input.Refuse("age_range_upper_days", "expected ages in ascending order, such as [30, 60, 90]");
        }

        Movements =
        [
            .. input.List("layers").Select(Layer)
                .Concat(input.List("movements").Select(Movement))
                .Where(movement => movement.Day <= AsOf)
                .OrderBy(movement => movement.Day),
        ];
    }

    /// <summary>The day asked for.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The upper ends of the buckets.</summary>
    public ImmutableArray<int> UpperDays { get; }

    /// <summary>The starting layers and the movements, by day.</summary>
    public Movement[] Movements { get; }

    /// <summary>The names of the warehouses, by index.</summary>
    public IReadOnlyList<string> Locations => locations;

    /// <summary>The names of the batches, by index.</summary>
    public IReadOnlyList<string> Batches => batches;

    Movement Layer(Question row) => Row(row, MovementKind.Opening, row.Number("qty"), document: 0);

    Movement Movement(Question row)
    {
        var quantity = row.Number("qty");
        var own = Index(documents, row.OptionalText("doc"));
        return row.Text("type") switch
        {
            "receipt" or "in" => Row(row, MovementKind.Receipt, quantity, own),
            "issue" or "out" => Row(row, MovementKind.Sale, -quantity, own),
            "count" => Row(row, MovementKind.Count, quantity, own),
            "return" => Row(row, MovementKind.Return, quantity, Index(documents, row.OptionalText("of_doc"))),
            "transfer_in" => Row(row, MovementKind.TransferIn, quantity, own),
            "transfer_out" => Row(row, MovementKind.TransferOut, -quantity, own),
            "adjustment" => Row(row, MovementKind.Adjustment, quantity, own),
            "write_off" => Row(row, MovementKind.WriteOff, -quantity, own),
            var other => throw row.Refuse(
                "type", $"found \"{other}\"; expected receipt, issue, count, return, transfer_in, transfer_out, "
                + "adjustment or write_off"),
        };
    }

    Movement Row(Question row, MovementKind kind, decimal quantity, int document)
    {
        if (quantity < 0 && kind is MovementKind.Receipt or MovementKind.Count or MovementKind.Return)
        {
            throw row.Refuse("qty", $"found {quantity}; expected zero or more");
        }

        return new Movement(
            row.Day("date"),
            (short)(Index(locations, row.OptionalText("location") ?? "") - 1),
            -1,
            kind,
            Quantity.Of(quantity),
            kind == MovementKind.TransferIn ? null : UnitCost(row, quantity),
            -1,
            StockStatus.Good,
            document,
            Index(batches, row.OptionalText("batch")) - 1);
    }

    static decimal? UnitCost(Question row, decimal quantity) =>
        row.OptionalNumber("value") is { } value && quantity != 0
            ? Math.Abs(value / quantity)
            : row.OptionalNumber("unit_cost");

    // Counted from one; nothing is 0.
    static int Index(List<string> names, string? name)
    {
        if (name is null)
        {
            return 0;
        }

        if (!names.Contains(name))
        {
            names.Add(name);
        }

        return names.IndexOf(name) + 1;
    }
}
