using Stockturn.Metrics;

namespace Stockturn.Workspaces.Database;

/// <summary>How the waits of a run are kept: each with how many there were of it.</summary>
static class SupplyBlock
{
    /// <summary>Writes waits.</summary>
    public static void Write(BlockWriter to, SupplyWaits waits) => to.List([.. waits.Counts], (block, one) =>
    {
        block.Text(one.Wait.Supplier);
        block.Whole(one.Wait.From);
        block.Whole(one.Wait.To);
        block.Whole(one.Wait.Days);
        block.Flag(one.Wait.IsTouched);
        block.Whole(one.Count);
    });

    /// <summary>Reads what was written.</summary>
    /// <param name="from">The block.</param>
    /// <param name="waits">Where they are added.</param>
    public static SupplyWaits Read(BlockReader from, SupplyWaits waits)
    {
        foreach (var (wait, count) in from.List(block => (
            new SupplyWait(block.Text(), (short)block.Whole(), (short)block.Whole(), (int)block.Whole(), block.Flag()), (int)block.Whole())))
        {
            waits.Add(wait, count);
        }

        return waits;
    }
}
