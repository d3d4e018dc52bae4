namespace Stockturn.Facts.Sources;

/// <summary>What an amount of a settlement is: a fee of a type, or other money of a type.</summary>
/// <param name="IsFee">True for what the platform charges or gives back of a charge.</param>
/// <param name="Type">The type of <see cref="FeeFact"/> or <see cref="CashFact"/>.</param>
readonly record struct SettledMeaning(bool IsFee, string Type)
{
    /// <summary>A charge of a type.</summary>
    public static SettledMeaning Fee(string type) => new(true, type);

    /// <summary>Other money of a type.</summary>
    public static SettledMeaning Cash(string type) => new(false, type);
}

/// <summary>One amount of a settlement, signed as the platform signs it: to the seller positive.</summary>
readonly record struct SettledAmount(SettledMeaning Meaning, long Amount)
{
    public required long Day { get; init; }

    public required long Store { get; init; }

    public long Item { get; init; } = FactKind.Missing;

    public required long Currency { get; init; }

    public long Quantity { get; init; } = FactKind.Missing;

    public long Settlement { get; init; } = FactKind.Missing;

    public long Order { get; init; } = FactKind.Missing;

    /// <summary>What the platform itself calls it.</summary>
    public string? Detail { get; init; }
}

/// <summary>
/// How every settlement, payout or account statement becomes facts: fees apart from other money, each amount once, so that both
/// together are the total again.
/// </summary>
/// <param name="byStatement">
/// True where a file holds whole statements: a newer file replaces a statement. False where it holds days: it replaces the days.
/// </param>
sealed class SettledMoney(bool byStatement)
{
    readonly SourceOutput fees = new(
        FeeFact.Kind,
        [
            FeeFact.Settlement, FeeFact.Day, FeeFact.Store, FeeFact.Item, FeeFact.Type, FeeFact.Detail, FeeFact.Amount,
            FeeFact.Currency, FeeFact.Quantity, FeeFact.Order,
        ])
    {
        Scope = byStatement ? [FeeFact.Settlement] : [FeeFact.Day, FeeFact.Store],
        CountsEqualRows = true,
    };

    readonly SourceOutput cash = new(
        CashFact.Kind,
        [
            CashFact.Settlement, CashFact.Day, CashFact.Store, CashFact.Item, CashFact.Type, CashFact.Detail, CashFact.Amount,
            CashFact.Currency, CashFact.Quantity, CashFact.Order,
        ])
    {
        Scope = byStatement ? [CashFact.Settlement] : [CashFact.Day, CashFact.Store],
        CountsEqualRows = true,
    };

    /// <summary>What a source of settlements may give.</summary>
    public System.Collections.Immutable.ImmutableArray<SourceOutput> Outputs => [fees, cash];

    /// <summary>
    /// The name of what a store was paid in a month, for files that name no statement: so that the days they speak for are known.
    /// A store with several accounts has a month of each.
    /// </summary>
    public static long Month(SourceRow row, long store, long day, ReadOnlySpan<char> account = default)
    {
        if (store == FactKind.Missing || day == FactKind.Missing)
        {
            return FactKind.Missing;
        }

        var month = $"{DateOnly.FromDayNumber((int)day):yyyy-MM}";
        return Statement(row, store, account.IsEmpty ? month : $"{account} {month}");
    }

    /// <summary>A statement's name beside its store's: platforms name those of all stores alike.</summary>
    public static long Statement(SourceRow row, long store, ReadOnlySpan<char> name) => store == FactKind.Missing || name.IsEmpty
        ? FactKind.Missing
        : row.Term($"{row.Terms.TextOf(store)} {name}");

    /// <summary>The total of a row; without one the row is left out.</summary>
    public static long Total(SourceRow row, int field)
    {
        var total = row.Amount(field);
        return total == FactKind.Missing
            ? row.Reject("E_NO_AMOUNT", field, "an amount such as 41.20", "fill in the amount and import the file again")
            : total;
    }

    /// <summary>Hands an amount on; nothing for an amount of zero or none.</summary>
    public void Emit(SourceRow row, in SettledAmount settled)
    {
        if (settled.Amount is 0 or FactKind.Missing)
        {
            return;
        }

        if (settled.Meaning.IsFee)
        {
            EmitFee(row, settled);
        }
        else
        {
            EmitCash(row, settled);
        }
    }

    void EmitFee(SourceRow row, in SettledAmount settled)
    {
        var fact = row.Begin(fees);
        fact[FeeFact.Day] = settled.Day;
        fact[FeeFact.Store] = settled.Store;
        fact[FeeFact.Item] = settled.Item;
        fact[FeeFact.Type] = row.Term(settled.Meaning.Type);
        fact[FeeFact.Amount] = -settled.Amount;
        fact[FeeFact.Currency] = settled.Currency;
        fact[FeeFact.Quantity] = settled.Quantity;
        fact[FeeFact.PerUnit] = 0;
        fact[FeeFact.Estimated] = 0;
        fact[FeeFact.Settlement] = settled.Settlement;
        fact[FeeFact.Order] = settled.Order;
        fact[FeeFact.Detail] = row.Term(settled.Detail);
        row.Emit();
    }

    void EmitCash(SourceRow row, in SettledAmount settled)
    {
        var fact = row.Begin(cash);
        fact[CashFact.Day] = settled.Day;
        fact[CashFact.Store] = settled.Store;
        fact[CashFact.Item] = settled.Item;
        fact[CashFact.Type] = row.Term(settled.Meaning.Type);
        fact[CashFact.Amount] = settled.Amount;
        fact[CashFact.Currency] = settled.Currency;
        fact[CashFact.Quantity] = settled.Quantity;
        fact[CashFact.Settlement] = settled.Settlement;
        fact[CashFact.Order] = settled.Order;
        fact[CashFact.Detail] = row.Term(settled.Detail);
        row.Emit();
    }
}
