using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public class RowKeysTests
{
    // Keys are kept in workspaces: when these figures change, every row of every seller looks new.
    [Fact]
    public void Are_the_same_for_ever()
    {
        var (keys, values) = Row(new Terms());

        Assert.Equal(new FactKey(GoldenHigh, GoldenLow), keys.KeyOf(values));
        Assert.Equal(GoldenCheck, keys.CheckOf(values));
    }

    [Fact]
    public void Do_not_depend_on_the_ids_of_texts()
    {
        var terms = new Terms();
        Enumerable.Range(0, 5000).ToList().ForEach(word => terms.IdOf($"word {word}"));
        var (keys, values) = Row(terms);
        var (others, otherValues) = Row(new Terms());

        Assert.NotEqual(otherValues, values);
        Assert.Equal(others.KeyOf(otherValues), keys.KeyOf(values));
        Assert.Equal(others.CheckOf(otherValues), keys.CheckOf(values));
    }

    [Fact]
    public void Tell_columns_values_and_missing_values_apart()
    {
        var (keys, values) = Row(new Terms());
        var all = new HashSet<(FactKey, long)> { (keys.KeyOf(values), keys.CheckOf(values)) };
        for (var column = 0; column < values.Length; column++)
        {
            foreach (var other in new[] { FactKind.Missing, 0, 1, 2 })
            {
                var changed = (long[])values.Clone();
                changed[column] = other;
                keys.Ensure(changed);
                Assert.Equal(changed.SequenceEqual(values), !all.Add((keys.KeyOf(changed), keys.CheckOf(changed))));
            }
        }
    }

    [Fact]
    public void Spread_evenly_over_a_million_neighbouring_orders()
    {
        var (keys, values) = Row(new Terms());
        var found = new HashSet<FactKey>();
        var buckets = new int[64];
        for (var order = 0; order < 1_000_000; order++)
        {
            values[SaleFact.Order] = order;
            var key = keys.KeyOf(values);
            found.Add(key);
            buckets[key.High & 63]++;
            buckets[(key.Low >> 40) & 63]++;
        }

        // 31,250 expected in each; five standard deviations are 885.
        Assert.Equal(1_000_000, found.Count);
        Assert.All(buckets, count => Assert.InRange(count, 31_250 - 885, 31_250 + 885));
    }

    const long GoldenHigh = -7883273278644730014;
    const long GoldenLow = 4876481341039517760;
    const long GoldenCheck = -5236477889120248119;

    static (RowKeys Keys, long[] Values) Row(Terms terms)
    {
        terms.IdOf("first");
        terms.IdOf("second");
        terms.IdOf("third");
        var keys = new RowKeys("test-orders", 0, TestSources.Orders.Outputs[0], new TermHashes(terms));
        var values = TestRow.Sale(7, 3, updated: 5).Values(SaleFact.Kind, terms);
        keys.Ensure(values);
        return (keys, values);
    }
}
