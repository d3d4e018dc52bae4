using Stockturn.Demo.Amazon;
using Stockturn.Demo.Randomness;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>The sheets that say what and who things are: 商品 映射 刊登 负责人 仓库.</summary>
sealed class MasterSheets(ISheetBook book, World world)
{
    const double SeaFenPerCubicMetre = 135_000;

    /// <summary>What bringing one unit over the sea costs in fen: its room, and duty on what it was bought for.</summary>
    public static long InboundFen(Catalogue.Product product) =>
        (long)(product.CubicCentimetres / 1e6 * SeaFenPerCubicMetre) + (product.CostFen * 6 / 100);

    /// <summary>Writes them all.</summary>
    public void Write()
    {
        WriteProducts();
        WriteAliases();
        WriteListings();
        WriteOwners();
        WriteWarehouses();
    }

    void WriteProducts()
    {
        var sheet = book.Open(
            "商品", "SKU", "名称", "类目", "采购成本", "币种", "头程成本", "长cm", "宽cm", "高cm", "重kg", "供应商", "交期天", "MOQ",
            "负责人", "上架日期", "品牌", "季节", "状态", "父体", "颜色", "尺码", "生命周期", "阶段日期", "替代SKU", "替代日期");
        var suppliers = new Suppliers(world.Seed);
        foreach (var sku in world.Skus)
        {
            var product = sku.Product;
            var (longest, median, shortest) = product.Sides;
            sheet.Text(product.Sku).Text(product.Title).Text(product.Category.Name);
            sheet.Fixed(product.CostFen, 2).Text("CNY");
            sheet.Fixed(InboundFen(product), 2);
            sheet.Fixed(longest, 1).Fixed(median, 1).Fixed(shortest, 1).Fixed(product.Grams, 3);
            sheet.Text(product.SupplierName).Whole(suppliers.PromisedDays(product.Supplier))
                .Whole(product.MinimumOrder);
            sheet.Text(product.OwnerName);
            _ = sku.Life.IsListed ? sheet.Day(Listings.OpenedOn(sku, world)) : sheet.Blank();
            sheet.Text("Loomera").Text(SeasonWord(product.Season)).Text(Status(sku));
            sheet.Text(product.Parent).Text(product.Color).Text(product.Size);
            WriteStage(sheet, sku);
            sheet.EndRow();
        }
    }

    // A first version is replaced by the next SKU; of the others a few will be by one that does not sell yet.
    void WriteStage(ISheet sheet, Sku sku)
    {
        var (product, life, last) = (sku.Product, sku.Life, world.Calendar.Last);
        var status = Status(sku);
        var stage = status != "在售" ? status
            : life.LaunchDay > last - 120 ? "新品"
            : life.LaunchDay > last - 300 ? "成长"
            : last > life.DeclineDay ? "衰退" : "成熟";
        var since = last > life.DeclineDay ? life.DeclineDay : life.LaunchDay;
        sheet.Text(stage);
        _ = since >= 0 && since <= last ? sheet.Day(world.Calendar.Date(since)) : sheet.Blank();
        var random = RandomStream.For(world.Seed, Purpose.Stage, product.Index);
        var isPlanned = random.Chance(0.02) && status == "在售" && life.LaunchDay < last - 300;
        if (product.Version == 0 && product.Index + 1 < world.Skus.Length)
        {
            sheet.Text(world.Skus[product.Index + 1].Product.Sku).Day(world.Calendar.Date(life.StoryDay));
        }
        else if (isPlanned)
        {
            sheet.Text(product.Sku + "-V2").Day(world.Calendar.Date(last + random.Between(20, 90)));
        }
        else
        {
            sheet.Blank().Blank();
        }
    }

    void WriteAliases()
    {
        var sheet = book.Open("映射", "店铺", "平台SKU", "FNSKU", "ASIN", "SKU", "倍数");
        foreach (var sku in world.Skus)
        {
            for (var channel = Channel.AmazonUs; channel <= Channel.Third; channel++)
            {
                if (sku.Life.IsSoldOn(channel) || (channel == Channel.AmazonUs && sku.Life.IsListed))
                {
                    WriteAlias(sheet, sku, channel);
                }
            }
        }
    }

    void WriteAlias(ISheet sheet, Sku sku, Channel channel)
    {
        var product = sku.Product;
        var offer = product.Offers[(int)channel];
        var isAmazon = channel != Channel.Third || world.Size.IsLarge;
        sheet.Text(Network.Stores[world.Size.IsLarge ? 0 : (int)channel]).Text(offer.SellerSku).Text(offer.Fnsku);
        sheet.Text(isAmazon ? product.Asin : "").Text(product.Sku).Whole(1).EndRow();
        if (channel == Channel.Third && !world.Size.IsLarge && Shopify.ShopifyOrders.HasTwoPack(product))
        {
            sheet.Text(Network.Stores[(int)channel]).Text(offer.SellerSku + "-2PK").Blank().Blank().Text(product.Sku);
            sheet.Whole(2).EndRow();
        }
    }

    void WriteListings()
    {
        var sheet = book.Open("刊登", "店铺", "平台SKU", "上架日期", "下架日期");
        foreach (var sku in world.Skus)
        {
            // Amazon's listings come in Amazon's own report; the sheet holds the web shop's.
            if (sku.Life.IsSoldOn(Channel.Third) && sku.Life.LaunchDay <= world.Calendar.Last)
            {
                sheet.Text(Network.Stores[world.Size.IsLarge ? 0 : 2]).Text(sku.Product.Offers[2].SellerSku);
                sheet.Day(Listings.OpenedOn(sku, world));
                var closing = sku.Life.DeclineDay + 240;
                _ = closing <= world.Calendar.Last ? sheet.Day(world.Calendar.Date(closing)) : sheet.Blank();
                sheet.EndRow();
            }
        }
    }

    void WriteOwners()
    {
        var sheet = book.Open("负责人", "SKU", "负责人", "采购员", "团队");
        foreach (var sku in world.Skus)
        {
            var product = sku.Product;
            sheet.Text(product.Sku).Text(product.OwnerName).Text(product.BuyerName);
            sheet.Text(Catalogue.People.Teams[product.OwnerNumber % Catalogue.People.Teams.Length]).EndRow();
        }
    }

    void WriteWarehouses()
    {
        var sheet = book.Open("仓库", "编码", "名称", "类型", "国家", "币种", "费率");
        (Place Place, string Name, string Kind, string Country, string Currency, string Rate)[] rows =
        [
            (Place.Home, "深圳仓", "自营仓", "CN", "CNY", "demo-cn"),
            (Place.ThirdPartyUs, "美西海外仓", "海外仓", "US", "USD", "demo-3pl-us"),
            (Place.ThirdPartyDe, "德国海外仓", "海外仓", "DE", "EUR", "demo-3pl-de"),
            (Place.AmazonUs, "亚马逊美国仓", "平台仓", "US", "USD", "amazon-us"),
            (Place.AmazonDe, "亚马逊德国仓", "平台仓", "DE", "EUR", "demo-amazon-de"),
        ];
        foreach (var row in rows)
        {
            var isUsed = !world.Size.IsLarge || row.Country != "DE";
            if (isUsed)
            {
                sheet.Text(Network.Codes[(int)row.Place]).Text(row.Name).Text(row.Kind).Text(row.Country);
                sheet.Text(row.Currency).Text(row.Rate).EndRow();
            }
        }
    }

    string Status(Sku sku) => StatusOf(sku, world);

    /// <summary>How the brand calls the state of a product.</summary>
    public static string StatusOf(Sku sku, World world) => world.Calendar.Last switch
    {
        var last when last > sku.Life.DeclineDay + 200 || sku.Life.Story == Story.OldStock => "停售",
        var last when last > sku.Life.DeclineDay + 60 => "清仓",
        _ => "在售",
    };

    static string SeasonWord(Time.Season season) => season switch
    {
        Time.Season.Summer => "夏季",
        Time.Season.Winter => "冬季",
        Time.Season.Christmas => "圣诞",
        Time.Season.Gifts => "礼品季",
        _ => "全年",
    };
}
