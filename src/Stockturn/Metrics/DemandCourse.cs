using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Metrics;

/// <summary>The units a group is expected to sell in each of the coming weeks, the next first. Courses add week by week.</summary>
public readonly record struct DemandCourse
{
    const int WeekDays = 7;

    readonly ImmutableArray<double> weeks;

    /// <summary>A course.</summary>
    /// <param name="weeks">Units of each week, 0 or more.</param>
    public DemandCourse(ImmutableArray<double> weeks) => this.weeks = weeks;

    /// <summary>Units of each week; empty for nothing known.</summary>
    public ImmutableArray<double> Weeks => weeks.IsDefault ? [] : weeks;

    /// <summary>How many days it tells.</summary>
    public int Days => Weeks.Length * WeekDays;

    /// <summary>The mean of a day; 0 where nothing is told.</summary>
    public double UnitsPerDay => Weeks.IsEmpty ? 0 : Weeks.Sum() / Days;

    /// <summary>The coming weeks of a forecast.</summary>
    public static DemandCourse Of(DemandForecast forecast, int weeks)
    {
        var told = ImmutableArray.CreateBuilder<double>(weeks);
        var before = 0.0;
        for (var week = 1; week <= weeks; week++)
        {
            var units = forecast.UnitsOver(week * WeekDays);
            told.Add(Math.Max(0, units - before));
            before = units;
        }

        return new DemandCourse(told.MoveToImmutable());
    }

    /// <summary>The same units every day.</summary>
    public static DemandCourse Flat(double unitsPerDay, int weeks) => new([.. Enumerable.Repeat(unitsPerDay * WeekDays, weeks)]);

    /// <summary>Week by week; a week only one of them tells is that one's.</summary>
    public static DemandCourse operator +(DemandCourse left, DemandCourse right)
    {
        if (left.Weeks.IsEmpty || right.Weeks.IsEmpty)
        {
            return left.Weeks.IsEmpty ? right : left;
        }

        var sum = ImmutableArray.CreateBuilder<double>(Math.Max(left.Weeks.Length, right.Weeks.Length));
        for (var week = 0; week < sum.Capacity; week++)
        {
            sum.Add((week < left.Weeks.Length ? left.Weeks[week] : 0) + (week < right.Weeks.Length ? right.Weeks[week] : 0));
        }

        return new DemandCourse(sum.MoveToImmutable());
    }

    /// <summary>True when both tell the same weeks.</summary>
    public bool Equals(DemandCourse other) => Weeks.AsSpan().SequenceEqual(other.Weeks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Weeks.Length, UnitsPerDay);
}
