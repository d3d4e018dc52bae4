using System.Globalization;
using Stockturn.Demo.Money;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>
/// The settlements of a market: every shipped line and refund of a fortnight with its fees, what Amazon takes from the
/// account, what it keeps back, and what it sends to the bank. All amounts but the transfer add up to the total.
/// </summary>
/// <remarks>
/// The rows of orders are kept beside their file until the whole account is known, since the total stands first.
/// </remarks>
sealed class Settlements : IDisposable
{
    const double ReserveLeast = 0.06;
    const double ReserveMost = 0.12;

    readonly string folder;
    readonly Market market;
    readonly World world;
    readonly SettlementRows rows;
    readonly List<(OrderLine Line, long Item)>[] waiting = [.. Enumerable.Range(0, Sku.PendingDays).Select(_ => NoLines)];
    readonly Dictionary<(long Order, int Sku), (OrderLine Line, long Item)> refundable = [];
    readonly List<AccountRow> account = [];
    readonly List<Component> parts = [];
    readonly SortedDictionary<string, long>[] figures;
    readonly Measured[] measured;
    readonly bool[] hasRows;
    TabFile? open;
    int openPeriod = -1;

    public Settlements(string folder, Market market, (World World, DayTexts Days) setting)
    {
        this.folder = folder;
        this.market = market;
        world = setting.World;
        rows = new SettlementRows(market, setting.Days);
        Periods = new Periods(market, world.Calendar);
        figures = [.. Enumerable.Range(0, Periods.Count).Select(_ => NoFigures)];
        hasRows = new bool[Periods.Count];
        measured = [.. world.Skus.Select(sku => Measured.Of(world.Seed, sku.Product.Index))];
    }

    public Periods Periods { get; }

    static List<(OrderLine, long)> NoLines => [];

    static SortedDictionary<string, long> NoFigures => new(StringComparer.Ordinal);

    /// <summary>The files, oldest first.</summary>
    public IEnumerable<string> Paths => Enumerable.Range(0, Periods.Count).Select(PathOf);

    /// <summary>Takes an order line; it is settled on the day it ships.</summary>
    public void Order(in OrderLine line, long item)
    {
        if (line.State != OrderState.Shipped || line.Sort == OrderSort.Replacement)
        {
            return;
        }

        waiting[line.ShipDay % Sku.PendingDays].Add((line, item));
        if (line.RefundedUnits > 0)
        {
            refundable[(line.Order, line.Sku.Product.Index)] = (line, item);
        }
    }

    /// <summary>Refunds a unit that came back.</summary>
    public void Return(Sku sku, in ReturnLine line)
    {
        if (refundable.Remove((line.Order, sku.Product.Index), out var sold) && Periods.Holds(line.Day))
        {
            LineMoney.Refund(sold.Line, market, parts);
            Write(new SettledLine("Refund", sold.Line, sold.Item, line.Day) { Units = 1 });
        }
    }

    /// <summary>Takes something from the account, or gives it; outside the settled days it stands in no file.</summary>
    public void Charge(in AccountRow row)
    {
        if (Periods.Holds(row.Day) && row.Cents != 0)
        {
            account.Add(row);
        }
    }

    /// <summary>Settles what was shipped.</summary>
    public void CloseDay(int day)
    {
        var shipped = waiting[day % Sku.PendingDays];
        foreach (var (line, item) in shipped)
        {
            if (Periods.Holds(day))
            {
                var sku = line.Sku.Product;
                var fee = Tariff.Fulfilment(sku, market, (measured[sku.Index], world.Calendar.Date(day)));
                LineMoney.Order(line, (market, fee), parts);
                Write(new SettledLine("Order", line, item, day) { Units = line.Units });
            }
        }

        shipped.Clear();
        if (world.Calendar.Date(day).Day == 3)
        {
            Charge(AccountRow.Subscription(day, Tariff.Subscription(market)));
        }
    }

    /// <summary>Closes all periods and writes their files.</summary>
    public void Finish(MoneyBook truth)
    {
        open?.Dispose();
        KeepReserves();
        for (var period = 0; period < Periods.Count; period++)
        {
            WriteFile(period, truth);
        }
    }

    public void Dispose() => open?.Dispose();

    string PathOf(int period) => Path.Combine(folder, $"settlement-{period + 1:D2}.txt");

    string PartOf(int period) => Path.Combine(folder, $"settlement-{period + 1:D2}.part");

    void Write(in SettledLine settled)
    {
        var period = Periods.Of(settled.Day);
        if (period != openPeriod)
        {
            open?.Dispose();
            open = new TabFile(PartOf(period), market.Point);
            openPeriod = period;
            hasRows[period] = true;
        }

        foreach (var part in parts)
        {
            rows.Part(open!, Periods.Id(period), settled, part);
            Book(period, part.Figure, part.Cents);
        }
    }

    void Book(int period, string figure, long cents) =>
        figures[period][figure] = figures[period].GetValueOrDefault(figure) + cents;

    // What is kept back of one period is given free in the next.
    void KeepReserves()
    {
        var freed = ReserveOf(0, -1);
        for (var period = 0; period < Periods.Count; period++)
        {
            var kept = ReserveOf(period, period);
            Charge(AccountRow.Reserve(Periods.Start(period), true, freed));
            Charge(AccountRow.Reserve(Periods.End(period), false, -kept));
            freed = kept;
        }
    }

    long ReserveOf(int period, int key)
    {
        var random = RandomStream.For(world.Seed, Purpose.Reserve, ((long)market.Channel * 1000) + key);
        var share = random.Between(ReserveLeast, ReserveMost);
        return (long)(figures[period].GetValueOrDefault("sales") * share);
    }

    void WriteFile(int period, MoneyBook truth)
    {
        var id = Periods.Id(period);
        var own = account.Where(row => Periods.Of(row.Day) == period).OrderBy(row => row.Day).ToList();
        foreach (var row in own)
        {
            Book(period, row.Figure, row.Cents);
        }

        var total = figures[period].Values.Sum();
        using var file = new TabFile(PathOf(period), SettlementRows.Header, market.Point);
        rows.Total(file, (Periods, period), total);
        if (hasRows[period])
        {
            file.Out.Append(PartOf(period));
            File.Delete(PartOf(period));
        }

        foreach (var row in own)
        {
            rows.Account(file, id, row);
        }

        if (total > 0)
        {
            rows.Transfer(file, (id, Periods.Paid(period)), total);
        }

        var key = new MoneyKey(
            "settlement", Network.Stores[(int)market.Channel], id.ToString(CultureInfo.InvariantCulture));
        truth.Amount(key, "total", total);
        foreach (var (figure, cents) in figures[period])
        {
            truth.Amount(key, figure, cents);
        }
    }
}
