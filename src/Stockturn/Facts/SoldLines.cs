namespace Stockturn.Facts;

/// <summary>What one SKU sold, without what is no demand, and what it asked for it.</summary>
/// <param name="map">The stores.</param>
/// <param name="belief">Which file tells of which store.</param>
/// <param name="asOf">The day of a line that tells none.</param>
readonly struct SoldLines(NetworkMap map, Authority.Belief belief, DateOnly asOf)
{
    /// <summary>The lines of demand, credits among them; their prices are added but for those of promotions, which are no usual prices.</summary>
    public ReadOnlyMemory<SoldLine> Of(SkuRows told, ReadOnlySpan<PromotionLine> promotions, OrderedPrices prices)
    {
        var columns = told.Columns;
        var sold = new SoldLine[told.Rows.Length];
        var count = 0;
        foreach (var row in told.Rows)
        {
            if (!IsDemand(columns, row))
            {
                continue;
            }

            var day = columns.Day(row, SaleFact.Day) ?? asOf;
            var units = told.Units(row, SaleFact.Units);
            var store = map.StoreOf(columns.At(row, SaleFact.Store));
            sold[count++] = new(day.DayNumber, store, units.Approximate);
            if (columns.At(row, SaleFact.Gross) is var gross && gross != FactKind.Missing && !PromotionLine.AnyOn(promotions, day))
            {
                prices.Add(day, store, map.CurrencyOf(columns.At(row, SaleFact.Currency)), units, gross);
            }
        }

        return sold.AsMemory(0, count);
    }

    bool IsDemand(FactColumns columns, int row) =>
        (SaleStatus)SkuLines.Known(columns.At(row, SaleFact.Status)) != SaleStatus.Cancelled
        && (DemandClass)SkuLines.Known(columns.At(row, SaleFact.DemandClass)) != DemandClass.NotDemand
        && belief.Holds(columns.At(row, SaleFact.Store), columns.Sources[row]);
}
