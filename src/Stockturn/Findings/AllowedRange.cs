using System.Globalization;
using System.Runtime.CompilerServices;

namespace Stockturn.Findings;

/// <summary>
/// A setting outside its allowed range: what was found and what the range is, so that a person can be told both.
/// </summary>
public sealed class AllowedRangeException(string name, string found, string least, string most)
    : ArgumentOutOfRangeException(name, $"found {found}; expected {least} to {most}")
{
    /// <summary>The least value allowed, as text in invariant form.</summary>
    public string Least { get; } = least;

    /// <summary>The greatest value allowed.</summary>
    public string Most { get; } = most;
}

/// <summary>Checks settings when they are made.</summary>
static class AllowedRange
{
    public static T Check<T>(T value, T least, T most, [CallerMemberName] string name = "")
        where T : struct, IComparable<T>, IFormattable
    {
        var isInside = value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0;
        return isInside ? value : throw new AllowedRangeException(name, Text(value), Text(least), Text(most));
    }

    public static T? CheckIfGiven<T>(T? value, T least, T most, [CallerMemberName] string name = "")
        where T : struct, IComparable<T>, IFormattable =>
        value is { } given ? Check(given, least, most, name) : null;

    /// <summary>Days in strictly rising order, each at least one.</summary>
    public static System.Collections.Immutable.ImmutableArray<int> Rising(
        System.Collections.Immutable.ImmutableArray<int> days, [CallerMemberName] string name = "")
    {
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] < 1 || (i > 0 && days[i] <= days[i - 1]))
            {
                throw new ArgumentException($"found {string.Join(", ", days)}; expected days in rising order", name);
            }
        }

        return days;
    }

    static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
