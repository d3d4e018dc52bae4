using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>
/// Goods one document took out and has not yet put in: a repack, a transfer on its way, a sale that may come back.
/// </summary>
sealed class DocumentPouch(Movement sent)
{
    readonly List<OpenLayer> pieces = [];
    int taken;

    /// <summary>The movement that opened it.</summary>
    public Movement Sent { get; } = sent;

    /// <summary>What waits in it; negative while goods were put in that are still to be taken out.</summary>
    public Quantity Left { get; private set; }

    /// <summary>Cost assumed for the goods put in before they were taken out.</summary>
    public decimal OwedValue { get; private set; }

    /// <summary>The known cost of what waits.</summary>
    public decimal Value => pieces.Skip(taken).Sum(piece => piece.KnownValue) - OwedValue;

    /// <summary>Puts a piece in; what was owed is settled first.</summary>
    /// <returns>What it cost more than was assumed.</returns>
    public decimal Put(OpenLayer piece)
    {
        var owed = Quantity.Min(piece.Quantity, Quantity.Max(Quantity.Zero, -Left));
        var assumed = owed.IsZero ? 0m : CostShare.Of(OwedValue, owed, -Left);
        var settled = owed.IsZero ? 0m : piece.Cut(owed).KnownValue;
        OwedValue -= assumed;
        Left += owed + piece.Quantity;
        if (!piece.Quantity.IsZero)
        {
            pieces.Add(piece);
        }

        return settled - assumed;
    }

    /// <summary>Takes pieces out in the order they went in.</summary>
    /// <returns>What was not there.</returns>
    public Quantity Take(Quantity wanted, List<OpenLayer> hand)
    {
        var pieceAt = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces);
        while (wanted > Quantity.Zero && taken < pieceAt.Length)
        {
            var piece = pieceAt[taken].Cut(Quantity.Min(wanted, pieceAt[taken].Quantity));
            hand.Add(piece);
            wanted -= piece.Quantity;
            Left -= piece.Quantity;
            taken += pieceAt[taken].Quantity.IsZero ? 1 : 0;
        }

        return wanted;
    }

    /// <summary>Notes goods put in that the document takes out only later.</summary>
    public void Owe(Quantity quantity, decimal value)
    {
        Left -= quantity;
        OwedValue += value;
    }
}

/// <summary>
/// The pouches of a replay. Only documents that also put something in, and transfers, have one: memory stays small.
/// </summary>
sealed class DocumentPouches
{
    readonly Dictionary<long, int> lastOuts = [];
    readonly Dictionary<long, DocumentPouch> pouches = [];
    readonly List<DocumentPouch> inOrder = [];

    /// <summary>Looks through the movements for documents that both take out and put in.</summary>
    public DocumentPouches(ReadOnlySpan<Movement> movements)
    {
        var bringing = new HashSet<long>();
        foreach (ref readonly var movement in movements)
        {
            if (movement.Document != 0 && movement.Quantity > Quantity.Zero && BringsIn(movement.Kind))
            {
                bringing.Add(movement.Document);
            }
        }

        for (var at = 0; at < movements.Length && bringing.Count > 0; at++)
        {
            ref readonly var movement = ref movements[at];
            if (movement.Document != 0 && movement.Quantity < Quantity.Zero && TakesOut(movement.Kind)
                && bringing.Contains(movement.Document))
            {
                lastOuts[movement.Document] = at;
            }
        }
    }

    /// <summary>All pouches, in the order in which they were opened.</summary>
    public IReadOnlyList<DocumentPouch> All => inOrder;

    /// <summary>The place of a document's last movement out, −1 when it takes nothing out.</summary>
    public int LastOut(long document) => lastOuts.Count > 0 && lastOuts.TryGetValue(document, out var at) ? at : -1;

    /// <summary>The pouch goods that leave go into, or null when nothing of them is awaited.</summary>
    public DocumentPouch? ForOut(in Movement movement)
    {
        var isTransfer = movement.Kind == MovementKind.TransferOut;
        if (!isTransfer
            && (movement.Document == 0 || !TakesOut(movement.Kind) || LastOut(movement.Document) < 0))
        {
            return null;
        }

        var key = Key(movement, movement.Warehouse, movement.Counter);
        return key == 0 ? null : Open(key, movement);
    }

    /// <summary>The pouch goods that come in are taken from, or null.</summary>
    public DocumentPouch? ForIn(in Movement movement)
    {
        var key = movement.Document != 0 || movement.Kind == MovementKind.TransferIn
            ? Key(movement, movement.Counter, movement.Warehouse)
            : 0;
        return key == 0 || pouches.Count == 0 ? null : pouches.GetValueOrDefault(key);
    }

    /// <summary>The pouch of a key, opened when there is none.</summary>
    public DocumentPouch Open(long key, in Movement movement)
    {
        if (!pouches.TryGetValue(key, out var pouch))
        {
            pouch = new DocumentPouch(movement);
            pouches.Add(key, pouch);
            inOrder.Add(pouch);
        }

        return pouch;
    }

    // A transfer without a document is known by its lane alone: first sent, first arrived.
    static long Key(in Movement movement, short from, short to) =>
        movement.Document != 0 ? movement.Document
        : from >= 0 && to >= 0 ? long.MinValue + ((long)from << 16) + to + 1
        : 0;

    static bool BringsIn(MovementKind kind) =>
        kind is not (MovementKind.Count or MovementKind.Opening or MovementKind.StatusChange);

    // A receipt or a return taken back is corrected, not repacked.
    static bool TakesOut(MovementKind kind) =>
        BringsIn(kind) && kind is not (MovementKind.Receipt or MovementKind.Return);
}
