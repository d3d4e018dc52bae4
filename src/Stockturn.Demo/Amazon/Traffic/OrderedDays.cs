using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon.Traffic;

/// <summary>
/// What customers of a market ordered, day by day: of each SKU in the last sixty days, of all in the last year.
/// </summary>
/// <remarks>Cancelled orders, replacements and orders of other channels are none of the market's customers.</remarks>
sealed class OrderedDays
{
    /// <summary>How many days are kept of each SKU.</summary>
    public const int KeptDays = 60;

    readonly Cell[] cells;
    readonly int[] unitsByDay;
    readonly int firstDay;

    public OrderedDays(World world)
    {
        cells = new Cell[world.Skus.Length * KeptDays];
        unitsByDay = new int[world.Calendar.Days];
        firstDay = world.Calendar.Days - KeptDays;
    }

    /// <summary>What was ordered of a SKU on a day.</summary>
    public record struct Cell(int Units, int Lines, int BusinessUnits, long Cents);

    /// <summary>The first day kept of each SKU.</summary>
    public int FirstDay => firstDay;

    /// <summary>Counts a line.</summary>
    public void Count(in OrderLine line)
    {
        if (line.State == OrderState.Cancelled || line.Sort != OrderSort.Ordinary)
        {
            return;
        }

        unitsByDay[line.Day] += line.Units;
        if (line.Day >= firstDay)
        {
            ref var cell = ref cells[(line.Sku.Product.Index * KeptDays) + line.Day - firstDay];
            cell.Units += line.Units;
            cell.Lines++;
            cell.BusinessUnits += line.Salt % 25 == 0 ? line.Units : 0;
            cell.Cents += ((long)line.PriceCents * line.Units) - line.DiscountCents;
        }
    }

    /// <summary>What was ordered of a SKU on one of the days kept.</summary>
    public Cell Of(int index, int day) => cells[(index * KeptDays) + day - firstDay];

    /// <summary>Units of all goods on a day.</summary>
    public int Units(int day) => unitsByDay[day];
}
