using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>How the line of one SKU is kept in a run.</summary>
static class LineBlock
{
    /// <summary>Writes a line, its parts last: whoever does not need them reads no further.</summary>
    public static void Write(BlockWriter to, SkuLine line)
    {
        DemandBlock.Write(to, line.Master);
        VerdictBlock.Write(to, line.Verdict);
        to.Flag(line.HasParts);
        MeasurementBlock.Write(to, line.Whole);
        to.List(line.Places, (block, place) => block.Whole(place));
        to.Day(line.FirstReceipt);
        to.Day(line.LastSale);
        to.Whole(line.OldestDays ?? -1);
        OutlookBlock.Write(to, line.Forecast);
        to.List(line.SoldLast30Days, (block, sold) =>
        {
            block.Whole(sold.Warehouse);
            block.Quantity(sold.Units);
        });
        to.List(line.Grades, (block, grade) => block.Whole((int)grade));
        to.List(line.Residuals, LedgerBlock.Write);
        to.List(line.Cells, (block, cell) =>
        {
            block.Whole(cell.Warehouse);
            block.Whole(cell.Store);
            MeasurementBlock.Write(block, cell.Measurement);
        });
    }

    /// <summary>Reads it back.</summary>
    public static SkuLine Read(BlockReader from, string sku, LineBasis basis) => ReadWithoutCells(from, sku, basis) with
    {
        Cells = from.List(block => new MeasureCell(
            (short)block.Whole(), (short)block.Whole(), MeasurementBlock.Read(block, MeasuredSpans.Year(basis.AsOf), basis.Targets))),
    };

    /// <summary>Reads all of it but its parts.</summary>
    public static SkuLine ReadWithoutCells(BlockReader from, string sku, LineBasis basis) =>
        new(DemandBlock.ReadMaster(from, sku), VerdictBlock.Read(from, sku, basis.AsOf))
        {
            HasParts = from.Flag(),
            Whole = MeasurementBlock.Read(from, MeasuredSpans.Year(basis.AsOf), basis.Targets),
            Places = from.List(block => (short)block.Whole()),
            FirstReceipt = from.DayOrNone(),
            LastSale = from.DayOrNone(),
            OldestDays = from.Whole() is var days and >= 0 ? (int)days : null,
            Forecast = OutlookBlock.ReadLine(from),
            SoldLast30Days = from.List(block => new SoldUnits((short)block.Whole(), block.Quantity())),
            Grades = from.List(block => (DataGrade)block.Whole()),
            Residuals = from.List(LedgerBlock.ReadResidual),
        };
}

/// <summary>What all lines of a run share: the day, and the targets figures are held against.</summary>
public sealed record LineBasis(DateOnly AsOf, MetricTargets Targets);
