using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 listings on Amazon: the offer, the goods of the own list it is paired with, and how buyers rate it. Its quantities of
/// stock are not read.
/// </summary>
public static class LingxingListings
{
    const int Sku = 0, LocalSku = 1, Fnsku = 2, Asin = 3, Price = 4, Currency = 5, Status = 6, Deleted = 7, Opened = 8,
        OpenedPlain = 9, Channel = 10, Marketplace = 11, Stars = 12, Reviews = 13, Updated = 14, Quantity = 15;

    static readonly SourceOutput Offers = new(
        ListingFact.Kind, [ListingFact.Store, ListingFact.Item, ListingFact.Fulfilment]);

    static readonly SourceOutput Aliases = new(AliasFact.Kind, [AliasFact.Store, AliasFact.Item, AliasFact.Fnsku]);

    static readonly SourceOutput Ratings = new(RatingFact.Kind, [RatingFact.Day, RatingFact.Store, RatingFact.Item]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-listings",
        Title = "Lingxing listings on Amazon",
        ChineseTitle = "领星 亚马逊Listing",
        Fields =
        [
            Id("seller_sku").Required(), Id("local_sku").Required(), Id("fnsku"), Text("asin"), Number("listing_price", "price"),
            Text("currency_code"), Text("status").Required(), Text("is_delete"), Day("open_date_display"), Day("open_date"),
            Text("fulfillment_channel_type").Required(), Text("marketplace").Required(), Number("last_star"),
            Number("review_num"), Day("listing_update_date"), Number("quantity"),
        ],
        Ignores = Ignored(),
        Outputs = [Offers, Aliases, Ratings],
        Read = Read,
        Precedence = 15,
    };

    static ImmutableArray<string> Ignored() =>
    [
        "listing_id", "item_name", "local_name", "price", "parent_asin", "small_image_url", "afn_fulfillable_quantity",
        "reserved_fc_transfers", "reserved_fc_processing", "reserved_customerorders", "afn_inbound_shipped_quantity",
        "afn_unsellable_quantity", "afn_inbound_working_quantity", "afn_inbound_receiving_quantity", "landed_price",
        "seller_rank", "seller_brand", "seller_category", "seller_category_new", "principal_info",
        "principal_info.principal_uid", "principal_info.principal_name", "shipping", "points", "sid", "store_type",
        "total_volume", "yesterday_volume", "fourteen_volume", "thirty_volume", "yesterday_amount", "seven_amount",
        "fourteen_amount", "thirty_amount", "average_seven_volume", "average_fourteen_volume", "average_thirty_volume",
        "dimension_info", "pair_update_time", "small_rank", "small_rank.category", "small_rank.rank", "on_sale_time",
        "global_tags", "global_tags.globalTagId", "global_tags.tagName", "global_tags.color", "first_order_time",
        .. new[] { "item", "package" }.SelectMany(side => new[] { "height", "length", "width", "weight" }.SelectMany(size => new[]
        {
            $"dimension_info.{side}_{size}", $"dimension_info.{side}_{size}_units_type",
        })),
    ];

    static void Read(SourceRow row)
    {
        var place = AmazonPlace.Of(row, Marketplace);
        EmitOffer(row, place);
        if (!row.Text(LocalSku).IsEmpty)
        {
            EmitAlias(row, place);
        }

        if (row.Number(Stars) > 0 && !row.Text(Updated).IsEmpty)
        {
            EmitRating(row, place);
        }
    }

    static void EmitOffer(SourceRow row, AmazonPlace place)
    {
        var isByAmazon = row.Text(Channel).Begins("FBA") || row.Text(Channel).Begins("AMAZON");
        var fact = row.Begin(Offers);
        fact[ListingFact.Store] = place.Store(row, Marketplace);
        fact[ListingFact.Item] = row.Item(Sku);
        fact[ListingFact.Fnsku] = row.Code(Fnsku);
        fact[ListingFact.Asin] = row.Term(Asin);
        fact[ListingFact.Status] = row.Term(row.Text(Status) is "1" && row.Text(Deleted) is not "1" ? "Active" : "Inactive");
        fact[ListingFact.Price] = row.Price(Price);
        fact[ListingFact.Currency] = place.Currency(row, Currency);
        fact[ListingFact.OpenedDay] = row.Day(row.Text(Opened).IsEmpty ? OpenedPlain : Opened);
        fact[ListingFact.Fulfilment] = row.Term(isByAmazon ? "FBA" : "FBM");
        fact[ListingFact.Quantity] = isByAmazon ? FactKind.Missing : row.Quantity(Quantity);
        row.Emit();
    }

    static void EmitAlias(SourceRow row, AmazonPlace place)
    {
        var fact = row.Begin(Aliases);
        fact[AliasFact.Store] = place.Store(row, Marketplace);
        fact[AliasFact.Item] = row.Item(Sku);
        fact[AliasFact.Fnsku] = row.Code(Fnsku);
        fact[AliasFact.Asin] = row.Term(Asin);
        fact[AliasFact.Sku] = row.Item(LocalSku);
        fact[AliasFact.Factor] = Values.Quantity.Scale;
        row.Emit();
    }

    static void EmitRating(SourceRow row, AmazonPlace place)
    {
        var fact = row.Begin(Ratings);
        fact[RatingFact.Day] = row.BusinessDay(Updated);
        fact[RatingFact.Store] = place.Store(row, Marketplace);
        fact[RatingFact.Item] = row.Item(Sku);
        fact[RatingFact.Rating] = row.Number(Stars);
        fact[RatingFact.Reviews] = row.Whole(Reviews);
        row.Emit();
    }
}
