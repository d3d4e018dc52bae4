using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public sealed class ColumnBlockTests
{
    public static TheoryData<int, long[]> Blocks => new()
    {
        { 9, [] },
        { 9, [FactKind.Missing, FactKind.Missing] },
        { 9, [7, 7, 7] },
        { 13, [7, 7, 8, FactKind.Missing] },
        { 15, [1000, 1255, FactKind.Missing] },
        { 17, [-5, 1_000_000] },
        { 25, [long.MinValue + 1, long.MaxValue] },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Takes_as_few_bytes_a_row_as_hold_it(int bytes, long[] values)
    {
        var block = ColumnBlock.Pack(values);
        Assert.Equal(bytes, block.Length);
        Assert.Equal(values, Unpacked(block, values.Length));
    }

    [Fact]
    public void Gives_back_what_was_packed()
    {
        var value = Gen.OneOf(
            Gen.Choose(-300, 300).Select(small => (long)small),
            ArbMap.Default.GeneratorFor<int>().Select(middle => (long)middle * 40_000),
            ArbMap.Default.GeneratorFor<long>(),
            Gen.Constant(FactKind.Missing));
        Prop.ForAll(
            Gen.ArrayOf(value).ToArbitrary(), values => Unpacked(ColumnBlock.Pack(values), values.Length).SequenceEqual(values))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_missing_term_is_the_missing_of_its_column()
    {
        var ints = new int[3];
        ColumnBlock.Unpack(ColumnBlock.Pack([4, FactKind.Missing, 70_000]), ints);
        Assert.Equal([4, FactColumns.MissingInt, 70_000], ints);
    }

    static long[] Unpacked(byte[] block, int rows)
    {
        var values = new long[rows];
        ColumnBlock.Unpack(block, values);
        return values;
    }
}
