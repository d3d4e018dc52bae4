using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Replays the movements of one SKU over all its warehouses, once, in order.</summary>
/// <remarks>
/// <para>Every movement takes pieces of layers into a hand or puts pieces onto a shelf, and adds to running sums.
/// The rules are those of the ledger: what one document takes out and puts in keeps its network date and cost; a
/// transfer sets the location date to its arrival, where freight and duty join the cost; a count sets the balance of
/// its shelf; a return comes back as the
/// layer sold; negative stock is allowed, flagged, and filled first.</para>
/// <para>A document that puts in before it takes out on the same day waits for the end of the day. Where it takes out
/// only on a later day, the goods are new until then, and what they cost in truth is a correction of that later
/// day.</para>
/// </remarks>
sealed class LedgerReplay
{
    readonly ReplaySetup setup;
    readonly WarehouseBook?[] books;
    readonly List<OpenLayer> hand = [];
    readonly List<Movement> waiting = [];
    readonly ConditionChanges conditions;
    DocumentPouches pouches = new([]);
    LastCost lastCost;
    DateOnly today;

    /// <summary>A replay that has not begun.</summary>
    public LedgerReplay(ReplaySetup setup)
    {
        this.setup = setup;
        books = new WarehouseBook?[setup.WarehouseCount];
        Cohorts = new CohortBook(setup.AsOf);
        conditions = new ConditionChanges(hand, Fetch);
    }

    /// <summary>The books of the warehouses that moved, by warehouse.</summary>
    public IEnumerable<WarehouseBook> Books => books.OfType<WarehouseBook>();

    /// <summary>The receipts and what was sold of them.</summary>
    public CohortBook Cohorts { get; }

    /// <summary>What documents took out and did not put in.</summary>
    public IReadOnlyList<DocumentPouch> Pouches => pouches.All;

    /// <summary>Replays movements sorted by day; none may lie after the as-of day.</summary>
    public LedgerReplay Run(ReadOnlySpan<Movement> movements)
    {
        pouches = new DocumentPouches(movements);
        for (var at = 0; at < movements.Length; at++)
        {
            ref readonly var movement = ref movements[at];
            if (movement.Day != today)
            {
                StartDay(movement.Day);
            }

            if (!IsToWait(movement, at, movements))
            {
                var isTransfer = movement.Kind == MovementKind.TransferIn && movement.Document != 0;
                Apply(movement, isOwed: isTransfer && pouches.LastOut(movement.Document) > at);
            }
        }

        FinishDay();
        foreach (var book in Books)
        {
            book.OpenOn(setup.AsOf.DayNumber + 1);
        }

        return this;
    }

    bool IsToWait(in Movement movement, int at, ReadOnlySpan<Movement> movements)
    {
        if (movement.Quantity <= Quantity.Zero || movement.Document == 0)
        {
            return false;
        }

        var lastOut = pouches.LastOut(movement.Document);
        if (lastOut <= at || movements[lastOut].Day != today
            || (pouches.ForIn(movement)?.Left ?? Quantity.Zero) >= movement.Quantity)
        {
            return false;
        }

        waiting.Add(movement);
        return true;
    }

    void StartDay(DateOnly day)
    {
        if (day < today)
        {
            throw new ArgumentException(
                $"a movement of {day:O} stands after one of {today:O}; expected them sorted by day");
        }

        FinishDay();
        today = day;
    }

    void FinishDay()
    {
        foreach (var movement in waiting)
        {
            Apply(movement, isOwed: false);
        }

        waiting.Clear();
        conditions.Finish();
    }

    void Apply(in Movement movement, bool isOwed)
    {
        var book = books[movement.Warehouse] ??=
            new WarehouseBook(movement.Warehouse, movement.Day, setup, setup.CheckDays(movement.Warehouse));
        book.OpenOn(movement.Day.DayNumber);
        switch (movement.Kind)
        {
            case MovementKind.Count:
                Count(book, movement);
                break;
            case MovementKind.StatusChange:
                conditions.Apply(book, movement);
                break;
            default:
                Move(book, movement, isOwed);
                break;
        }

        book.HasMoved = true;
    }

    void Move(WarehouseBook book, in Movement movement, bool isOwed)
    {
        if (movement.Quantity < Quantity.Zero)
        {
            TakeOut(book, movement, -movement.Quantity);
        }
        else if (movement.Quantity > Quantity.Zero)
        {
            // A sale taken back is a return.
            var isReversal = movement.Kind == MovementKind.Sale;
            PutIn(book, isReversal ? movement with { Kind = MovementKind.Return } : movement, isOwed);
        }
    }

    void Count(WarehouseBook book, in Movement movement)
    {
        var surplus = movement.Quantity - book[movement.Status].BalanceOf(movement.Batch);

        // The first thing known of a place is what it starts with, not goods found.
        var kind = book.HasMoved ? MovementKind.Count : MovementKind.Opening;
        if (surplus > Quantity.Zero)
        {
            PutNew(book, movement with { Kind = kind, Quantity = surplus }, isPurchase: false);
        }
        else if (surplus < Quantity.Zero)
        {
            TakeOut(book, movement, -surplus);
        }
    }

    void TakeOut(WarehouseBook book, in Movement movement, Quantity wanted)
    {
        hand.Clear();
        Fetch(book, movement, wanted);
        setup.Issues?.Add([.. hand]);
        var pouch = movement.Kind == MovementKind.Count ? null : pouches.ForOut(movement);
        var isSale = movement.Kind == MovementKind.Sale;
        var (value, uncosted) = (0m, Quantity.Zero);
        foreach (var piece in hand)
        {
            value += piece.KnownValue;
            uncosted += piece.Uncosted;
            Cohorts.Sell(isSale ? piece.Cohort : -1, piece.Quantity, today);
            book.Periods.Totals.CostCorrection += pouch?.Put(piece) ?? 0m;
        }

        book.Periods.Totals.Add(new StockFlow(movement.Kind, movement.Status, -wanted, -value, -uncosted, false));
        if (isSale)
        {
            book.NoteSale(today);
        }
    }

    void Fetch(WarehouseBook book, in Movement movement, Quantity wanted)
    {
        var shelf = book[movement.Status];
        var lacking = setup.PicksStatedCost && movement.UnitCost is { } stated
            ? shelf.TakeAtCost(wanted, stated, hand)
            : wanted;
        lacking = shelf.Take(lacking, movement.Batch, hand);
        if (lacking > Quantity.Zero)
        {
            var missing = Missing(book, movement, lacking);
            shelf.Lack(missing);
            hand.Add(missing);
        }
    }

    OpenLayer Missing(WarehouseBook book, in Movement movement, Quantity lacking)
    {
        // Assumed cost: as stated, else of the last unit eaten, else the last seen.
        if (hand.Count > 0)
        {
            book.LastCost.Note(hand[^1]);
        }

        var missing = Fresh(book, movement, lacking, isPurchase: false);
        book.LastCost.Note(missing);
        return missing;
    }

    void PutIn(WarehouseBook book, in Movement movement, bool isOwed)
    {
        hand.Clear();
        var pouch = pouches.ForIn(movement);
        var lacking = pouch?.Take(movement.Quantity, hand) ?? movement.Quantity;
        foreach (var piece in hand)
        {
            PutBack(book, movement, piece);
        }

        if (lacking <= Quantity.Zero)
        {
            return;
        }

        // More came than was sent: the freight belongs to what was sent, so these take the cost last seen.
        var isGain = pouch is not null && movement.Kind == MovementKind.TransferIn;
        var surplus = movement with { Quantity = lacking, UnitCost = isGain ? null : movement.UnitCost };
        var value = PutNew(book, surplus, isPurchase: !isOwed && hand.Count == 0);
        if (isOwed)
        {
            pouches.Open(movement.Document, movement).Owe(lacking, value);
        }
    }

    void PutBack(WarehouseBook book, in Movement movement, OpenLayer piece)
    {
        var isReturn = movement.Kind == MovementKind.Return;
        if (isReturn || piece.Warehouse != book.Warehouse)
        {
            piece.LocationDay = today.DayNumber;
        }

        piece.Warehouse = book.Warehouse;
        piece.Batch = movement.Batch >= 0 ? movement.Batch : piece.Batch;
        Cohorts.Sell(isReturn ? piece.Cohort : CohortBook.None, -piece.Quantity, today);
        if (piece.Cohort == CohortBook.NotYetOnSale && setup.Sells(book.Warehouse))
        {
            piece.Cohort = Cohorts.Receive(book.Warehouse, today, piece.Quantity);
        }

        if (movement.Kind == MovementKind.TransferIn && movement.UnitCost is { } freight && piece.IsCosted)
        {
            var joined = CostShare.At(freight, piece.Quantity);
            piece.Value += joined;
            book.Periods.Totals.ReceivedValue += joined;
        }

        Shelve(book, movement, piece, isPutBack: true);
    }

    decimal PutNew(WarehouseBook book, in Movement movement, bool isPurchase)
    {
        var layer = Fresh(book, movement, movement.Quantity, isPurchase);
        layer.Cohort = movement.Kind != MovementKind.Receipt ? CohortBook.None
            : setup.Sells(book.Warehouse) ? Cohorts.Receive(book.Warehouse, today, movement.Quantity)
            : CohortBook.NotYetOnSale;
        var filled = Shelve(book, movement, layer, isPutBack: false);
        Cohorts.Sell(layer.Cohort, filled, today);
        return layer.KnownValue;
    }

    Quantity Shelve(WarehouseBook book, in Movement movement, in OpenLayer layer, bool isPutBack)
    {
        book.LastCost.Note(layer);
        lastCost.Note(layer);
        if (movement.Kind is MovementKind.Receipt or MovementKind.Opening or MovementKind.TransferIn)
        {
            book.NoteReceipt(today);
        }

        var filling = book[movement.Status].Put(layer);
        ref var totals = ref book.Periods.Totals;
        totals.CostCorrection += filling.Correction;
        var value = layer.KnownValue + filling.Stood;
        totals.Add(new StockFlow(
            movement.Kind, movement.Status, layer.Quantity, value, layer.Uncosted, isPutBack));
        return filling.Quantity;
    }

    // A receipt or an opening without a cost takes the seller's standard cost or has none;
    // anything else takes the cost last seen.
    OpenLayer Fresh(WarehouseBook book, in Movement movement, Quantity quantity, bool isPurchase)
    {
        var isBought = isPurchase && movement.Kind is MovementKind.Receipt or MovementKind.Opening;
        var layer = new OpenLayer
        {
            NetworkDay = today.DayNumber,
            LocationDay = today.DayNumber,
            Quantity = quantity,
            Batch = movement.Batch,
            Cohort = -1,
            Currency = movement.Currency,
            Warehouse = book.Warehouse,
            IsEstimated = movement.UnitCost is null
                || movement.Kind is MovementKind.Opening or MovementKind.TransferIn,

            // What a record starts with was there before it.
            IsAgeAtLeast = movement.Kind == MovementKind.Opening,
        };
        var known = book.LastCost.IsKnown ? book.LastCost : lastCost;
        if (movement.UnitCost is { } stated)
        {
            (layer.Value, layer.IsCosted) = (CostShare.At(stated, quantity), true);
        }
        else if (!isBought && known.IsKnown)
        {
            (layer.Value, layer.IsCosted) = (known.Of(quantity), true);
        }
        else if (setup.StandardCost.On(today) is { } standard)
        {
            (layer.Value, layer.IsCosted) = (CostShare.At(standard, quantity), true);
        }

        return layer;
    }
}
