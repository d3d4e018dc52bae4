using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stockturn.Facts.Sources;

/// <summary>A column that holds the stock of an age.</summary>
/// <param name="Column">Where it stands in the file.</param>
/// <param name="From">Youngest age in days, inside.</param>
/// <param name="To">Oldest age in days, inside; null for the last bucket.</param>
readonly record struct AgeBucket(int Column, int From, int? To);

/// <summary>
/// The age columns of one file. Their names are the seller's configuration or change by year, and some are details of
/// others, so that adding all would count stock twice: one chain of neighbours is taken, the finest there is.
/// </summary>
sealed partial class AgeBuckets
{
    /// <summary>The chain taken, youngest first. Null until the file's headings were looked at.</summary>
    public ImmutableArray<AgeBucket>? Taken { get; set; }

    /// <summary>All age columns of the file.</summary>
    public ImmutableArray<AgeBucket> All { get; set; } = [];

    /// <summary>True for a heading that names an age.</summary>
    public static bool IsAge(string heading) => TryParse(heading, 0, out _);

    /// <summary>The age columns of the row's file, found once.</summary>
    public static AgeBuckets Of(SourceRow row)
    {
        var buckets = row.Memory<AgeBuckets>();
        if (buckets.Taken is null)
        {
            var found = ImmutableArray.CreateBuilder<AgeBucket>();
            for (var column = 0; column < row.HeadingCount; column++)
            {
                if (TryParse(row.Heading(column), column, out var bucket))
                {
                    found.Add(bucket);
                }
            }

            buckets.All = found.ToImmutable();
            buckets.Taken = FinestChain(buckets.All);
        }

        return buckets;
    }

    /// <summary>Gives a fact for each bucket of the chain that the row fills.</summary>
    public void Emit(SourceRow row, SourceOutput output, AgeHead head)
    {
        foreach (var bucket in Filled(row))
        {
            var quantity = row.QuantityAt(bucket.Column);
            if (quantity == FactKind.Missing)
            {
                continue;
            }

            var fact = row.Begin(output);
            fact[AgeFact.Day] = head.Day;
            fact[AgeFact.Warehouse] = head.Warehouse;
            fact[AgeFact.Item] = head.Item;
            fact[AgeFact.FromDays] = bucket.From;
            fact[AgeFact.ToDays] = bucket.To ?? FactKind.Missing;
            fact[AgeFact.Quantity] = quantity;
            fact[AgeFact.Scheme] = row.Term(head.Scheme);
            row.Emit();
        }
    }

    /// <summary>
    /// The chain of buckets without overlap that covers the most ages; of equal ones the one with the most buckets,
    /// then the one whose widest bucket is narrowest, then the one that divides earlier.
    /// </summary>
    public static ImmutableArray<AgeBucket> FinestChain(ImmutableArray<AgeBucket> buckets)
    {
        var ordered = buckets
            .OrderByDescending(bucket => bucket.From)
            .ThenByDescending(bucket => bucket.To ?? int.MaxValue);
        var chains = new List<Chain>();
        foreach (var bucket in ordered)
        {
            chains.Add(new Chain(bucket, Best(chains.Where(chain => chain.First.From >= bucket.To))));
        }

        return [.. Links(Best(chains))];
    }

    static Chain? Best(IEnumerable<Chain> chains) =>
        chains
            .OrderByDescending(chain => chain.Covered)
            .ThenByDescending(chain => chain.Count)
            .ThenBy(chain => chain.Widest)
            .ThenBy(chain => chain.First.To ?? int.MaxValue)
            .FirstOrDefault();

    static IEnumerable<AgeBucket> Links(Chain? chain)
    {
        for (; chain is not null; chain = chain.Rest)
        {
            yield return chain.First;
        }
    }

    // A row that leaves details empty may still fill the wider columns.
    ImmutableArray<AgeBucket> Filled(SourceRow row)
    {
        var taken = Taken!.Value;
        foreach (var bucket in taken)
        {
            if (row.TextAt(bucket.Column).IsEmpty)
            {
                return FinestChain([.. All.Where(filled => !row.TextAt(filled.Column).IsEmpty)]);
            }
        }

        return taken;
    }

    static bool TryParse(string heading, int column, out AgeBucket bucket)
    {
        var range = Range().Match(heading);
        var last = Last().Match(heading);
        bucket = range.Success ? new AgeBucket(column, Days(range, "from"), Days(range, "to"))
            : last.Success ? new AgeBucket(column, Days(last, "from"), null)
            : default;
        return range.Success || last.Success;
    }

    static int Days(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(inv[-_]age[-_](?<from>\d{1,4})[-_]to[-_](?<to>\d{1,4})[-_]days|库存龄\s*(?<from>\d{1,4})\s*-\s*(?<to>\d{1,4})\s*天"
            + @"|(.*\.)?(?<from>\d{1,4})-(?<to>\d{1,4})天(库龄)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^(inv[-_]age[-_](?<from>\d{1,4})[-_]plus[-_]days|库存龄\s*(?<from>\d{1,4})\s*\+\s*天|(.*\.)?(?<from>\d{1,4})天以上(库龄)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Last();

    sealed record Chain(AgeBucket First, Chain? Rest)
    {
        const int OpenDays = 100_000;

        public int Count { get; } = 1 + (Rest?.Count ?? 0);

        public int Covered { get; } = (First.To - First.From + 1 ?? OpenDays) + (Rest?.Covered ?? 0);

        public int Widest { get; } = Math.Max((First.To ?? First.From) - First.From, Rest?.Widest ?? 0);
    }
}

/// <summary>What the age facts of a row have in common.</summary>
readonly record struct AgeHead(long Day, long Warehouse, long Item, string Scheme);
