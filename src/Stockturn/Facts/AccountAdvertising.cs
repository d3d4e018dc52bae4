namespace Stockturn.Facts;

/// <summary>
/// What accounts were charged for advertising, of stores of which no report of advertising tells: bills of 抖店, 拼多多 or 支付宝 tell it
/// without goods. Where a report tells, it goes before.
/// </summary>
sealed class AccountAdvertising
{
    /// <summary>The type of such a fee.</summary>
    public const string Type = "ads";

    readonly HashSet<long> reported = [];
    readonly List<AccountCharge> open = [];

    /// <summary>Looks at every charge.</summary>
    public AccountAdvertising(FactSet facts, MoneyAuthority authority, DateOnly asOf)
    {
        var reports = facts.Of(AdvertisingFact.Kind);
        for (var row = 0; row < reports.Count; row++)
        {
            reported.Add(reports.At(row, AdvertisingFact.Store));
        }

        var fees = facts.Of(FeeFact.Kind);
        if (!facts.Terms.TryFind(Type, out var type))
        {
            return;
        }

        for (var row = 0; row < fees.Count; row++)
        {
            if (fees.At(row, FeeFact.Type) == type && fees.Has(row, FeeFact.Settlement) && IsOnlyCharged(fees.At(row, FeeFact.Store))
                && fees.Day(row, FeeFact.Day) is { } day && day <= asOf && authority.Believes(fees, row))
            {
                FirstDay = FirstDay is { } first && first <= day ? first : day;
                if (!fees.Has(row, FeeFact.Item) && !fees.Has(row, FeeFact.Order))
                {
                    open.Add(new(
                        fees.At(row, FeeFact.Store), day.DayNumber, fees.Amount(row, FeeFact.Amount) ?? 0m, fees.At(row, FeeFact.Currency)));
                }
            }
        }
    }

    /// <summary>The first day of a charge; null without any.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>Charges that name neither goods nor an order: they are spread as what campaigns cost beyond their items is.</summary>
    public IReadOnlyList<AccountCharge> Open => open;

    /// <summary>The stores reports of advertising tell of, by term.</summary>
    public IReadOnlyCollection<long> Reported => reported;

    /// <summary>True for a store whose advertising only its account tells.</summary>
    /// <param name="store">The store's term.</param>
    public bool IsOnlyCharged(long store) => store != FactKind.Missing && !reported.Contains(store);
}

/// <summary>A charge for advertising of a store and day, by terms.</summary>
readonly record struct AccountCharge(long Store, int Day, decimal Cost, long Currency);
