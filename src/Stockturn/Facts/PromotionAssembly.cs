namespace Stockturn.Facts;

/// <summary>Puts the promotions of a SKU together, past and planned.</summary>
static class PromotionAssembly
{
    /// <summary>The promotions of a SKU.</summary>
    public static PromotionLine[] Assemble(SkuRows told, Terms terms, NetworkMap map, DateOnly asOf)
    {
        var columns = told.Columns;
        var lines = new List<PromotionLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            var start = columns.Day(row, PromotionFact.Start) ?? asOf;
            lines.Add(new PromotionLine(
                start,
                columns.Day(row, PromotionFact.End) ?? start,
                map.StoreOf(columns.At(row, PromotionFact.Store)),
                terms.TextOf(columns.At(row, PromotionFact.Name)),
                columns.Number(row, PromotionFact.Discount),
                told.Units(row, PromotionFact.PlannedUnits))
            {
                Type = (PromotionType)SkuLines.Known(columns.At(row, PromotionFact.Type)),
                Deadline = columns.Day(row, PromotionFact.Deadline),
                Fee = columns.Amount(row, PromotionFact.Fee),
                Currency = map.CurrencyOf(columns.At(row, PromotionFact.Currency)),
                MinimumStock = columns.Has(row, PromotionFact.MinimumStock) ? told.Units(row, PromotionFact.MinimumStock) : null,
                MinimumRating = columns.Number(row, PromotionFact.MinimumRating),
                MaximumPrice = columns.Amount(row, PromotionFact.MaximumPrice),
            });
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Start);
    }
}
