using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Takes goods off the shelf a movement names, into the hand; what is not there leaves a hole.</summary>
delegate void FetchGoods(WarehouseBook book, in Movement movement, Quantity wanted);

/// <summary>
/// Goods that change condition: they leave one shelf and lie on another the same day; dates, cost and total stay.
/// </summary>
/// <remarks>
/// Rows of one warehouse and day belong together. A row out without its row in goes to the other side, and a row in
/// without its row out comes from there: good goods become damaged, damaged ones good.
/// </remarks>
sealed class ConditionChanges(List<OpenLayer> hand, FetchGoods fetch)
{
    readonly List<(WarehouseBook Book, StockStatus From, OpenLayer Piece)> turning = [];
    readonly List<(WarehouseBook Book, Movement Movement)> waiting = [];

    /// <summary>Takes goods off a shelf, or puts onto one what was taken off another.</summary>
    public void Apply(WarehouseBook book, in Movement movement)
    {
        if (movement.Quantity < Quantity.Zero)
        {
            var from = movement.Status;
            Fetch(book, movement, -movement.Quantity);
            turning.AddRange(hand.ConvertAll(piece => (book, from, piece)));
        }
        else if (movement.Quantity > Quantity.Zero)
        {
            var left = PutTurning(book, movement, movement.Quantity);
            if (left > Quantity.Zero)
            {
                waiting.Add((book, movement with { Quantity = left }));
            }
        }
    }

    /// <summary>Ends the day: whatever lacks its counterpart takes the other side.</summary>
    public void Finish()
    {
        if (waiting.Count == 0 && turning.Count == 0)
        {
            return;
        }

        foreach (var (book, movement) in waiting)
        {
            var left = PutTurning(book, movement, movement.Quantity);
            Fetch(book, movement with { Status = OtherSide(book, movement.Status) }, left);
            hand.ForEach(piece => Put(book, movement.Status, piece));
        }

        foreach (var (book, from, piece) in turning)
        {
            Put(book, from == StockStatus.Good ? StockStatus.Damaged : StockStatus.Good, piece);
        }

        waiting.Clear();
        turning.Clear();
    }

    Quantity PutTurning(WarehouseBook book, in Movement movement, Quantity wanted)
    {
        for (var at = 0; at < turning.Count && wanted > Quantity.Zero;)
        {
            var (owner, from, piece) = turning[at];
            if (owner != book)
            {
                at++;
                continue;
            }

            var part = piece.Cut(Quantity.Min(wanted, piece.Quantity));
            wanted -= part.Quantity;
            part.Batch = movement.Batch >= 0 ? movement.Batch : part.Batch;
            Put(book, movement.Status, part);
            turning[at] = (owner, from, piece);
            if (piece.Quantity.IsZero)
            {
                turning.RemoveAt(at);
            }
        }

        return wanted;
    }

    void Fetch(WarehouseBook book, in Movement movement, Quantity wanted)
    {
        hand.Clear();
        if (wanted > Quantity.Zero)
        {
            fetch(book, movement, wanted);
        }
    }

    static StockStatus OtherSide(WarehouseBook book, StockStatus status) =>
        status != StockStatus.Good
            ? StockStatus.Good
            : book.Shelves()
                .Where(shelf => shelf.Status != StockStatus.Good)
                .OrderByDescending(shelf => shelf.Shelf.Balance)
                .Select(shelf => shelf.Status)
                .FirstOrDefault(StockStatus.Damaged);

    static void Put(WarehouseBook book, StockStatus status, in OpenLayer piece) =>
        book.Periods.Totals.CostCorrection += book[status].Put(piece).Correction;
}
