using System.Collections.Immutable;
using System.Reflection;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public sealed class MeasurementBlockTests
{
    static readonly DateSpan Year = DateSpan.Last(365, new DateOnly(2026, 6, 30));
    static readonly MetricTargets Targets = new(0.4, 0.05);

    // Every sum is given a number of its own: one that is forgotten, or written twice, is seen.
    [Fact]
    public void Keeps_every_sum_there_is()
    {
        var number = 0;
        var sums = new Measurement(Year)
        {
            Stock = (StockSums)Filled(new StockSums(), ref number),
            Sales = (SalesSums)Filled(new SalesSums(), ref number),
            Position = (PositionSums)Filled(new PositionSums(), ref number),
            Costs = (SpanCosts)Filled(new SpanCosts(), ref number),
            Ages = Ages(ref number),
            IsShared = true,
            Targets = Targets,
        };

        var back = Written(sums);

        Assert.True(number > 60);
        Assert.Equal(sums.Stock, back.Stock);
        Assert.Equal(sums.Sales, back.Sales);
        Assert.Equal(sums.Position, back.Position);
        Assert.Equal(sums.Costs, back.Costs);
        Assert.Equal((sums.IsShared, sums.Targets, sums.Span), (back.IsShared, back.Targets, back.Span));
        Assert.Equal(sums.Ages.Uppers.ToArray(), back.Ages.Uppers.ToArray());
        Assert.Equal(sums.Ages.Dated.ToArray(), back.Ages.Dated.ToArray());
        Assert.Equal(sums.Ages.AtLeast.ToArray(), back.Ages.AtLeast.ToArray());
        Assert.Equal(
            (sums.Ages.UnitAgeDays, sums.Ages.ValueAgeDays, sums.Ages.UnknownUnitAgeDays),
            (back.Ages.UnitAgeDays, back.Ages.ValueAgeDays, back.Ages.UnknownUnitAgeDays));
    }

    [Fact]
    public void Keeps_nothing_as_nothing()
    {
        var back = Written(new Measurement(Year) { Targets = Targets });
        Assert.Equal((StockSums.None, SalesSums.None, PositionSums.None, SpanCosts.None), (back.Stock, back.Sales, back.Position, back.Costs));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.0001")]
    [InlineData("123456789012345.6789")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("1.2345678901234567890123456789")]
    [InlineData("4294967296")]
    [InlineData("9223372036854775808")]
    public void Keeps_all_digits_of_an_amount(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var block = new BlockWriter();
        block.Exact(amount);
        block.Whole(7);
        var reader = new BlockReader(block.Written.ToArray());
        Assert.Equal(decimal.GetBits(amount), decimal.GetBits(reader.Exact()));
        Assert.Equal(7, reader.Whole());
    }

    static Measurement Written(Measurement sums)
    {
        var block = new BlockWriter();
        MeasurementBlock.Write(block, sums);
        var reader = new BlockReader(block.Written.ToArray());
        var back = MeasurementBlock.Read(reader, Year, Targets);
        Assert.True(reader.IsAtEnd);
        return back;
    }

    static AgeBuckets Ages(ref int number) => new([30, 90], Units(ref number), Units(ref number))
    {
        UnitAgeDays = ++number,
        ValueAgeDays = new PartialSum(++number, Gap.NoCost),
        UnknownUnitAgeDays = ++number,
    };

    static ImmutableArray<ValuedUnits> Units(ref int number) =>
        [new(Quantity.Of((long)++number), PartialSum.Of(++number)), new(Quantity.Of((long)++number), PartialSum.Of(++number)), new(Quantity.Zero, PartialSum.Of(++number))];

    static object Filled(object sums, ref int number)
    {
        foreach (var property in sums.GetType().GetProperties().Where(property => property.SetMethod is { IsStatic: false }))
        {
            property.SetValue(sums, Value(property, ref number));
        }

        return sums;
    }

    static object Value(PropertyInfo property, ref int number) => property.PropertyType switch
    {
        var type when type == typeof(int) => ++number,
        var type when type == typeof(long) => (long)++number,
        var type when type == typeof(double) => ++number + 0.25,
        var type when type == typeof(bool) => true,
        var type when type == typeof(decimal) => ++number + 0.123456789m,
        var type when type == typeof(Quantity) => new Quantity(++number),
        var type when type == typeof(PartialSum) => new PartialSum(++number + 0.5m, Gap.NoFee),
        var type when type == typeof(DemandCourse) => new DemandCourse([++number + 0.25, ++number]),
        var type when type == typeof(HoldingSplit) => new HoldingSplit(
            PartialSum.Of(++number), PartialSum.Of(++number), PartialSum.Of(++number), PartialSum.Of(++number), PartialSum.Missing(Gap.NoCost)),
        var type => throw new InvalidOperationException($"{property.Name} is a {type}: say here how to fill it"),
    };
}
