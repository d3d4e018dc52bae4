using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>All amounts of one type in a settlement, signed: to the seller positive.</summary>
/// <param name="IsFee">True for fees.</param>
/// <param name="Type">The type, such as sales, refund, referral.</param>
/// <param name="Amount">Their sum in the settlement's currency.</param>
/// <param name="WithoutSku">The part of it that names neither a SKU nor an order whose goods it could be split over: an account's own.</param>
public sealed record SettlementPart(bool IsFee, string Type, decimal Amount, decimal WithoutSku);

/// <summary>A settlement with what its amounts come to, held against the total it tells.</summary>
public sealed record Settlement(string Id, string Source)
{
    /// <summary>The stores its amounts name, in order; empty when none does.</summary>
    public ImmutableArray<string> Stores { get; init; } = [];

    /// <summary>The first day it covers, or of its rows where no statement tells; null without either.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day it ends on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day it was paid.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>Its currency; null when no row tells, or when several do.</summary>
    public string? Currency { get; init; }

    /// <summary>The total it tells of itself; null when the file has none.</summary>
    public decimal? Told { get; init; }

    /// <summary>Its amounts by type, without the transfer that pays them: other money first, then fees, each by type.</summary>
    public ImmutableArray<SettlementPart> Parts { get; init; } = [];

    /// <summary>What it keeps back for a later one, in its currency, 0 or more.</summary>
    public decimal Reserve { get; init; }

    /// <summary>All parts together.</summary>
    public decimal Sum => Parts.Sum(part => part.Amount);

    /// <summary>The total told less the sum of the amounts: zero when it balances; null without a total.</summary>
    public decimal? Difference => Told - Sum;
}

/// <summary>Every settlement of a workspace, added up and held against its own total. Source: docs/formulas/metrics.md#settlement.</summary>
public static class SettlementBook
{
    const string Transfer = "transfer";

    /// <summary>The settlements: those that do not balance first, by the size of the difference, then the newest.</summary>
    public static ImmutableArray<Settlement> Of(FactSet facts)
    {
        var sums = new Dictionary<long, Adding>();
        Add(facts, MoneyColumns.Cash, CashFact.Amount, CashFact.Currency, sums);
        Add(facts, MoneyColumns.Fees, FeeFact.Amount, FeeFact.Currency, sums);
        var statements = Statements(facts);
        return
        [
            .. sums.Keys.Union(statements.Keys)
                .Select(id => Of(facts, id, sums.GetValueOrDefault(id), statements.GetValueOrDefault(id, -1)))
                .OrderByDescending(settlement => Math.Abs(settlement.Difference ?? 0))
                .ThenByDescending(settlement => settlement.To ?? settlement.Paid ?? DateOnly.MinValue)
                .ThenBy(settlement => settlement.Id, StringComparer.Ordinal),
        ];
    }

    static void Add(FactSet facts, MoneyColumns columns, int amountColumn, int currencyColumn, Dictionary<long, Adding> sums)
    {
        var rows = facts.Of(columns.Kind);
        var authority = new MoneyAuthority(facts, columns);
        var isFee = columns.Kind == FeeFact.Kind;
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.Has(row, columns.Settlement) || !authority.Believes(rows, row))
            {
                continue;
            }

            var id = rows.At(row, columns.Settlement);
            var adding = sums.TryGetValue(id, out var known) ? known : sums[id] = new Adding(rows.Sources[row]);
            adding.Tell(rows.Day(row, columns.Day));
            adding.Stores.Add(rows.At(row, columns.Store));
            adding.Currencies.Add(rows.At(row, currencyColumn));
            var amount = (rows.Amount(row, amountColumn) ?? 0) * (isFee ? -1 : 1);
            var type = facts.Terms.TextOf(rows.At(row, columns.Type)) ?? "other";
            adding.Reserve += type == "reserve" ? Math.Max(0, -amount) : 0;
            var isAccounts = !rows.Has(row, columns.Item) && !rows.Has(row, isFee ? FeeFact.Order : CashFact.Order);
            var before = adding.Parts.GetValueOrDefault((isFee, type));
            adding.Parts[(isFee, type)] = (before.All + amount, before.WithoutSku + (isAccounts ? amount : 0));
        }
    }

    static Dictionary<long, int> Statements(FactSet facts)
    {
        var rows = facts.Of(SettlementFact.Kind);
        var best = new Dictionary<long, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var id = rows.At(row, SettlementFact.Settlement);
            if (!best.TryGetValue(id, out var known)
                || facts.Sources[rows.Sources[row]].IsBelievedOver(facts.Sources[rows.Sources[known]]))
            {
                best[id] = row;
            }
        }

        return best;
    }

    static Settlement Of(FactSet facts, long id, Adding? adding, int statement)
    {
        var rows = facts.Of(SettlementFact.Kind);
        var hasStatement = statement >= 0;
        var source = adding?.Source ?? rows.Sources[statement];
        var currencies = adding?.Currencies ?? [];
        var stores = adding?.Stores ?? [];
        if (hasStatement)
        {
            stores.Add(rows.At(statement, SettlementFact.Store));
            currencies.Add(rows.At(statement, SettlementFact.Currency));
        }

        currencies.Remove(FactKind.Missing);
        return new(facts.Terms.TextOf(id) ?? "", facts.Sources[source].Code)
        {
            Stores = [.. stores.Select(facts.Terms.TextOf).OfType<string>().Order(StringComparer.Ordinal)],
            From = hasStatement ? rows.Day(statement, SettlementFact.FromDay) : adding?.First,
            To = hasStatement ? rows.Day(statement, SettlementFact.ToDay) : adding?.Last,
            Paid = hasStatement ? rows.Day(statement, SettlementFact.PaidDay) : null,
            Currency = currencies.Count == 1 ? facts.Terms.TextOf(currencies.First()) : null,
            Told = hasStatement ? rows.Amount(statement, SettlementFact.Total) : null,
            Reserve = adding?.Reserve ?? 0,
            Parts =
            [
                .. (adding?.Parts ?? [])
                    .Where(part => part.Key != (false, Transfer))
                    .Select(part => new SettlementPart(part.Key.IsFee, part.Key.Type, part.Value.All, part.Value.WithoutSku))
                    .OrderBy(part => part.IsFee).ThenBy(part => part.Type, StringComparer.Ordinal),
            ],
        };
    }

    sealed class Adding(int source)
    {
        public int Source => source;

        public DateOnly? First { get; private set; }

        public DateOnly? Last { get; private set; }

        public decimal Reserve { get; set; }

        public HashSet<long> Stores { get; } = [];

        public HashSet<long> Currencies { get; } = [];

        public Dictionary<(bool IsFee, string Type), (decimal All, decimal WithoutSku)> Parts { get; } = [];

        public void Tell(DateOnly? day)
        {
            First = First < day ? First : day ?? First;
            Last = Last > day ? Last : day ?? Last;
        }
    }
}
