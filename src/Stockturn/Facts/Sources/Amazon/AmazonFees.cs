namespace Stockturn.Facts.Sources;

/// <summary>Fees as Amazon charged them: a place and a day, the goods, what for and how much.</summary>
static class AmazonFees
{
    /// <summary>How the rows of a fee report are kept: a newer file replaces each day of a warehouse it holds.</summary>
    public static SourceOutput Charged { get; } = new(
        FeeFact.Kind, [FeeFact.Day, FeeFact.Warehouse, FeeFact.Item, FeeFact.Type])
    {
        Scope = [FeeFact.Day, FeeFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>Gives the fee as a fact, unless the row tells no amount of it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="placeField">The field that names its country or marketplace.</param>
    /// <param name="fee">The fee.</param>
    public static void Emit(SourceRow row, int placeField, ChargedFee fee)
    {
        if (fee.Amount == FactKind.Missing)
        {
            return;
        }

        var place = AmazonPlace.Of(row, placeField);
        var fact = row.Begin(Charged);
        fact[FeeFact.Day] = fee.Day;
        fact[FeeFact.Store] = place.Store(row, placeField);
        fact[FeeFact.Warehouse] = place.Warehouse(row, placeField);
        fact[FeeFact.Item] = fee.Item;
        fact[FeeFact.Type] = row.Term(fee.Type);
        fact[FeeFact.Amount] = fee.Amount;
        fact[FeeFact.Currency] = place.Currency(row, fee.CurrencyField);
        fact[FeeFact.Quantity] = fee.Quantity;
        fact[FeeFact.PerUnit] = 0;
        fact[FeeFact.Estimated] = 0;
        fact[FeeFact.Detail] = fee.Detail;
        row.Emit();
    }
}

/// <summary>A fee a row tells.</summary>
/// <param name="Type">What for, in the words of the metrics.</param>
/// <param name="Day">When it counts.</param>
/// <param name="Item">The goods.</param>
/// <param name="Amount">How much, or missing.</param>
/// <param name="CurrencyField">The field that names its currency.</param>
readonly record struct ChargedFee(string Type, long Day, long Item, long Amount, int CurrencyField)
{
    /// <summary>For how many units.</summary>
    public long Quantity { get; init; } = FactKind.Missing;

    /// <summary>What Amazon itself calls it.</summary>
    public long Detail { get; init; } = FactKind.Missing;
}
