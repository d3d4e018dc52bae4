namespace Stockturn.Demo.Simulation;

/// <summary>Customers order, goods leave, some come back. Who finds no stock is lost.</summary>
sealed class Selling(World world, ISellerRecord record)
{
    const double UnitsPerOrder = 1.16;
    const double PriceResponse = 1.7;

    static readonly int[] RecentDays = [7, 30, 60, 90];

    readonly long[] orders = new long[Network.Channels];
    readonly OrderLine[] previous = new OrderLine[Network.Channels];

    /// <summary>A day of trade of one SKU in all channels.</summary>
    public void Trade(Sku sku, int day)
    {
        var promotion = Current(sku, day);
        for (var channel = Channel.AmazonUs; channel <= Channel.Third; channel++)
        {
            if (sku.Life.IsSoldOn(channel))
            {
                Trade(sku, day, channel, promotion);
            }
        }
    }

    void Trade(Sku sku, int day, Channel channel, Promotion? promotion)
    {
        var slot = ((int)channel * Sku.PendingDays) + (day % Sku.PendingDays);
        var lift = promotion?.ActualLift ?? 1;
        var factor = world.Seasons.On(sku.Product.Season, day) * lift;
        var appeal = 1 + (PriceResponse * (1 - sku.PriceLevel));
        var count = sku.Random.Poisson(sku.Rate[(int)channel] * factor * appeal / UnitsPerOrder);
        var isOut = sku.Free(Network.ShipsFrom(channel)) <= 0;
        sku.WeekFactors[(int)channel] += isOut ? 0 : factor;
        for (var order = 0; order < count; order++)
        {
            Order(sku, day, channel, promotion);
        }

        ShipPending(sku, day, channel, slot);
    }

    void ShipPending(Sku sku, int day, Channel channel, int slot)
    {
        var units = sku.Pending[slot];
        if (units == 0)
        {
            return;
        }

        sku.Pending[slot] = 0;
        sku.Reserved[(int)channel] -= units;
        var paper = new Document(DocumentKind.Outbound, day, sku.Product.Index);
        world.Move(sku, day, new StockMove(Network.ShipsFrom(channel), MoveKind.Sale, -units, paper), record);
        for (var window = 0; window < RecentDays.Length; window++)
        {
            if (day > world.Calendar.Last - RecentDays[window])
            {
                sku.RecentUnits[((int)channel * 4) + window] += units;
                sku.RecentCents[((int)channel * 4) + window] += (long)units * PriceCents(sku, channel);
            }
        }
    }

    void Order(Sku sku, int day, Channel channel, Promotion? promotion)
    {
        var draw = sku.Random.Share();
        var wanted = draw < 0.88 ? 1 : draw < 0.97 ? 2 : sku.Random.Between(3, 6);
        var units = Math.Min(wanted, sku.Free(Network.ShipsFrom(channel)));
        if (units <= 0)
        {
            return;
        }

        var line = new OrderLine
        {
            Sku = sku,
            Channel = channel,
            Day = day,
            Second = sku.Random.Below(86_400),
            Units = units,
            PriceCents = PriceCents(sku, channel),
            Salt = (int)(sku.Random.Next() >> 40),
        };
        line.DiscountCents = (int)(line.PriceCents * units * (promotion?.Discount ?? 0) + 0.5);
        Decide(ref line);
        Number(ref line);
        if (line.State != OrderState.Cancelled)
        {
            Reserve(ref line, promotion);
        }

        record.Order(line);
    }

    // What becomes of the order: cancelled, sent free, or shipped within three days.
    static void Decide(ref OrderLine line)
    {
        var sku = line.Sku;
        var fate = sku.Random.Share();
        line.State = fate < 0.018 ? OrderState.Cancelled : OrderState.Shipped;
        var isAmazon = line.Channel != Channel.Third;
        line.Sort = fate is >= 0.018 and < 0.023 && isAmazon ? OrderSort.OtherChannel
            : fate is >= 0.023 and < 0.026 && isAmazon ? OrderSort.Replacement
            : OrderSort.Ordinary;
        var haste = sku.Random.Share();
        line.ShipDay = line.Day + (haste < 0.3 ? 0 : haste < 0.85 ? 1 : 2);
    }

    void Number(ref OrderLine line)
    {
        ref var before = ref previous[(int)line.Channel];
        var canJoin = before.Sku is not null && before.Sku != line.Sku && before.Day == line.Day
            && before.State != OrderState.Cancelled && line.State != OrderState.Cancelled
            && before.Sort == OrderSort.Ordinary && line.Sort == OrderSort.Ordinary;
        line.JoinsPrevious = canJoin && line.Sku.Random.Chance(line.Channel == Channel.Third ? 0.22 : 0.05);
        if (line.JoinsPrevious)
        {
            line.Second = before.Second;
            line.Salt = before.Salt;
            line.ShipDay = before.ShipDay;
        }
        else
        {
            orders[(int)line.Channel]++;
        }

        line.Order = (orders[(int)line.Channel] * Network.Channels) + (int)line.Channel;
        before = line;
    }

    void Reserve(ref OrderLine line, Promotion? promotion)
    {
        var sku = line.Sku;
        var channel = (int)line.Channel;
        sku.Pending[(channel * Sku.PendingDays) + (line.ShipDay % Sku.PendingDays)] += line.Units;
        sku.Reserved[channel] += line.Units;
        sku.WeekSold[channel] += line.Units;
        sku.LastSaleDay = line.Day;
        if (promotion is not null)
        {
            promotion.SoldUnits += line.Units;
        }

        if (line.ShipDay > world.Calendar.Last)
        {
            line.State = OrderState.Pending;
            return;
        }

        if (line.Sort == OrderSort.Ordinary && sku.Random.Chance(sku.Product.Category.ReturnShare))
        {
            SendBack(ref line);
        }
    }

    void SendBack(ref OrderLine line)
    {
        ref var random = ref line.Sku.Random;
        var day = line.ShipDay + random.Between(9, 38);
        var draw = random.Share();
        var condition = draw < 0.55 ? Condition.Good
            : line.Channel == Channel.Third || draw >= 0.8 ? Condition.Defective
            : Condition.CustomerDamaged;
        if (day <= world.Calendar.Last)
        {
            line.Sku.Returns.Add(new ReturnLine(line.Channel, line.Order, day, condition, line.Salt));
            line.RefundedUnits = 1;
        }
    }

    // A promotion begins with what the planner expects of it and ends with what it brought.
    Promotion? Current(Sku sku, int day)
    {
        var promotions = sku.Life.Promotions;
        if (sku.NextPromotion >= promotions.Length || day < promotions[sku.NextPromotion].Start)
        {
            return null;
        }

        var promotion = promotions[sku.NextPromotion];
        if (day == promotion.Start)
        {
            Begin(sku, promotion);
        }

        if (day <= promotion.End)
        {
            return promotion;
        }

        sku.NextPromotion++;
        record.Price(new PriceChange(sku, day, sku.PriceLevel, 0));
        if (sku.Life.Story == Story.FailedPromotion && promotion.PlannedLift >= Promotion.FailingLift)
        {
            var place = Network.ShipsFrom(Channel.AmazonUs);
            world.Truth.Add(sku, place, (Story.FailedPromotion, day), promotion.PlannedUnits - promotion.SoldUnits);
        }

        return null;
    }

    void Begin(Sku sku, Promotion promotion)
    {
        var span = promotion.End - promotion.Start + 1;
        var factors = world.Seasons.Sum(sku.Product.Season, promotion.Start, span) * promotion.PlannedLift;
        promotion.PlannedUnits = (int)(sku.Believed.Sum() * factors);
        record.Price(new PriceChange(sku, promotion.Start, sku.PriceLevel, promotion.Discount));
    }

    static int PriceCents(Sku sku, Channel channel)
    {
        var list = channel == Channel.AmazonDe ? sku.Product.EuroCents : sku.Product.PriceCents;
        return sku.PriceLevel == 1 ? list : (int)(list * sku.PriceLevel) / 100 * 100 + 99;
    }
}
