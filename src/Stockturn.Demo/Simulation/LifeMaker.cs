using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Simulation;

/// <summary>Draws the fate of a SKU.</summary>
sealed class LifeMaker(long seed, DemoSize size, DemoCalendar calendar)
{
    // Out of a thousand SKUs; what is left over has no story.
    static readonly (Story Story, int PerThousand)[] Stories =
    [
        (Story.ForecastOver, 52), (Story.MinimumOrder, 55), (Story.PriceBreak, 40), (Story.FailedPromotion, 32),
        (Story.CancelledOrder, 18), (Story.MissedListing, 18), (Story.WrongCountry, 40), (Story.DemandDrop, 22),
        (Story.LateArrival, 60), (Story.OldStock, 62),
    ];

    /// <summary>The fate of a product.</summary>
    public Life Make(Product product)
    {
        var random = RandomStream.For(seed, Purpose.Life, product.Index);
        var story = product.Version == 0 ? Story.DesignChange : StoryOf(product, ref random);
        var storyDay = StoryDay(product, story, ref random);
        var launch = LaunchDay(product, story, ref random);
        var decline = story switch
        {
            Story.DesignChange => storyDay,
            _ when product.Version < 0 && random.Chance(0.13) => random.Between(120, calendar.Last + 200),
            _ => Life.Never,
        };

        return new Life
        {
            LaunchDay = launch,
            DeclineDay = decline,
            LastBuyDay = story switch
            {
                Story.OldStock => -1,
                Story.DesignChange => decline - 20,
                _ => Math.Min(decline + 40, Life.Never),
            },
            Shares = Shares(product, story, ref random),
            YearGrowth = random.Between(-0.18, 0.22),
            Story = story,
            StoryDay = storyDay,
            StoryFactor = random.Between(0.0, 1.0),
            Promotions = story is Story.MissedListing or Story.OldStock
                ? []
                : PromotionsFrom(Math.Max(launch + 60, 0), story, ref random),
        };
    }

    Story StoryOf(Product product, ref RandomStream random)
    {
        var draw = random.Below(1000);
        foreach (var (story, perThousand) in Stories)
        {
            draw -= perThousand;
            if (draw < 0)
            {
                // Only goods with a season can come too late for it, and large sizes know one country only.
                var cannotBe = (story == Story.LateArrival && product.Season is Season.AllYear or Season.Gifts)
                    || (story == Story.WrongCountry && size.IsLarge);
                return cannotBe ? Story.None : story;
            }
        }

        return Story.None;
    }

    int StoryDay(Product product, Story story, ref RandomStream random) => story switch
    {
        Story.DesignChange => SwitchDay(product.Index),
        // The season of the last complete cycle: the slow boat leaves when the last goods for it should be sold.
        Story.LateArrival => product.Season switch
        {
            Season.Summer => calendar.Day(2025, 6, 20),
            Season.Winter => calendar.Day(2025, 12, 1),
            _ => calendar.Day(2025, 10, 20),
        },
        _ => random.Between(Math.Min(330, calendar.Last / 3), Math.Max(1, calendar.Last - 110)),
    };

    int LaunchDay(Product product, Story story, ref RandomStream random)
    {
        var draw = random.Share();
        var between = random.Between(40, Math.Max(41, calendar.Last - 70));
        if (product.Version == 1)
        {
            return SwitchDay(product.Index - 1);
        }

        if (story is not Story.None and not Story.MissedListing and not Story.ForecastOver || draw < 0.60)
        {
            return -400;
        }

        return draw < 0.96 ? between : calendar.Last - random.Between(8, 50);
    }

    int SwitchDay(int firstVersion)
    {
        var random = RandomStream.For(seed, Purpose.Life, -1L - firstVersion);
        return calendar.Last - random.Between(130, 300);
    }

    double[] Shares(Product product, Story story, ref RandomStream random)
    {
        var inGermany = random.Chance(story == Story.WrongCountry ? 1.0 : 0.5);
        var inThird = random.Chance(size.IsLarge ? 0.35 : 0.45);
        var german = random.Between(0.2, 0.55);
        if (story == Story.WrongCountry)
        {
            german = 0.06;
        }

        return
        [
            0.72,
            size.IsLarge || !inGermany ? 0 : german,
            inThird ? random.Between(0.12, 0.3) : 0,
        ];
    }

    Promotion[] PromotionsFrom(int firstDay, Story story, ref RandomStream random)
    {
        var promotions = new List<Promotion>();
        foreach (var (name, start, days) in Events())
        {
            var isFailing = story == Story.FailedPromotion && name == "黑五 2025";
            var takesPart = random.Chance(0.3);
            var planned = isFailing ? random.Between(5.5, 8.5) : random.Between(2.0, 3.5);
            var actual = isFailing ? 1.2 : planned * random.Spread(0.25);
            if ((takesPart || isFailing) && start > firstDay && start + days < calendar.Last)
            {
                promotions.Add(new Promotion(name, start, start + days - 1)
                {
                    Discount = random.Of([0.15, 0.20, 0.25, 0.30]),
                    PlannedLift = planned,
                    ActualLift = actual,
                });
            }
        }

        return [.. promotions];
    }

    IEnumerable<(string Name, int Start, int Days)> Events()
    {
        for (var year = calendar.Start.Year; year <= DemoSeller.EndDate.Year; year++)
        {
            yield return ($"春季大促 {year}", calendar.Day(year, 3, 22), 6);
            yield return ($"会员日 {year}", calendar.Day(year, 7, 8), 4);
            yield return ($"秋季大促 {year}", calendar.Day(year, 10, 7), 2);
            yield return ($"黑五 {year}", calendar.Day(year, 11, 20), 12);
        }
    }
}
