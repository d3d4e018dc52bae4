using System.Globalization;
using System.Text.Json;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>领星 sales statistics over all platforms (销量统计): the units of each product and day, the days as a map inside a cell.</summary>
/// <remarks>
/// Units only: it tells no amount, and no day without a sale. Believed behind everything that has order lines. A row that adds up
/// several stores or products cannot be told apart and is left out.
/// </remarks>
public static class LingxingPlatformSales
{
    const int Store = 0, Sku = 1, Msku = 2, Days = 3;
    const decimal UnitsMost = 1_000_000_000;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Day, SaleFact.Store, SaleFact.Item])
    {
        Scope = [SaleFact.Day, SaleFact.Store],
        CountsEqualRows = true,
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-platform-sales",
        Title = "Lingxing sales statistics",
        ChineseTitle = "领星 多平台销量统计",
        Fields = [Text("store_name").Required(), Text("sku").Required(), Text("msku").Required(), Text("date_collect").Required()],
        Ignores =
        [
            "pic_url", "spu", "spu_name", "mskuId", "sid", "skuAndProductName", "product_name", "develop_name", "platform_code",
            "platform_name", "attribute", "parentAsin", "site_code", "site_name", "currency_code", "icon", "volumeTotal",
            "platform_product_id", "platform_product_title",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 5,
    };

    static void Read(SourceRow row)
    {
        var told = row.Text(Sku).IsEmpty ? Msku : Sku;
        var (store, item) = (Only(row.Text(Store)), Only(row.Text(told)));
        if ((store is null && row.Options.Store is null) || item is null)
        {
            row.Reject("E_NO_SKU", item is null ? told : Store, "one product of one store", "ask for the statistics by SKU and store");
            return;
        }

        try
        {
            using var days = JsonDocument.Parse(row.Text(Days).ToString());
            foreach (var day in days.RootElement.EnumerateObject())
            {
                Emit(row, (day.Name, UnitsOf(day.Value)), row.Options.Store ?? store!, item);
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            row.Reject("E_NO_QUANTITY", Days, "days and their units such as {\"2026-06-23\":\"1\"}", "export the file again");
        }
    }

    static void Emit(SourceRow row, (string Day, string Units) told, string store, string item)
    {
        if (!DateOnly.TryParseExact(told.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            row.Reject("E_DATE", Days, "a date such as 2026-01-31", "correct the date and import the file again");
            return;
        }

        if (!decimal.TryParse(told.Units, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) || Math.Abs(units) > UnitsMost)
        {
            row.Reject("E_NUMBER", Days, "a number such as 1", "correct the number and import the file again");
            return;
        }

        var fact = row.Begin(Output);
        fact[SaleFact.Day] = day.DayNumber;
        fact[SaleFact.Store] = row.Term(store);
        fact[SaleFact.Item] = row.Term(item);
        fact[SaleFact.Units] = (long)(units * Values.Quantity.Scale);
        fact[SaleFact.Status] = (long)SaleStatus.Shipped;
        row.Emit();
    }

    static string UnitsOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    // A list of one: one, ["one"] or one;. Several stand as ["one","two"] or one;two.
    static string? Only(ReadOnlySpan<char> text)
    {
        var one = text.Trim().Trim("[]\"").Trim().ToString();
        return one.Length == 0 || one.Contains(';', StringComparison.Ordinal) || one.Contains("\",", StringComparison.Ordinal) ? null : one;
    }
}
