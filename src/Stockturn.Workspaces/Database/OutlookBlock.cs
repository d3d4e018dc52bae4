using Stockturn.Demand;

namespace Stockturn.Workspaces.Database;

/// <summary>How the expected course of one place is kept in a run.</summary>
static class OutlookBlock
{
    /// <summary>Writes a course.</summary>
    public static void Write(BlockWriter to, DemandOutlook? outlook)
    {
        to.Flag(outlook is not null);
        if (outlook is null)
        {
            return;
        }

        to.List(outlook.Steps, Write);
        to.List(outlook.Sums, Write);
        to.List(outlook.Methods, (block, method) =>
        {
            block.Text(method.Method);
            block.Number(method.Share);
        });
        to.Whole(outlook.ObservedWeeks);
        to.Whole(outlook.CensoredWeeks);
    }

    /// <summary>Reads a course back.</summary>
    public static DemandOutlook? Read(BlockReader from) => !from.Flag()
        ? null
        : new DemandOutlook
        {
            Steps = from.List(ReadBand),
            Sums = from.List(ReadBand),
            Methods = from.List(block => new MethodShare(block.Text()!, block.Number())),
            ObservedWeeks = (int)from.Whole(),
            CensoredWeeks = (int)from.Whole(),
        };

    static void Write(BlockWriter to, DemandBand band)
    {
        to.Whole(band.Weeks);
        to.Number(band.Mean);
        to.Number(band.Low);
        to.Number(band.Middle);
        to.Number(band.High);
    }

    static DemandBand ReadBand(BlockReader from) => new((int)from.Whole(), from.Number(), from.Number(), from.Number(), from.Number());
}
