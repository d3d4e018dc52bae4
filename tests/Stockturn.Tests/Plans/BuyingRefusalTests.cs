using Stockturn.Demand;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public class BuyingRefusalTests
{
    // All the places need but 40 is gathered for them; 100 are ordered, of which 120 too many would be there.
    static readonly ReplenishmentPlan Plan = Made();

    static ReplenishmentPlan Made()
    {
        var forecast = new DemandForecast(0, "ses", 10, DemandPattern.Smooth, 1, 0, 10, 0, 364, false, 1);
        var (asOf, time) = (new DateOnly(2026, 6, 30), new SupplyTime(SupplyTimeSource.Told, [23]));
        var place = PlaceNeed.Of(new PlaceStock(0, 0, [], forecast, time), 0.95, new PlanSettings { CycleDays = 0 }, asOf);
        var bare = new ReplenishmentPlan("cup", [place]);
        return bare with
        {
            Gathered = bare.Need - 40,
            Order = new RoundedOrder(100, 60, default, false),
            Excess = Reading.Of(120.0),
            Erp = new ErpSuggestion(0, 10, 38, 400, 0, [new(ErpCause.Demand, 90), new(ErpCause.Minimum, 10)]),
        };
    }

    static int Needed => (int)Plan.Places.Sum(place => place.Units);

    static Finding Found(int units, EoKind kind = EoKind.Excess, FindingState state = FindingState.Confirmed, string? reason = null) =>
        new("cup", 0, "forecast", Quantity.Of(units))
        {
            Kind = kind,
            State = state,
            ExemptReason = reason,
            ExemptUntil = reason is null ? null : new DateOnly(2026, 12, 31),
        };

    [Fact]
    public void S2_15_what_is_a_finding_is_not_bought_where_it_would_meet_the_need()
    {
        var (enough, few, unsellable) = (Plan.Under([Found(Needed)]), Plan.Under([Found(Needed - 1)]), Plan.Under([Found(Needed, EoKind.Obsolete) with { Rule = "status" }]));

        Assert.Equal((0m, false, (decimal)Needed), (enough.Order.Quantity, enough.Refusal!.IsOverridden, enough.Refusal.Need));
        Assert.Equal((20.0, -90m), (enough.Excess.Value, enough.Erp!.Differences.Single(one => one.Cause == ErpCause.Minimum).Units));
        Assert.Equal(40m, Plan.Need);
        Assert.Equal((100m, null), (few.Order.Quantity, few.Refusal));
        Assert.Equal(100m, unsellable.Order.Quantity);
        Assert.Null(Plan.Under([Found(5000, EoKind.None), Found(5000, state: FindingState.Suspected)]).Refusal);
    }

    [Fact]
    public void S2_15_a_person_overrides_it_with_a_reason_and_new_goods_need_none()
    {
        var overridden = Plan.Under([Found(Needed, state: FindingState.Exempt, reason: "for the fair")]);

        Assert.Equal((100m, true, "for the fair"), (overridden.Order.Quantity, overridden.Refusal!.IsOverridden, overridden.Refusal.Finding.ExemptReason));
        Assert.Null(Plan.Under([Found(Needed, state: FindingState.Exempt, reason: "new_item")]).Refusal);
        Assert.Equal(0m, Plan.Under([Found(Needed, state: FindingState.Exempt, reason: "for the fair"), Found(Needed)]).Order.Quantity);
    }

    // 50 of what is found lie in the place that needs 100 more: they are in its position, and meet nothing of it twice.
    [Fact]
    public void S2_15_what_lies_in_the_needing_place_itself_refuses_nothing()
    {
        var need = Plan.Places[0];
        var half = Plan with { Places = [need with { Stock = need.Stock with { OnHand = 50 } }] };
        var all = Found(Needed) with { Warehouse = -1 };

        Assert.Null(half.Under([all]).Refusal);
        Assert.Null(half.Under([Found(Needed)]).Refusal);
        Assert.Equal(
            ((decimal)Needed, Needed + 50m),
            (half.Under([all with { Quantity = Quantity.Of(Needed + 50) }]).Refusal!.Elsewhere, half.Under([all with { Quantity = Quantity.Of(Needed + 50) }]).Refusal!.Finding.Quantity.Units));
    }

    [Fact]
    public void A_record_too_thin_withholds_what_no_finding_refuses()
    {
        var thin = Plan with { IsRecordThin = true };
        var (withheld, refused) = (thin.Under([]), thin.Under([Found(Needed)]));

        Assert.Equal((0m, 100m, 100m, 20.0), (withheld.Order.Quantity, withheld.Withheld, withheld.Proposed, withheld.Excess.Value));
        Assert.Equal((0m, 0m, 0m), (refused.Order.Quantity, refused.Withheld, refused.Proposed));
        Assert.Equal((100m, 0m), (Plan.Under([]).Order.Quantity, Plan.Under([]).Withheld));
    }
}
