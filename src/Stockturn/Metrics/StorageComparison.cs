using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Storage of the newest month that was charged in a place, against the table on the same unit-days.</summary>
sealed class StorageComparison(SkuFacts facts, SkuLedger ledger, CostContext context, ReportedFees reported)
{
    internal FeeComparison? In(short warehouse)
    {
        foreach (var month in ledger.Months.Where(month => month.Warehouse == warehouse).OrderByDescending(month => month.Span.Start))
        {
            if (reported.Charged("storage", warehouse, DateSpan.Month(month.Span.Start)) is not { } charged)
            {
                continue;
            }

            var place = warehouse < context.Network.Warehouses.Length ? context.Network.Warehouses[warehouse] : new Warehouse("");
            var tariff = new StorageTariff(facts.Master, place, context, ledger.AsOf);

            // Where the rate goes by the days of the stay, the unit-days of a month do not tell what is due.
            var perDay = tariff.IsSameFrom(month.Span.Start, dayOfStay: 1)
                ? tariff.PerUnitDay(month.Span.Start, dayOfStay: 1)
                : CostFigure.Missing(Gap.NoAge);
            var source = $"{reported.SourceOf("storage")}, {month.Span.Start:yyyy-MM}";
            return new(warehouse, "storage", new(charged, source), perDay.Times(month.UnitDays), Times: 1);
        }

        return null;
    }
}
