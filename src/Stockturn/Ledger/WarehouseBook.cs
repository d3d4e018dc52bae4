using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>One SKU in one warehouse while the replay runs: its shelves by condition, and its running sums.</summary>
sealed class WarehouseBook
{
    readonly CostFormula formula;
    readonly Shelf?[] shelves = new Shelf?[(int)StockStatus.Expired + 1];
    readonly int[] checkDays;
    bool soldToday;

    /// <summary>A book whose record starts on a day.</summary>
    /// <param name="warehouse">Which warehouse.</param>
    /// <param name="firstDay">The day of its first movement.</param>
    /// <param name="setup">How to value, and over which periods.</param>
    /// <param name="checkDays">The days whose closing stock is noted to be checked against snapshots.</param>
    public WarehouseBook(short warehouse, DateOnly firstDay, ReplaySetup setup, int[] checkDays)
    {
        Warehouse = warehouse;
        formula = setup.Formula;
        this.checkDays = checkDays;
        Periods = new PeriodBook(setup.Calendar, firstDay);
        while (Checked.Count < checkDays.Length && checkDays[Checked.Count] < firstDay.DayNumber)
        {
            Checked.Add(Quantity.Zero);
        }
    }

    /// <summary>Which warehouse.</summary>
    public short Warehouse { get; }

    /// <summary>Its running sums.</summary>
    public PeriodBook Periods { get; }

    /// <summary>On hand at the end of each check day, as far as the replay has come.</summary>
    public List<Quantity> Checked { get; } = [];

    /// <summary>The days goods first and last came in other than by a return or a count.</summary>
    public DateOnly? FirstReceipt { get; private set; }

    /// <inheritdoc cref="FirstReceipt"/>
    public DateOnly? LastReceipt { get; private set; }

    /// <summary>The day goods last left by a sale.</summary>
    public DateOnly? LastSale { get; private set; }

    /// <summary>True when a day ended with something missing.</summary>
    public bool WentNegative { get; private set; }

    /// <summary>False until something moved.</summary>
    public bool HasMoved { get; set; }

    /// <summary>
    /// True when an opening balance or goods coming in were seen: without them sales alone prove no stock.
    /// </summary>
    public bool HasInbound => FirstReceipt is not null;

    /// <summary>The cost last seen here.</summary>
    public LastCost LastCost;

    /// <summary>The shelf of a condition.</summary>
    public Shelf this[StockStatus status] => shelves[(int)status] ??= new Shelf(formula);

    /// <summary>The shelves that were ever used, with their condition.</summary>
    public IEnumerable<(StockStatus Status, Shelf Shelf)> Shelves()
    {
        for (var status = 0; status < shelves.Length; status++)
        {
            if (shelves[status] is { } shelf)
            {
                yield return ((StockStatus)status, shelf);
            }
        }
    }

    /// <summary>Closes the days before a day.</summary>
    public void OpenOn(int day)
    {
        if (day <= Periods.OpenDay)
        {
            return;
        }

        Periods.Totals.Level = Level();
        while (Checked.Count < checkDays.Length && checkDays[Checked.Count] < day)
        {
            Checked.Add(Periods.Totals.Level.OnHand);
        }

        Periods.CloseUntil(day, isKnown: true, soldToday);
        soldToday = false;
    }

    /// <summary>Notes that goods came in.</summary>
    public void NoteReceipt(DateOnly day)
    {
        FirstReceipt ??= day;
        LastReceipt = day;
    }

    /// <summary>Notes that goods were sold.</summary>
    public void NoteSale(DateOnly day)
    {
        LastSale = day;
        soldToday = true;
    }

    StockLevel Level()
    {
        var (onHand, uncosted, value) = (Quantity.Zero, Quantity.Zero, 0m);
        foreach (var shelf in shelves)
        {
            if (shelf is not null)
            {
                onHand += shelf.Balance;
                uncosted += shelf.Uncosted;
                value += shelf.Value;
                WentNegative |= shelf.HasHoles;
            }
        }

        return new StockLevel(onHand, shelves[(int)StockStatus.Good]?.Balance ?? Quantity.Zero, uncosted, value);
    }
}
