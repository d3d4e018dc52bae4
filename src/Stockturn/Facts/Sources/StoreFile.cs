namespace Stockturn.Facts.Sources;

/// <summary>What files of a single store have in common: they name neither the store nor, mostly, the currency.</summary>
static class StoreFile
{
    /// <summary>The store the person told; without one the file is refused.</summary>
    public static long Store(SourceRow row) => row.Options.Store is { } store
        ? row.Term(store)
        : row.Refuse("E_NEED_STORE", -1, "the store", "import the file again with the store: --store \"My shop\"");

    /// <summary>The currency the person told, or the one all files of the platform are in.</summary>
    public static long Currency(SourceRow row, string? home = null) => row.Term(row.Options.Currency ?? home);

    /// <summary>The units of a line; without them the row is left out.</summary>
    public static long Units(SourceRow row, int field)
    {
        var units = row.Quantity(field);
        return units == FactKind.Missing
            ? row.Reject("E_NO_QUANTITY", field, "a quantity such as 1", "export the file again")
            : units;
    }

    /// <summary>The number of an order or of its line; without it the row is left out.</summary>
    public static long Number(SourceRow row, int field)
    {
        var number = row.Hash(field);
        return number == FactKind.Missing
            ? row.Reject("E_NO_ORDER", field, "an order number", "export the file again")
            : number;
    }

    /// <summary>An amount some files print with a minus and others without.</summary>
    public static long Positive(long amount) => amount == FactKind.Missing ? amount : Math.Abs(amount);

    /// <summary>The first of some codes that is filled in, the seller's own before the platform's.</summary>
    public static long Item(SourceRow row, params ReadOnlySpan<int> fields)
    {
        foreach (var field in fields)
        {
            if (!row.Text(field).IsEmpty)
            {
                return row.Item(field);
            }
        }

        return row.Item(fields[0]);
    }

    /// <summary>A line for which nothing was paid is a gift: no revenue, but goods that leave.</summary>
    public static long Demand(long units, long net) =>
        (long)(net == 0 && units > 0 ? DemandClass.Gift : DemandClass.Normal);

    /// <summary>Says once that the file knows of refunds but not how much.</summary>
    public static void NoteRefund(SourceRow row, int field) => row.NoteOnce(
        "N_REFUND_NOT_TOLD", field, "the amount of the refund, which the export does not tell",
        "nothing to do; the settlement tells it");
}
