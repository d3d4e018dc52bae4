using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>How the demand and the description of one SKU are kept in a run.</summary>
static class DemandBlock
{
    /// <summary>Writes demand.</summary>
    public static void Write(BlockWriter to, SkuDemand demand)
    {
        to.List(demand.Periods, Write);
        to.List(demand.Forecasts, Write);
        to.List(demand.Lost, Write);
        to.List(demand.Buyers, (block, buyers) =>
        {
            block.Whole(buyers.Store);
            block.Day(buyers.Span.Start);
            block.Whole(buyers.Span.Days);
            block.Whole(buyers.Buyers);
            block.Whole(buyers.Returning);
        });
        to.List(demand.WeeklyUnits, (block, units) => block.Number(units));
        to.Day(demand.LastSale);
        to.Day(demand.FirstSale);
        to.List(demand.FirstDays, (block, sold) =>
        {
            block.Day(sold.Day);
            block.Quantity(sold.Units);
        });
        to.List(demand.Owed, (block, owed) =>
        {
            block.Whole(owed.Warehouse);
            block.Quantity(owed.Units);
        });
        OutlookBlock.Write(to, demand);
    }

    /// <summary>Reads demand back.</summary>
    public static SkuDemand Read(BlockReader from, string sku) => OutlookBlock.Read(from, Told(from, sku));

    static SkuDemand Told(BlockReader from, string sku) => new(sku)
    {
        Periods = from.List(ReadPeriod),
        Forecasts = from.List(ReadForecast),
        Lost = from.List(ReadLost),
        Buyers = from.List(block => new BuyerPeriod(
            (short)block.Whole(), LedgerBlock.ReadSpan(block), (int)block.Whole(), (int)block.Whole())),
        WeeklyUnits = from.List(block => block.Number()),
        LastSale = from.DayOrNone(),
        FirstSale = from.DayOrNone(),
        FirstDays = from.List(block => new SoldDay(block.Day(), block.Quantity())),
        Owed = from.List(block => new OwedUnits((short)block.Whole(), block.Quantity())),
    };

    /// <summary>Writes a SKU's description.</summary>
    public static void Write(BlockWriter to, SkuMaster master)
    {
        to.Flag(master.IsResolved);
        foreach (var word in Words(master))
        {
            to.Text(word);
        }

        to.Amount(master.UnitCost);
        to.Amount(master.InboundCost);
        to.Whole(master.Currency);
        to.Number(master.VolumeM3);
        to.Number(master.WeightKg);
        to.Whole(master.LeadTimeDays ?? -1);
        to.Whole(master.MinimumOrder?.Thousandths ?? -1);
        to.Whole(master.PackQuantity?.Thousandths ?? -1);
        to.Day(master.ListedDay);
        to.Whole((int)master.Stage);
        to.Day(master.StageDay);
        to.Day(master.SuccessorDay);
    }

    /// <summary>Reads a SKU's description back.</summary>
    public static SkuMaster ReadMaster(BlockReader from, string sku) => new(sku)
    {
        IsResolved = from.Flag(),
        Name = from.Text(),
        Brand = from.Text(),
        Category = from.Text(),
        Season = from.Text(),
        Status = from.Text(),
        Parent = from.Text(),
        Color = from.Text(),
        Size = from.Text(),
        Supplier = from.Text(),
        Owner = from.Text(),
        Buyer = from.Text(),
        SizeTier = from.Text(),
        Successor = from.Text(),
        CustomsCode = from.Text(),
        UnitCost = from.AmountOrNone(),
        InboundCost = from.AmountOrNone(),
        Currency = (short)from.Whole(),
        VolumeM3 = from.NumberOrNone(),
        WeightKg = from.NumberOrNone(),
        LeadTimeDays = from.Whole() is var days and >= 0 ? (int)days : null,
        MinimumOrder = from.Whole() is var order and >= 0 ? new Quantity(order) : null,
        PackQuantity = from.Whole() is var pack and >= 0 ? new Quantity(pack) : null,
        ListedDay = from.DayOrNone(),
        Stage = (LifecycleStage)from.Whole(),
        StageDay = from.DayOrNone(),
        SuccessorDay = from.DayOrNone(),
    };

    static string?[] Words(SkuMaster master) =>
    [
        master.Name, master.Brand, master.Category, master.Season, master.Status, master.Parent, master.Color,
        master.Size, master.Supplier, master.Owner, master.Buyer, master.SizeTier, master.Successor, master.CustomsCode,
    ];

    static void Write(BlockWriter to, SalesPeriod period)
    {
        to.Whole(period.Store);
        to.Whole(period.Warehouse);
        to.Day(period.Span.Start);
        to.Whole(period.Span.Days);
        to.Quantity(period.Units);
        to.Quantity(period.ReturnedUnits);
        to.Amount(period.Sales);
        to.Amount(period.Refunds);
        to.Amount(period.Discount);
        to.Quantity(period.UnpricedUnits);
        to.Amount(period.Tax);
        to.Quantity(period.UnitsOfUnknownTax);
    }

    static SalesPeriod ReadPeriod(BlockReader from) =>
        new((short)from.Whole(), (short)from.Whole(), LedgerBlock.ReadSpan(from))
        {
            Units = from.Quantity(),
            ReturnedUnits = from.Quantity(),
            Sales = from.Amount(),
            Refunds = from.Amount(),
            Discount = from.Amount(),
            UnpricedUnits = from.Quantity(),
            Tax = from.Amount(),
            UnitsOfUnknownTax = from.Quantity(),
        };

    static void Write(BlockWriter to, DemandForecast forecast)
    {
        to.Whole(forecast.Warehouse);
        to.Text(forecast.Method);
        to.Number(forecast.UnitsPerDay);
        to.Whole((int)forecast.Pattern);
        to.Number(forecast.AverageInterval);
        to.Number(forecast.SquaredVariation);
        to.Number(forecast.NaiveUnitsPerDay);
        to.Whole(forecast.CensoredDays);
        to.Whole(forecast.ObservedDays);
        to.Flag(forecast.IsLowerBound);
        to.Number(forecast.Deviation);
        to.Whole((int)forecast.Figure);
        to.Number(forecast.RecommendedUnitsPerDay);
        to.Number(forecast.ErpUnitsPerDay);
        to.Whole(forecast.ChosenDays ?? -1);
        OutlookBlock.Write(to, forecast.Outlook);
    }

    static DemandForecast ReadForecast(BlockReader from) => new(
        (short)from.Whole(), from.Text()!, from.Number(), (DemandPattern)from.Whole(), from.NumberOrNone(),
        from.NumberOrNone(), from.Number(), (int)from.Whole(), (int)from.Whole(), from.Flag(), from.Number())
    {
        Figure = (DemandFigure)from.Whole(),
        RecommendedUnitsPerDay = from.Number(),
        ErpUnitsPerDay = from.Number(),
        ChosenDays = from.Whole() is var days and >= 0 ? (int)days : null,
        Outlook = OutlookBlock.Read(from),
    };

    static void Write(BlockWriter to, LostDemand lost)
    {
        to.Whole(lost.Warehouse);
        to.Whole(lost.DaysOut);
        to.Quantity(lost.Units);
        to.Flag(lost.IsLowerBound);
    }

    static LostDemand ReadLost(BlockReader from) =>
        new((short)from.Whole(), (int)from.Whole(), from.Quantity(), from.Flag());
}
