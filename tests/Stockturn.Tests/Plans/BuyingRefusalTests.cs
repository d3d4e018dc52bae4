using Stockturn.Findings;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public class BuyingRefusalTests
{
    static readonly ReplenishmentPlan Plan = new("cup", []) { Gathered = -60, Order = new RoundedOrder(100, 40, default, false) };

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
        var (enough, few, unsellable) = (Plan.Under([Found(60)]), Plan.Under([Found(59)]), Plan.Under([Found(60, EoKind.Obsolete) with { Rule = "status" }]));

        Assert.Equal((0m, false, 60m), (enough.Order.Quantity, enough.Refusal!.IsOverridden, enough.Refusal.Need));
        Assert.Equal((100m, null), (few.Order.Quantity, few.Refusal));
        Assert.Equal(100m, unsellable.Order.Quantity);
        Assert.Null(Plan.Under([Found(500, EoKind.None), Found(500, state: FindingState.Suspected)]).Refusal);
    }

    [Fact]
    public void S2_15_a_person_overrides_it_with_a_reason_and_new_goods_need_none()
    {
        var overridden = Plan.Under([Found(60, state: FindingState.Exempt, reason: "for the fair")]);

        Assert.Equal((100m, true, "for the fair"), (overridden.Order.Quantity, overridden.Refusal!.IsOverridden, overridden.Refusal.Finding.ExemptReason));
        Assert.Null(Plan.Under([Found(60, state: FindingState.Exempt, reason: "new_item")]).Refusal);
        Assert.Equal(0m, Plan.Under([Found(60, state: FindingState.Exempt, reason: "for the fair"), Found(60)]).Order.Quantity);
    }
}
