using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>How the sums of a measurement are kept in a run: exactly, so that a figure is the same wherever it is read.</summary>
static class MeasurementBlock
{
    /// <summary>Writes sums; their span and targets are the reader's to know.</summary>
    public static void Write(BlockWriter to, Measurement sums)
    {
        Write(to, sums.Stock);
        Write(to, sums.Sales);
        Write(to, sums.Position);
        Write(to, sums.Ages);
        Write(to, sums.Costs);
        Write(to, sums.Traffic);
        to.Flag(sums.IsShared);
    }

    /// <summary>Reads them back.</summary>
    public static Measurement Read(BlockReader from, DateSpan span, MetricTargets targets) => new(span)
    {
        Stock = ReadStock(from),
        Sales = ReadSales(from),
        Position = ReadPosition(from),
        Ages = ReadAges(from),
        Costs = ReadCosts(from),
        Traffic = ReadTraffic(from),
        IsShared = from.Flag(),
        Targets = targets,
    };

    static void Write(BlockWriter to, StockSums sums)
    {
        to.Whole(sums.Records);
        if (sums.Records == 0)
        {
            return;
        }

        to.Whole(sums.HeldRecords);
        to.Quantity(sums.Opening);
        to.Exact(sums.OpeningValue);
        to.Quantity(sums.Closing);
        to.Exact(sums.ClosingValue);
        to.Quantity(sums.ClosingInTransit);
        to.Exact(sums.UnitDays);
        to.Exact(sums.ValueDays);
        to.Whole(sums.InStockDays);
        to.Whole(sums.ActiveDays);
        to.Whole(sums.KnownDays);
        to.Quantity(sums.Received);
        to.Exact(sums.ReceivedValue);
        to.Quantity(sums.Sold);
        to.Quantity(sums.Returned);
        to.Exact(sums.CostOfSales);
        to.Exact(sums.CostCorrection);
        to.Exact(sums.WrittenOffValue);
        to.Quantity(sums.TransferredOut);
        to.Quantity(sums.TransferredIn);
        to.Quantity(sums.Uncosted);
        Write(to, sums.PeerCostOfSales);
        Write(to, sums.CubicFeetDays);
        Write(to, sums.ShippedCubicFeet);
    }

    static StockSums ReadStock(BlockReader from) => from.Whole() is var records and > 0
        ? new StockSums
        {
            Records = (int)records,
            HeldRecords = (int)from.Whole(),
            Opening = from.Quantity(),
            OpeningValue = from.Exact(),
            Closing = from.Quantity(),
            ClosingValue = from.Exact(),
            ClosingInTransit = from.Quantity(),
            UnitDays = from.Exact(),
            ValueDays = from.Exact(),
            InStockDays = from.Whole(),
            ActiveDays = from.Whole(),
            KnownDays = from.Whole(),
            Received = from.Quantity(),
            ReceivedValue = from.Exact(),
            Sold = from.Quantity(),
            Returned = from.Quantity(),
            CostOfSales = from.Exact(),
            CostCorrection = from.Exact(),
            WrittenOffValue = from.Exact(),
            TransferredOut = from.Quantity(),
            TransferredIn = from.Quantity(),
            Uncosted = from.Quantity(),
            PeerCostOfSales = ReadSum(from),
            CubicFeetDays = ReadSum(from),
            ShippedCubicFeet = ReadSum(from),
        }
        : StockSums.None;

    static void Write(BlockWriter to, SalesSums sums)
    {
        to.Flag(sums.IsRecorded);
        to.Quantity(sums.Units);
        to.Quantity(sums.ReturnedUnits);
        to.Exact(sums.Sales);
        to.Exact(sums.Refunds);
        to.Exact(sums.Discount);
        to.Quantity(sums.UnpricedUnits);
        to.Exact(sums.Tax);
        to.Quantity(sums.UnitsOfUnknownTax);
        to.Flag(sums.LacksUnplaced);
    }

    // Most cells are of stock alone: what adds nothing is one and the same, so that it need not be added.
    static SalesSums ReadSales(BlockReader from) =>
        ReadSold(from) is var sums && sums == SalesSums.NothingSold ? SalesSums.NothingSold : sums;

    static SalesSums ReadSold(BlockReader from) => new()
    {
        IsRecorded = from.Flag(),
        Units = from.Quantity(),
        ReturnedUnits = from.Quantity(),
        Sales = from.Exact(),
        Refunds = from.Exact(),
        Discount = from.Exact(),
        UnpricedUnits = from.Quantity(),
        Tax = from.Exact(),
        UnitsOfUnknownTax = from.Quantity(),
        LacksUnplaced = from.Flag(),
    };

    static void Write(BlockWriter to, PositionSums sums)
    {
        to.Whole(sums.Positions);
        to.Quantity(sums.CohortReceived);
        to.Quantity(sums.CohortSold);
        to.Quantity(sums.QuarterReceived);
        to.Quantity(sums.QuarterSold);
        if (sums.Positions == 0)
        {
            return;
        }

        to.Quantity(sums.OnHand);
        Write(to, sums.Value);
        to.Quantity(sums.Uncosted);
        Write(to, sums.NetRealisable);
        Write(to, sums.FreightToSell);
        Write(to, sums.WriteDown);
        Write(to, sums.ValueLost);
        to.Quantity(sums.Sellable);
        to.Quantity(sums.Unsellable);
        to.Quantity(sums.InTransit);
        Write(to, sums.InTransitValue);
        to.Quantity(sums.Dead);
        Write(to, sums.DeadValue);
        to.Quantity(sums.IdleExempt);
        Write(to, sums.IdleExemptValue);
        to.List(sums.Course.Weeks, (block, units) => block.Number(units));
        to.Whole(sums.Forecasts);
        to.Whole(sums.DaysOut);
        to.Quantity(sums.LostUnits);
        Write(to, sums.LostSales);
        to.Flag(sums.IsLostAtLeast);
        to.Number(sums.Misplaced);
        to.Number(sums.Placeable);
    }

    static PositionSums ReadPosition(BlockReader from)
    {
        var sums = new PositionSums
        {
            Positions = (int)from.Whole(),
            CohortReceived = from.Quantity(),
            CohortSold = from.Quantity(),
            QuarterReceived = from.Quantity(),
            QuarterSold = from.Quantity(),
        };
        return sums == PositionSums.None ? PositionSums.None
            : sums.Positions == 0 ? sums
            : sums with
            {
                OnHand = from.Quantity(),
                Value = ReadSum(from),
                Uncosted = from.Quantity(),
                NetRealisable = ReadSum(from),
                FreightToSell = ReadSum(from),
                WriteDown = ReadSum(from),
                ValueLost = ReadSum(from),
                Sellable = from.Quantity(),
                Unsellable = from.Quantity(),
                InTransit = from.Quantity(),
                InTransitValue = ReadSum(from),
                Dead = from.Quantity(),
                DeadValue = ReadSum(from),
                IdleExempt = from.Quantity(),
                IdleExemptValue = ReadSum(from),
                Course = new DemandCourse(from.List(block => block.Number())),
                Forecasts = (int)from.Whole(),
                DaysOut = from.Whole(),
                LostUnits = from.Quantity(),
                LostSales = ReadSum(from),
                IsLostAtLeast = from.Flag(),
                Misplaced = from.Number(),
                Placeable = from.Number(),
            };
    }

    static void Write(BlockWriter to, AgeBuckets ages)
    {
        to.List(ages.Uppers, (block, upper) => block.Whole(upper));
        to.List(ages.Dated, Write);
        to.List(ages.AtLeast, Write);
        to.Exact(ages.UnitAgeDays);
        Write(to, ages.ValueAgeDays);
        to.Exact(ages.UnknownUnitAgeDays);
    }

    static AgeBuckets ReadAges(BlockReader from) =>
        new(from.List(block => (int)block.Whole()), from.List(ReadUnits), from.List(ReadUnits))
        {
            UnitAgeDays = from.Exact(),
            ValueAgeDays = ReadSum(from),
            UnknownUnitAgeDays = from.Exact(),
        };

    static void Write(BlockWriter to, SpanCosts costs)
    {
        Write(to, costs.Referral);
        Write(to, costs.Fulfilment);
        Write(to, costs.Advertising);
        Write(to, costs.UntoldAdvertising);
        Write(to, costs.Holding);
        Write(to, costs.PerDay);
        Write(to, costs.StorageToDate);
        Write(to, costs.CapitalToDate);
        Write(to, costs.PayoutDaySales);
        Write(to, costs.PaymentDayCost);
        Write(to, costs.OtherFees);
        Write(to, costs.Reimbursed);
    }

    static SpanCosts ReadCosts(BlockReader from) => new()
    {
        Referral = ReadSum(from),
        Fulfilment = ReadSum(from),
        Advertising = ReadSum(from),
        UntoldAdvertising = ReadSum(from),
        Holding = ReadSplit(from),
        PerDay = ReadSplit(from),
        StorageToDate = ReadSum(from),
        CapitalToDate = ReadSum(from),
        PayoutDaySales = ReadSum(from),
        PaymentDayCost = ReadSum(from),
        OtherFees = ReadSum(from),
        Reimbursed = ReadSum(from),
    };

    static void Write(BlockWriter to, TrafficSums sums)
    {
        to.Flag(sums.HasVisits);
        to.Flag(sums.HasAdvertising);
        to.Day(sums.BuyersFrom);
        if (sums is { HasVisits: false, HasAdvertising: false, BuyersFrom: null })
        {
            return;
        }

        to.Day(sums.AdvertisingFrom);
        to.Whole(sums.Impressions);
        to.Whole(sums.Clicks);
        Write(to, sums.AdvertisingCost);
        Write(to, sums.AdvertisingSales);
        to.Exact(sums.Sessions);
        to.Exact(sums.PageViews);
        to.Exact(sums.VisitUnits);
        to.Whole(sums.VisitDays);
        to.Whole(sums.Buyers);
        to.Whole(sums.Returning);
    }

    static TrafficSums ReadTraffic(BlockReader from)
    {
        var (hasVisits, hasAdvertising, buyersFrom) = (from.Flag(), from.Flag(), from.DayOrNone());
        return !hasVisits && !hasAdvertising && buyersFrom is null ? TrafficSums.None : new()
        {
            BuyersFrom = buyersFrom,
            HasVisits = hasVisits,
            HasAdvertising = hasAdvertising,
            AdvertisingFrom = from.DayOrNone(),
            Impressions = from.Whole(),
            Clicks = from.Whole(),
            AdvertisingCost = ReadSum(from),
            AdvertisingSales = ReadSum(from),
            Sessions = from.Exact(),
            PageViews = from.Exact(),
            VisitUnits = from.Exact(),
            VisitDays = (int)from.Whole(),
            Buyers = (int)from.Whole(),
            Returning = (int)from.Whole(),
        };
    }

    static void Write(BlockWriter to, HoldingSplit split)
    {
        Write(to, split.Storage);
        Write(to, split.Surcharge);
        Write(to, split.Capital);
        Write(to, split.Shrink);
        Write(to, split.Obsolescence);
    }

    static HoldingSplit ReadSplit(BlockReader from) =>
        new(ReadSum(from), ReadSum(from), ReadSum(from), ReadSum(from), ReadSum(from));

    static void Write(BlockWriter to, ValuedUnits units)
    {
        to.Quantity(units.Quantity);
        Write(to, units.Value);
    }

    static ValuedUnits ReadUnits(BlockReader from) => new(from.Quantity(), ReadSum(from));

    static void Write(BlockWriter to, PartialSum sum)
    {
        to.Exact(sum.Amount);
        to.Whole((int)sum.Gap);
    }

    static PartialSum ReadSum(BlockReader from) => new(from.Exact(), (Gap)from.Whole());
}
