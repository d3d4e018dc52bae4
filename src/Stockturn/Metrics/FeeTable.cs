using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>What a fee is asked for.</summary>
/// <param name="Card">The rate card.</param>
/// <param name="Type">storage, aged_surcharge, removal, referral, fulfilment …</param>
/// <param name="Day">The day it is charged for.</param>
public sealed record FeeQuestion(string Card, string Type, DateOnly Day)
{
    /// <summary>The size tier, where fees differ by it.</summary>
    public string? SizeTier { get; init; }

    /// <summary>The age in days, or for storage the day of the stay, the first being 1.</summary>
    public int? AgeDays { get; init; }

    /// <summary>The category, where fees differ by it, in lower case.</summary>
    public string? Category
    {
        get;
        init => field = value?.Trim().ToLowerInvariant();
    }
}

/// <summary>
/// Fees as dated rows: the newest row that holds answers; where none holds there is a gap, never a guess.
/// </summary>
public sealed class FeeTable
{
    readonly Dictionary<(string Card, string Type), ImmutableArray<FeeRate>> rows;

    // Thousands of SKUs ask the same few questions.
    readonly ConcurrentDictionary<FeeQuestion, ImmutableArray<FeeRate>> answered = [];
    readonly ConcurrentDictionary<(string Card, string? Category, DateOnly Day), ImmutableArray<AgeTier>> ageTiers = [];

    /// <summary>
    /// A table of rows in any order; of two rows that both answer, the one that holds since later counts, then the
    /// later in the list.
    /// </summary>
    public FeeTable(IEnumerable<FeeRate> rates, IEnumerable<SizeTierRule>? sizes = null)
    {
        Rates = [.. rates];
        Sizes = [.. sizes ?? []];
        rows = Rates
            .GroupBy(rate => (rate.Card, rate.Type))
            .ToDictionary(group => group.Key, group => Newest(group));
    }

    /// <summary>No fees at all.</summary>
    public static FeeTable Empty { get; } = new([]);

    /// <summary>
    /// The rows shipped with the program: published fees with source and confidence, see fee-rates.json.
    /// </summary>
    public static FeeTable Shipped { get; } = FeeTableFile.ReadShipped();

    /// <summary>All rows.</summary>
    public ImmutableArray<FeeRate> Rates { get; }

    /// <summary>The rules by which a size tier is taken where it is not told.</summary>
    public ImmutableArray<SizeTierRule> Sizes { get; }

    /// <summary>
    /// This table with the seller's own rows after it, which win over shipped rows of the same start day.
    /// </summary>
    public FeeTable With(IEnumerable<FeeRate> own) => new([.. Rates, .. own], Sizes);

    /// <summary>The newest row that holds, or null.</summary>
    public FeeRate? Find(FeeQuestion question)
    {
        foreach (var rate in RowsOf(question.Card, question.Type))
        {
            if (Answers(rate, question))
            {
                return rate;
            }
        }

        return null;
    }

    /// <summary>
    /// Every row that holds on the day for the category and size, newest first: all ages, prices and weights.
    /// </summary>
    /// <remarks>
    /// Where newer rows exist on the card, older generations are left out: one fee, one generation of rows.
    /// </remarks>
    public ImmutableArray<FeeRate> FindAll(FeeQuestion question) => answered.GetOrAdd(question, AllOf);

    /// <summary>The tiers of a card's surcharge for age, see <see cref="AgedSurcharge.Tiers"/>.</summary>
    internal ImmutableArray<AgeTier> AgeTiers(string card, string? category, DateOnly day) => ageTiers.GetOrAdd(
        (card, category, day),
        static (key, fees) => AgedSurcharge.Tiers(fees, key.Card, key.Category, key.Day),
        this);

    ImmutableArray<FeeRate> AllOf(FeeQuestion question)
    {
        FeeRate? first = null;
        var chosen = ImmutableArray.CreateBuilder<FeeRate>();
        foreach (var rate in RowsOf(question.Card, question.Type))
        {
            if (!Answers(rate, question))
            {
                continue;
            }

            // A row that names the category goes before rows for all, whichever is newer.
            if (first is null || (first.Categories.IsEmpty && !rate.Categories.IsEmpty))
            {
                first = rate;
                chosen.Clear();
            }

            if (rate.ValidFrom == first.ValidFrom && rate.Categories.IsEmpty == first.Categories.IsEmpty)
            {
                chosen.Add(rate);
            }
        }

        return chosen.DrainToImmutable();
    }

    /// <summary>
    /// The first day after a day on which a row of the card begins, or null: until then nothing changes but the
    /// month.
    /// </summary>
    public DateOnly? NextStart(string card, string type, DateOnly day)
    {
        DateOnly? next = null;
        foreach (var rate in RowsOf(card, type))
        {
            if (rate.ValidFrom > day)
            {
                next = rate.ValidFrom;
            }
        }

        return next;
    }

    /// <summary>True when some row of the card is for an age or a day of the stay only.</summary>
    public bool HasAges(string card, string type)
    {
        foreach (var rate in RowsOf(card, type))
        {
            if (rate.AgeFromDays is not null || rate.AgeToDays is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows for the size and category of a question, for any day and age, newest first.</summary>
    internal FeeRate[] OnAnyDay(FeeQuestion question) =>
    [
        .. RowsOf(question.Card, question.Type)
            .Where(rate => rate.IsForSize(question.SizeTier) && rate.IsForCategory(question.Category)),
    ];

    ImmutableArray<FeeRate> RowsOf(string card, string type) =>
        rows.TryGetValue((card, type), out var known) ? known : [];

    static bool Answers(FeeRate rate, FeeQuestion question) =>
        rate.HoldsOn(question.Day)
        && rate.IsForSize(question.SizeTier)
        && rate.IsForCategory(question.Category)
        && (question.AgeDays is not { } age || rate.IsForAge(age));

    static ImmutableArray<FeeRate> Newest(IEnumerable<FeeRate> group) =>
    [
        .. group
            .Select((rate, at) => (Rate: rate, At: at))
            .OrderByDescending(row => row.Rate.ValidFrom)
            .ThenByDescending(row => row.At)
            .Select(row => row.Rate),
    ];
}
