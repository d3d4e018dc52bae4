using System.Runtime.InteropServices;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>
/// Money a settlement tells of an order without its goods, such as the fee of a payment: split over the order's lines by net line
/// value, exactly (largest remainder). See docs/formulas/metrics.md#settlement.
/// </summary>
/// <remarks>
/// An order is found in its store by its number or by that of the line, as platforms name either. What names an order nobody knows
/// stays with the store. A refund is left alone where the order's own lines tell refunds: it would count twice.
/// </remarks>
sealed class OrderMoney
{
    readonly FactColumns money;
    readonly Share[] shares;
    readonly int last;

    /// <summary>Splits every amount of a kind of money that names an order and no goods.</summary>
    /// <param name="facts">The facts, put together by SKU.</param>
    /// <param name="columns">Where the columns of the money stand.</param>
    /// <param name="believed">Whose rows count: of the money, and of sales.</param>
    /// <param name="asOf">The last day that counts.</param>
    public OrderMoney(FactSet facts, OrderMoneyColumns columns, (MoneyAuthority Money, Authority Sales) believed, DateOnly asOf)
    {
        last = asOf.DayNumber;
        money = facts.Of(columns.Money.Kind);
        var orders = OrdersOf(columns, believed.Money);
        if (orders.Count == 0)
        {
            shares = [];
            return;
        }

        var lines = LinesOf(facts.Of(SaleFact.Kind), orders, believed.Sales);
        shares = Split(facts, columns, orders, lines);
        Array.Sort(shares, (left, right) => (left.Line, left.Row).CompareTo((right.Line, right.Row)));
    }

    /// <summary>The shares that fall to a stretch of rows of sales: the row of money each is of, and its amount in ten-thousandths.</summary>
    public ReadOnlySpan<Share> Of(RowRange lines)
    {
        var (first, end) = (FirstFrom(lines.First), FirstFrom(lines.First + lines.Length));
        return shares.AsSpan(first, end - first);
    }

    int FirstFrom(int line)
    {
        var (low, high) = (0, shares.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = shares[middle].Line < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    Dictionary<(long Store, long Order), List<int>> OrdersOf(OrderMoneyColumns columns, MoneyAuthority authority)
    {
        var orders = new Dictionary<(long Store, long Order), List<int>>();
        for (var row = 0; row < money.Count; row++)
        {
            if (!money.Has(row, columns.Money.Item) && money.Has(row, columns.Order) && money.At(row, columns.Money.Day) <= last
                && authority.Believes(money, row))
            {
                var key = (money.At(row, columns.Money.Store), money.At(row, columns.Order));
                (CollectionsMarshal.GetValueRefOrAddDefault(orders, key, out _) ??= []).Add(row);
            }
        }

        return orders;
    }

    Dictionary<(long Store, long Order), List<int>> LinesOf(
        FactColumns sales, Dictionary<(long Store, long Order), List<int>> orders, Authority authority)
    {
        var lines = new Dictionary<(long Store, long Order), List<int>>();
        var belief = authority.About(SaleFact.Kind);
        for (var row = 0; row < sales.Count; row++)
        {
            var store = sales.At(row, SaleFact.Store);
            foreach (var number in (ReadOnlySpan<int>)[SaleFact.Line, SaleFact.Order])
            {
                var key = (store, sales.At(row, number));
                if (key.Item2 != FactKind.Missing && orders.ContainsKey(key) && sales.At(row, SaleFact.Day) <= last
                    && belief.Holds(store, sales.Sources[row]))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(lines, key, out _) ??= []).Add(row);
                }
            }
        }

        return lines;
    }

    Share[] Split(
        FactSet facts, OrderMoneyColumns columns,
        Dictionary<(long Store, long Order), List<int>> orders, Dictionary<(long Store, long Order), List<int>> lines)
    {
        var sales = facts.Of(SaleFact.Kind);
        var split = new List<Share>();
        foreach (var (order, own) in lines)
        {
            own.Sort((left, right) => Compare(facts, left, right));
            decimal[] weights = [.. own.Select(row => (decimal)CampaignRemainders.WeightOf(sales, row))];
            var isRefunded = own.Exists(row => sales.At(row, SaleFact.Refund) is not FactKind.Missing and not 0);
            foreach (var row in orders[order])
            {
                if (isRefunded && facts.Terms.TextOf(money.At(row, columns.Money.Type)) == "refund")
                {
                    continue;
                }

                var parts = LargestRemainder.Split(money.At(row, columns.Amount), weights);
                for (var at = 0; at < parts.Length; at++)
                {
                    split.Add(new(own[at], row, parts[at]));
                }
            }
        }

        return [.. split];
    }

    // By goods, so that the order of files does not decide who gets the last cent.
    static int Compare(FactSet facts, int left, int right)
    {
        var sales = facts.Of(SaleFact.Kind);
        var order = string.CompareOrdinal(
            facts.Terms.TextOf(sales.At(left, SaleFact.Item)), facts.Terms.TextOf(sales.At(right, SaleFact.Item)));
        order = order != 0 ? order : sales.At(left, SaleFact.Line).CompareTo(sales.At(right, SaleFact.Line));
        order = order != 0 ? order : sales.At(left, SaleFact.Units).CompareTo(sales.At(right, SaleFact.Units));
        return order != 0 ? order : sales.At(left, SaleFact.Gross).CompareTo(sales.At(right, SaleFact.Gross));
    }

    /// <summary>A part of an amount.</summary>
    /// <param name="Line">The row of sales it falls to.</param>
    /// <param name="Row">The row of money it is of.</param>
    /// <param name="Amount">In ten-thousandths.</param>
    internal readonly record struct Share(int Line, int Row, long Amount);
}

/// <summary>Where the columns of money stand that names orders.</summary>
sealed record OrderMoneyColumns(MoneyColumns Money, int Order, int Amount)
{
    /// <summary>Fees.</summary>
    public static OrderMoneyColumns Fees { get; } = new(MoneyColumns.Fees, FeeFact.Order, FeeFact.Amount);

    /// <summary>Other money.</summary>
    public static OrderMoneyColumns Cash { get; } = new(MoneyColumns.Cash, CashFact.Order, CashFact.Amount);
}
