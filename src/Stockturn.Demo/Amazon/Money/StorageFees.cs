using System.Globalization;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>
/// The monthly storage fees of a market: a row for each label, month and centre, taken from the account on the tenth.
/// </summary>
/// <remarks>
/// Larger stocks lie in two centres. America counts cubic feet, Germany cubic metres. The last month is not out yet.
/// </remarks>
sealed class StorageFees : IDisposable
{
    const string Header =
        "\uFEFFasin\tfnsku\tproduct_name\tfulfillment_center\tcountry_code\tlongest_side\tmedian_side\tshortest_side\t" +
        "measurement_units\tweight\tweight_units\titem_volume\tvolume_units\tproduct_size_tier\t" +
        "average_quantity_on_hand\taverage_quantity_pending_removal\testimated_total_item_volume\tmonth_of_charge\t" +
        "storage_rate\tcurrency\testimated_monthly_storage_fee\tdangerous_goods_storage_type\t" +
        "eligible_for_inventory_discount\tqualifies_for_inventory_discount\ttotal_incentive_fee_amount\t" +
        "breakdown_incentive_fee_amount\taverage_quantity_customer_orders\tstorage_utilization_ratio\t" +
        "storage_utilization_ratio_units\tbase_rate\tutilization_surcharge_rate\tavg_qty_for_sus\test_vol_for_sus\t" +
        "est_base_msf\test_sus\tsku";

    const int ChargedAfterDays = 10;
    const long OneCentreMost = 1_000;
    const double MillimetresPerInch = 25.4;
    const double GramsPerPound = 453.59237;

    readonly TabFile file;
    readonly Market market;
    readonly World world;
    readonly Settlements settlements;
    readonly int firstDay;
    readonly int lastDay;
    readonly long[] unitDays;
    readonly Measured[] measured;
    long monthFee;

    public StorageFees(string path, (Market Market, World World) of, Settlements settlements)
    {
        file = new TabFile(path, Header, of.Market.Point);
        (market, world) = of;
        this.settlements = settlements;
        firstDay = world.Calendar.Day(2025, 6, 1);
        lastDay = world.Calendar.Day(2026, 5, 31);
        unitDays = new long[world.Skus.Length];
        measured = [.. world.Skus.Select(sku => Measured.Of(world.Seed, sku.Product.Index))];
    }

    bool IsUs => market.Country == "US";

    /// <summary>Counts what lies there at the end of a day.</summary>
    public void CloseSku(Sku sku, int day)
    {
        if (day < firstDay || day > lastDay)
        {
            return;
        }

        for (var condition = Condition.Good; condition <= Condition.Defective; condition++)
        {
            unitDays[sku.Product.Index] += sku.Units(market.Place, condition);
        }
    }

    /// <summary>Writes the month when it is over.</summary>
    public void CloseDay(int day)
    {
        if (day < firstDay || day > lastDay || !world.Calendar.IsMonthEnd(day))
        {
            return;
        }

        monthFee = 0;
        foreach (var sku in world.Skus)
        {
            WriteMonth(sku, world.Calendar.Date(day));
        }

        // Fees are told to a hundredth of a cent; the account is charged in cents.
        settlements.Charge(AccountRow.Storage(day + ChargedAfterDays, (monthFee + 50) / 100));
        Array.Clear(unitDays);
    }

    public void Dispose() => file.Dispose();

    void WriteMonth(Sku sku, DateOnly monthEnd)
    {
        var average = ((unitDays[sku.Product.Index] * 100) + (monthEnd.Day / 2)) / monthEnd.Day;
        var first = average < OneCentreMost ? average : average * 6 / 10;
        Write(sku, monthEnd, (0, first));
        Write(sku, monthEnd, (1, average - first));
    }

    void Write(Sku sku, DateOnly monthEnd, (int Centre, long Average) lying)
    {
        if (lying.Average == 0)
        {
            return;
        }

        var volume = Tariff.Volume(market, measured[sku.Product.Index].CubicCentimetres(sku.Product));
        var scale = Tariff.VolumeScale(market);
        var rate = Tariff.Storage(market, monthEnd.Month);
        var room = lying.Average * volume;
        var fee = Rounded(room * rate, scale);
        monthFee += fee;
        WriteGoods(sku, lying.Centre, volume);
        file.Fixed(lying.Average).Fixed(0).Fixed(Rounded(room, 100 * (scale / 10_000)), 4);
        file.Text(monthEnd.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Fixed(rate).Text(market.Currency);
        file.Fixed(fee, 4).Text("--").Text("No").Text("No").Fixed(0).Text("--").Fixed(0);
        file.Text("--").Text("weeks").Fixed(rate).Fixed(0).Fixed(0).Fixed(0).Fixed(fee, 4).Fixed(0);
        file.Text(market.Offer(sku.Product).SellerSku).EndLine();
    }

    void WriteGoods(Sku sku, int centre, long volume)
    {
        var product = sku.Product;
        var sides = measured[product.Index];
        var length = IsUs ? MillimetresPerInch : 10;
        file.Text(product.Asin).Text(market.Offer(product).Fnsku).Text(market.Title(product));
        file.Text(market.Centres[(product.Index + centre) % market.Centres.Length]).Text(market.Country);
        file.Fixed((long)(sides.Side(product.Sides.Long) / length * 100));
        file.Fixed((long)(sides.Side(product.Sides.Median) / length * 100));
        file.Fixed((long)(sides.Side(product.Sides.Short) / length * 100)).Text(IsUs ? "inches" : "centimeters");
        file.Fixed((long)(product.Grams / (IsUs ? GramsPerPound : 1000) * 100)).Text(IsUs ? "pounds" : "kilograms");
        file.Fixed(volume, Tariff.VolumeDigits(market)).Text(IsUs ? "cubic feet" : "cubic meters");
        file.Text("Standard-Size");
    }

    static long Rounded(long number, long by) => (number + (by / 2)) / by;
}
