using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

/// <summary>Decimals made of whole parts, held against plain dividing and rounding: the same to the last digit.</summary>
public sealed class WholePartsTests
{
    static readonly long[] Edges = [0, 1, 9, 10, 999, 1_000, 1_500, 10_000, 199_900, long.MaxValue, long.MinValue, int.MaxValue, 1L << 32];

    [Theory]
    [InlineData(1_500, 3, "1.5")]
    [InlineData(-1_500, 3, "-1.5")]
    [InlineData(2_000, 3, "2")]
    [InlineData(199_900, 4, "19.99")]
    [InlineData(1, 4, "0.0001")]
    [InlineData(0, 4, "0")]
    public void Has_no_zeros_at_its_end(long parts, int decimals, string expected) =>
        Assert.Equal(expected, WholeParts.Of(parts, decimals).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Is_what_dividing_gives_bit_by_bit()
    {
        Assert.All(Edges, edge => Assert.True(IsDivided(edge)));
        Prop.ForAll<long>(IsDivided).QuickCheckThrowOnFailure();

        static bool IsDivided(long parts) =>
            decimal.GetBits((decimal)parts / 1_000).SequenceEqual(decimal.GetBits(WholeParts.Of(parts, 3)))
            && decimal.GetBits((decimal)parts / 10_000).SequenceEqual(decimal.GetBits(WholeParts.Of(parts, 4)));
    }

    [Theory]
    [InlineData("0.00005", 1)]
    [InlineData("-0.00005", -1)]
    [InlineData("0.0000499999999999999999999999", 0)]
    [InlineData("19.99", 199_900)]
    [InlineData("-0.00004", 0)]
    [InlineData("922337203685477.5807", long.MaxValue)]
    public void Rounds_half_away_from_nothing(string amount, long expected) =>
        Assert.Equal(expected, WholeParts.In(decimal.Parse(amount, CultureInfo.InvariantCulture), 4));

    [Fact]
    public void Is_what_multiplying_and_rounding_gives() =>
        Prop.ForAll<long, byte>((size, scale) => IsRounded(size, scale)).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_what_multiplying_and_rounding_gives_of_half_parts()
    {
        for (var half = -2_005L; half <= 2_005; half += 10)
        {
            Assert.True(IsRounded(Math.Abs(half), (byte)(half < 0 ? 5 : 5 + 29)), $"{half}");
        }
    }

    [Fact]
    public void An_amount_too_large_is_refused() => Assert.Throws<OverflowException>(() => WholeParts.In(922337203685477.5808m, 4));

    static bool IsRounded(long size, byte scale)
    {
        var (low, high) = unchecked(((int)size, (int)(size >> 32)));
        var amount = new decimal(low, high, 0, scale % 2 == 1, (byte)(scale % 29));
        return Math.Abs(amount) > 9e13m
            || WholeParts.In(amount, 4) == (long)decimal.Round(amount * 10_000, 0, MidpointRounding.AwayFromZero);
    }
}
