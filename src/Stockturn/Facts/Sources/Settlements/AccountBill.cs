namespace Stockturn.Facts.Sources;

/// <summary>A movement of a shop's account: what it is, of which order, and what the platform calls it.</summary>
readonly record struct AccountMovement(SettledMeaning Meaning, long Order, string Detail);

/// <summary>
/// Bills of an account, in yuan: a row for each movement, what came in apart from what went out, the latter with a minus or without.
/// The month of a movement is its settlement.
/// </summary>
/// <param name="Moved">The field of the day.</param>
/// <param name="In">The field of what came in.</param>
/// <param name="Out">The field of what went out.</param>
sealed record AccountBill(int Moved, int In, int Out)
{
    /// <summary>How its money is stored.</summary>
    public SettledMoney Money { get; } = new(byStatement: false);

    /// <summary>Reads a row; one without any amount is a total or nothing.</summary>
    public void Read(SourceRow row, Func<SourceRow, AccountMovement> movementOf)
    {
        var (income, expense) = (row.Amount(In), row.Amount(Out));
        if (income == FactKind.Missing && expense == FactKind.Missing)
        {
            SettledMoney.Total(row, In);
            return;
        }

        var (store, day, movement) = (StoreFile.Store(row), row.BusinessDay(Moved), movementOf(row));
        Money.Emit(row, new(movement.Meaning, Snapshots.OrZero(income) - Math.Abs(Snapshots.OrZero(expense)))
        {
            Day = day,
            Store = store,
            Currency = StoreFile.Currency(row, "CNY"),
            Settlement = SettledMoney.Month(row, store, day),
            Order = movement.Order,
            Detail = movement.Detail,
        });
    }
}
