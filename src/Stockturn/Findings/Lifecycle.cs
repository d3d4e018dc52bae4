using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Why a SKU is not to be bought any more (U-18).</summary>
public enum BuyingStop
{
    /// <summary>It may be bought.</summary>
    None,

    /// <summary>It is being sold off.</summary>
    Clearance,

    /// <summary>It is not sold any more.</summary>
    Stopped,

    /// <summary>Its successor has taken over.</summary>
    SuccessorPassed,
}

/// <summary>Where a SKU is in its life on a day, what may still be bought, and what its successor leaves over (U-18).</summary>
/// <param name="Stage">The stage told; where none is, the product's status when that is a word for one.</param>
/// <param name="Stop">Why it is not to be bought any more.</param>
/// <param name="RunOut">What is left at the successor's day; null where no such day is told.</param>
public sealed record Lifecycle(LifecycleStage Stage, BuyingStop Stop, RunOut? RunOut)
{
    /// <summary>The life of a SKU as its stock stands.</summary>
    public static Lifecycle Of(StockCase stock) => new(StageOf(stock.Master), StopOf(stock.Master, stock.AsOf), RunOut.Of(stock));

    /// <summary>The stage told; where none is, the product's status when that is a word for one (清仓, 停售 …).</summary>
    public static LifecycleStage StageOf(SkuMaster master) =>
        master.Stage != LifecycleStage.Unknown ? master.Stage
        : SellerWords.Stages.TryFind(master.Status?.Trim(), out var stage) ? stage
        : LifecycleStage.Unknown;

    /// <summary>Why a SKU is not to be bought any more on a day: by its stage, else by its successor's day.</summary>
    public static BuyingStop StopOf(SkuMaster master, DateOnly asOf) => StageOf(master) switch
    {
        LifecycleStage.Clearance => BuyingStop.Clearance,
        LifecycleStage.Stopped => BuyingStop.Stopped,
        _ when master.SuccessorDay <= asOf => BuyingStop.SuccessorPassed,
        _ => BuyingStop.None,
    };
}

/// <summary>The run-out quantity: what is left of a SKU on the day its successor takes over, at the expected sales a day.</summary>
/// <remarks>
/// Goods still to come from suppliers are told beside it: an order can be cancelled.
/// See docs/formulas/findings.md#successor-overlap.
/// </remarks>
/// <param name="Day">The successor's day.</param>
/// <param name="Have">Sellable, and on the way.</param>
/// <param name="OnOrder">Still to come from suppliers.</param>
/// <param name="UnitsPerDay">Expected sales a day until then; a gap without a forecast.</param>
/// <param name="Left">Units left on that day; a gap without a forecast.</param>
public sealed record RunOut(DateOnly Day, Quantity Have, Quantity OnOrder, Reading UnitsPerDay, Reading Left)
{
    /// <summary>The run-out of a SKU; null where no successor's day is told.</summary>
    public static RunOut? Of(StockCase stock)
    {
        if (stock.Master.SuccessorDay is not { } day)
        {
            return null;
        }

        var have = Quantity.Max(Quantity.Zero, stock.Total.Sellable + stock.Total.InTransit);
        var days = day.DayNumber - stock.AsOf.DayNumber;
        var rate = stock.Total.Forecast is { IsLowerBound: false } forecast
            ? Reading.Of(days > 0 ? forecast.UnitsOver(days) / days : forecast.UnitsPerDay)
            : Reading.Missing(Gap.NoForecast);
        return new(day, have, stock.Orders.Quantity, rate, LeftOf(have, rate, days));
    }

    /// <summary>Units left after so many days: what is there less the days' sales, whole units, never below zero.</summary>
    public static Reading LeftOf(Quantity have, Reading unitsPerDay, int days) => unitsPerDay.TryGet(out var rate)
        ? Reading.Of(Math.Max(0, Math.Floor(have.Approximate - (rate * Math.Max(0, days)))))
        : days <= 0 ? Reading.Of(have.Approximate) : unitsPerDay;
}
