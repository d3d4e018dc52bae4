namespace Stockturn.Facts;

/// <summary>The last day the facts speak of: the day a run is made for when nobody names one.</summary>
public static class LastDay
{
    /// <summary>The last day of stock, movements or sales; null without any.</summary>
    public static DateOnly? Of(FactSet facts)
    {
        var last = FactColumns.MissingInt;
        foreach (var (kind, column) in new[]
        {
            (SnapshotFact.Kind, SnapshotFact.Day), (MovementFact.Kind, MovementFact.Day), (SaleFact.Kind, SaleFact.Day),
            (PurchaseFact.Kind, PurchaseFact.OrderedDay),
        })
        {
            foreach (var day in facts.Of(kind).Ints(column))
            {
                last = Math.Max(last, day);
            }
        }

        return last == FactColumns.MissingInt ? null : DateOnly.FromDayNumber(last);
    }
}
