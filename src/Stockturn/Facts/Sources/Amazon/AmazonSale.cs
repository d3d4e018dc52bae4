namespace Stockturn.Facts.Sources;

/// <summary>What the lines of Amazon's reports of sales have in common.</summary>
/// <param name="Place">The marketplace; of an order of another channel the one whose stock it took.</param>
/// <param name="IsOtherChannel">True for an order that was placed elsewhere and only sent by Amazon.</param>
readonly record struct AmazonSale(AmazonPlace Place, bool IsOtherChannel)
{
    /// <summary>The sale of a row that names its sales channel and the country it went to.</summary>
    public static AmazonSale Of(SourceRow row, int channelField, int countryField)
    {
        var isOtherChannel = row.Text(channelField).Begins("Non-Amazon");
        return new AmazonSale(AmazonPlace.Of(row, isOtherChannel ? countryField : channelField), isOtherChannel);
    }

    /// <summary>The units; a row without them is left out.</summary>
    public static long Units(SourceRow row, int field)
    {
        var units = row.Quantity(field);
        return units != FactKind.Missing ? units
            : row.Reject("E_NO_QUANTITY", field, "a quantity such as 1", "export the file again");
    }

    /// <summary>The order; a row without one is left out.</summary>
    public static long OrderKey(SourceRow row, int field)
    {
        var order = row.Hash(field);
        return order != FactKind.Missing ? order
            : row.Reject("E_NO_ORDER", field, "an order number", "export the file again");
    }

    /// <summary>What was paid for shipping after its promotion; some files print promotions negative.</summary>
    public static long Shipping(SourceRow row, int field, int promotionField)
    {
        var promotion = Discount(row, promotionField);
        return Snapshots.Sum(row.Amount(field), promotion == FactKind.Missing ? promotion : -promotion);
    }

    /// <summary>A promotion as a discount: some files print it positive, some negative.</summary>
    public static long Discount(SourceRow row, int field)
    {
        var amount = row.Amount(field);
        return amount == FactKind.Missing ? amount : Math.Abs(amount);
    }

    /// <summary>The channel as the file names it is the store, also a marketplace we do not know.</summary>
    public long Store(SourceRow row, int channelField)
    {
        if (row.Options.Store is not null || row.Text(channelField).IsEmpty)
        {
            return Place.Store(row, channelField);
        }

        return Place.Marketplace is { } known && row.Text(channelField).Says(known.Channel)
            ? row.Term(known.Channel)
            : row.Term(channelField);
    }

    /// <summary>The currency; of an order of another channel only the file's own.</summary>
    public long Currency(SourceRow row, int field) => IsOtherChannel ? row.Term(field) : Place.Currency(row, field);

    /// <summary>A line that was shipped for nothing replaces an earlier one; a pending line has no price yet.</summary>
    public DemandClass ClassOf(long gross, SaleStatus status) =>
        IsOtherChannel ? DemandClass.OtherChannel
            : gross == 0 && status == SaleStatus.Shipped ? DemandClass.NotDemand
            : DemandClass.Normal;
}
