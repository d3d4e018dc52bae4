namespace Stockturn.Facts.Sources;

/// <summary>
/// Which store, warehouse, zone and currency a row of an Amazon file belongs to. What the person told goes before what
/// the file derives; where neither tells, the file is refused.
/// </summary>
/// <param name="Marketplace">The marketplace, when it is one we know.</param>
/// <param name="Zone">The zone of its days; null where the machine knows no zones.</param>
sealed record AmazonPlace(Marketplace? Marketplace, BusinessZone? Zone)
{
    /// <summary>The marketplace a field of the row names, or else the person's store or warehouse does.</summary>
    public static AmazonPlace Of(SourceRow row, int field)
    {
        var known = row.Memory<Dictionary<long, AmazonPlace>>();
        var name = row.Term(field);
        if (!known.TryGetValue(name, out var place))
        {
            place = Found(row, field, Marketplaces.Named(row.Text(field)) ?? Told(row.Options));
            known.Add(name, place);
        }

        return place;
    }

    /// <summary>The marketplace of a file that names none: the person's.</summary>
    public static AmazonPlace OfOptions(SourceRow row)
    {
        var known = row.Memory<Dictionary<long, AmazonPlace>>();
        if (!known.TryGetValue(FactKind.Missing, out var place))
        {
            place = Found(row, -1, Told(row.Options));
            known.Add(FactKind.Missing, place);
        }

        return place;
    }

    /// <summary>
    /// The marketplace of a file that names none: the person's, or the only one that pays in its currency.
    /// </summary>
    public static AmazonPlace OfCurrency(SourceRow row, int currencyField) =>
        OfCurrency(row, row.Term(currencyField), currencyField);

    /// <summary>The same for a currency that another row told, or nobody.</summary>
    public static AmazonPlace OfCurrency(SourceRow row, long currency, int currencyField = -1)
    {
        var known = row.Memory<Dictionary<long, AmazonPlace>>();
        if (!known.TryGetValue(currency, out var place))
        {
            place = Found(row, currencyField, Told(row.Options) ?? Marketplaces.PayingIn(row.Terms.TextOf(currency)));
            known.Add(currency, place);
        }

        return place;
    }

    /// <summary>The store: the person's, or the marketplace; a row or file without either is left out.</summary>
    public long Store(SourceRow row, int field = -1)
    {
        var store = StoreIfTold(row);
        return store != FactKind.Missing ? store : Missing(row, field, "E_NEED_STORE", "store");
    }

    /// <summary>The store: the person's, or the marketplace, or missing.</summary>
    public long StoreIfTold(SourceRow row) => row.Term(row.Options.Store ?? Marketplace?.Channel);

    /// <summary>The warehouse: the person's, or the country's; a row or file without either is left out.</summary>
    public long Warehouse(SourceRow row, int field = -1)
    {
        var warehouse = WarehouseIfTold(row);
        return warehouse != FactKind.Missing ? warehouse : Missing(row, field, "E_NEED_WAREHOUSE", "warehouse");
    }

    /// <summary>The warehouse: the person's, or the country's, or missing.</summary>
    public long WarehouseIfTold(SourceRow row) => row.Term(row.Options.Warehouse ?? Marketplace?.Warehouse);

    /// <summary>The currency: the cell, the person's, or the marketplace's.</summary>
    public long Currency(SourceRow row, int field = -1)
    {
        var told = field < 0 ? row.Term(row.Options.Currency) : row.Currency(field);
        return told == FactKind.Missing ? row.Term(Marketplace?.Currency) : told;
    }

    static Marketplace? Told(ImportOptions options) =>
        Marketplaces.Named(options.Store) ?? Marketplaces.Named(options.Warehouse);

    static long Missing(SourceRow row, int field, string code, string place) =>
        field >= 0 && row.Has(field)
            ? row.Reject(code, field, $"the {place}", $"fill in the cell, or import the file with --{place}")
            : row.Refuse(code, field, $"the {place}", $"import the file again with the {place}: --{place}");

    static AmazonPlace Found(SourceRow row, int field, Marketplace? marketplace)
    {
        var zone = BusinessZone.Find(marketplace?.Zone);
        if (marketplace is not null && zone is null)
        {
            row.WarnOnce(
                "W_NO_ZONE", field, $"time zone data for {marketplace.Zone} on this machine",
                "days are taken as they are written; install tzdata and import again");
        }

        return new AmazonPlace(marketplace, zone);
    }
}
