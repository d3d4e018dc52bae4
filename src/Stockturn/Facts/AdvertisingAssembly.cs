namespace Stockturn.Facts;

/// <summary>
/// The advertising of one SKU: its own rows, its share of what campaigns cost beyond their items, and what its account was charged where
/// no report tells.
/// </summary>
sealed class AdvertisingAssembly(FactSet facts, NetworkMap map, Authority authority, AccountAdvertising charged, DateOnly asOf)
{
    readonly HashSet<short> reported = [.. charged.Reported.Select(map.StoreOf)];
    readonly CampaignRemainders remainders = new(facts, authority, charged, asOf);

    /// <summary>Its lines by day.</summary>
    /// <param name="told">The SKU's rows of advertising.</param>
    /// <param name="sold">Its order lines, which the share goes by.</param>
    /// <param name="fees">Its fees: those for advertising name the SKU or one of its orders.</param>
    public AdvertisingLine[] Assemble(SkuRows told, SkuRows sold, FeeLine[] fees)
    {
        var columns = told.Columns;
        var lines = new List<AdvertisingLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (authority.Believes(AdvertisingFact.Kind, columns.At(row, AdvertisingFact.Store), columns.Sources[row]))
            {
                lines.Add(new AdvertisingLine(
                    columns.Day(row, AdvertisingFact.Day) ?? asOf,
                    map.StoreOf(columns.At(row, AdvertisingFact.Store)),
                    Known(columns.At(row, AdvertisingFact.Impressions)),
                    Known(columns.At(row, AdvertisingFact.Clicks)),
                    columns.Amount(row, AdvertisingFact.Cost) ?? 0m,
                    columns.Amount(row, AdvertisingFact.Sales) ?? 0m,
                    map.CurrencyOf(columns.At(row, AdvertisingFact.Currency))));
            }
        }

        foreach (ref readonly var fee in fees.AsSpan())
        {
            if (fee is { Type: AccountAdvertising.Type, IsSettled: true, Store: >= 0 } && !reported.Contains(fee.Store))
            {
                lines.Add(new(fee.Day, fee.Store, 0, 0, fee.Amount, 0, fee.Currency, IsCharged: true));
            }
        }

        if (!remainders.IsEmpty)
        {
            AddShares(lines, sold);
        }

        return DayOrder.Of(lines.ToArray(), (in line) => line.Day);
    }

    void AddShares(List<AdvertisingLine> lines, SkuRows sold)
    {
        foreach (var ((store, day), weight) in Weights(sold))
        {
            if (remainders.ShareOf(store, day, weight) is { } share)
            {
                lines.Add(new(
                    day, map.StoreOf(store), 0, 0, share.Cost, share.Sales, map.CurrencyOf(share.Currency), IsSpread: true,
                    charged.IsOnlyCharged(store)));
            }
        }
    }

    SortedDictionary<(long Store, DateOnly Day), long> Weights(SkuRows sold)
    {
        var columns = sold.Columns;
        var belief = authority.About(SaleFact.Kind);
        var weights = new SortedDictionary<(long Store, DateOnly Day), long>();
        foreach (var row in sold.Rows)
        {
            var store = columns.At(row, SaleFact.Store);
            if (belief.Holds(store, columns.Sources[row]) && columns.Day(row, SaleFact.Day) is { } day)
            {
                weights[(store, day)] = weights.GetValueOrDefault((store, day)) + CampaignRemainders.WeightOf(columns, row);
            }
        }

        return weights;
    }

    static long Known(long value) => value == FactKind.Missing ? 0 : value;
}
