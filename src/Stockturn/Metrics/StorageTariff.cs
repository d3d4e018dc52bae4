using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What one unit of one SKU costs to keep in one place, day by day, from the dated table. Reporting currency.
/// </summary>
/// <remarks>
/// The rate is that of the calendar month for platforms and that of the day of the stay for tariffs with free or dearer
/// days. See docs/formulas/metrics.md#storage.
/// </remarks>
public sealed class StorageTariff
{
    const string Type = "storage";

    readonly CostContext context;
    readonly string? card;
    readonly FeeRate[] rows = [];
    readonly bool hasTiers;
    readonly Dictionary<DateOnly, (DateOnly End, PartialSum PerDay)> stretches = [];

    /// <summary>The tariff of a SKU in a warehouse.</summary>
    public StorageTariff(SkuMaster master, Warehouse warehouse, CostContext context, DateOnly asOf)
    {
        this.context = context;
        card = RateCards.Of(warehouse, context.Settings);
        UnitCubicFeet = master.VolumeM3 is { } volume and > 0 ? CubicFeet.OfCubicMetres(volume) : null;
        Size = card is null ? default : SizeTier.Of(master, card, context.Fees, asOf);
        if (card is not null)
        {
            rows = context.Fees.OnAnyDay(new(card, Type, asOf) { SizeTier = Size.Code, Category = master.Category });
            hasTiers = context.Fees.HasAges(card, Type);
        }
    }

    /// <summary>The rate card, or null.</summary>
    public string? Card => card;

    /// <summary>Volume of one packed unit; null when not known.</summary>
    public decimal? UnitCubicFeet { get; }

    /// <summary>The size tier and how we know it.</summary>
    public SizeTier Size { get; }

    /// <summary>The cost of one unit on one day, the so-many-th of its stay, the first being 1.</summary>
    public CostFigure PerUnitDay(DateOnly day, int dayOfStay)
    {
        var row = RowOn(day, dayOfStay);
        return row is null
            ? CostFigure.Missing(MissingRow)
            : new(InReporting(row, day, Rate(row, day)), row.Citation);
    }

    /// <summary>The same without its source.</summary>
    public PartialSum AmountPerUnitDay(DateOnly day, int dayOfStay) =>
        RowOn(day, dayOfStay) is { } row ? InReporting(row, day, Rate(row, day)) : PartialSum.Missing(MissingRow);

    /// <summary>
    /// True when the cost of a day is the same for every longer stay: of goods older than the record it is known too.
    /// </summary>
    public bool IsSameFrom(DateOnly day, int dayOfStay) => !hasTiers || RowOn(day, dayOfStay)?.AgeToDays is null;

    /// <summary>The cost of one unit over the days of a span, for goods that came in on a day.</summary>
    public PartialSum PerUnit(DateSpan span, DateOnly arrived)
    {
        var total = PartialSum.Of(0);
        for (var day = span.Start; day < span.End;)
        {
            var (end, perDay) = StretchFrom(day, arrived);
            end = Earlier(end, span.End);
            total += perDay.Times(end.DayNumber - day.DayNumber);
            day = end;
        }

        return total;
    }

    // Layers of one SKU ask for the same months: without tiers by day of the stay a stretch is the same for all of them.
    (DateOnly End, PartialSum PerDay) StretchFrom(DateOnly day, DateOnly arrived)
    {
        if (stretches.TryGetValue(day, out var known))
        {
            return known;
        }

        var row = RowOn(day, day.DayNumber - arrived.DayNumber + 1);
        if (row is null)
        {
            return (DateOnly.MaxValue, PartialSum.Missing(MissingRow));
        }

        var stretch = (StretchEnd(row, day, arrived), InReporting(row, day, Rate(row, day)));
        if (!hasTiers)
        {
            stretches[day] = stretch;
        }

        return stretch;
    }

    // Without a volume no size tier can be told: that is the volume's gap, not the table's.
    Gap MissingRow => card is not null && Size.Code is null && UnitCubicFeet is null ? Gap.NoVolume : Gap.NoFee;

    FeeRate? RowOn(DateOnly day, int dayOfStay)
    {
        foreach (var row in rows)
        {
            if (row.HoldsOn(day) && row.IsForAge(Math.Max(1, dayOfStay)))
            {
                return row;
            }
        }

        return null;
    }

    // The day on which the rate may change next: a month's end, a tier's end, a row's end or start.
    DateOnly StretchEnd(FeeRate row, DateOnly day, DateOnly arrived)
    {
        var end = DateSpan.Month(day).End;
        end = row.ValidTo is { } last ? Earlier(end, last.AddDays(1)) : end;
        end = row.AgeToDays is { } lastDay ? Earlier(end, arrived.AddDays(lastDay)) : end;
        return context.Fees.NextStart(card!, Type, day) is { } next ? Earlier(end, next) : end;
    }

    static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    PartialSum Rate(FeeRate row, DateOnly day)
    {
        var days = DateSpan.Month(day).Days;
        return row.Unit switch
        {
            "per_unit_day" => PartialSum.Of(row.Rate),
            "per_unit_month" => PartialSum.Of(row.Rate / days),
            "per_ft3_month" => PerVolume(row.Rate / days),
            "per_m3_month" => PerVolume(row.Rate * CubicFeet.CubicMetres / days),
            "per_m3_day" => PerVolume(row.Rate * CubicFeet.CubicMetres),
            _ => PartialSum.Missing(Gap.NoFee),
        };
    }

    PartialSum PerVolume(decimal perCubicFoot) =>
        UnitCubicFeet is { } volume ? PartialSum.Of(perCubicFoot * volume) : PartialSum.Missing(Gap.NoVolume);

    PartialSum InReporting(FeeRate row, DateOnly day, PartialSum amount) =>
        context.ToReporting(amount, row.Currency, day);
}
