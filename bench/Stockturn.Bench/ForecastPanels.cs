using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>A panel that forecasts are measured on.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="File">Its file in the folder of data.</param>
/// <param name="Period">How long a period is.</param>
/// <param name="Horizon">The periods held back.</param>
/// <param name="Reference">What others reach on a longer split, by reference-forecasts.md.</param>
sealed record MeasuredPanel(string Name, string File, PanelPeriod Period, int Horizon, string Reference)
{
    /// <summary>The file of stock flags, if there is one.</summary>
    public string? Flags { get; init; }

    /// <summary>The key columns where they are not found.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The column of units of a long panel.</summary>
    public string? Value { get; init; }

    /// <summary>Periods dropped before the earlier split, on which defaults are chosen, and the horizon there.</summary>
    public (int Dropped, int Horizon) Earlier { get; init; } = (Horizon, Horizon);

    /// <summary>Periods from an order to its goods, and from one order to the next.</summary>
    public (int Lead, int Review) Supply { get; init; } = (2, 1);

    /// <summary>Periods over which stock is played through; 0 where it is not.</summary>
    public int Played { get; init; }

    /// <summary>Periods after which demand repeats.</summary>
    public int Season => Period switch { PanelPeriod.Day => 7, PanelPeriod.Week => 52, _ => 12 };
}

/// <summary>The panels, in one literal list, and how they are read.</summary>
static class ForecastPanels
{
    public static ImmutableArray<MeasuredPanel> All { get; } =
    [
        new("carparts", "carparts_monthly_dev.csv.gz", PanelPeriod.Month, 12, ".1612 / .5598") { Played = 12 },
        new("RAF", "raf_monthly_dev.csv.gz", PanelPeriod.Month, 12, ".2043 / .6004") { Supply = (3, 1), Played = 12 },
        new("AUTO", "auto_monthly_dev.csv.gz", PanelPeriod.Month, 6, ".2018 / .8186") { Earlier = (6, 4), Supply = (1, 1), Played = 6 },
        new("VN2", "vn2_sales_weekly_train.csv.gz", PanelPeriod.Week, 8, ".1679 / .6361") { Flags = "vn2_in_stock.csv.gz" },
        new("Online Retail", "online_retail_daily_sku_to_2011-11-11.csv.gz", PanelPeriod.Day, 28, ".3551 / .8562")
        {
            Keys = ["sku"],
            Value = "qty",
            Supply = (14, 7),
            Played = 84,
        },
        new("M5", "m5_d1886_1941.csv.gz", PanelPeriod.Day, 28, ".2680 /") { Earlier = (28, 7), Supply = (5, 7), Played = 28 },
        new("pasta", "pasta_daily_promo_dev.csv.gz", PanelPeriod.Day, 28, ".2209 / .7799") { Keys = ["brand", "product"], Value = "value", Supply = (14, 7) },
        new("hospital", "hospital_monthly.csv.gz", PanelPeriod.Month, 12, ""),
        new("UCI weekly", "uci_weekly_811products.csv.gz", PanelPeriod.Week, 8, ""),
        new("M3 monthly", "m3_train.csv.gz", PanelPeriod.Month, 18, "") { Keys = ["series"], Value = "value", Supply = (3, 1) },
    ];

    /// <summary>The panel; null, and said so, where its file is absent.</summary>
    public static Panel? Read(string folder, MeasuredPanel of)
    {
        var path = Path.Combine(folder, of.File);
        if (!File.Exists(path))
        {
            Console.WriteLine($"{of.Name}: no {path}, so it is not measured");
            return null;
        }

        var monthly = of.Keys is ["series"] ? Monthly(path) : null;
        var request = new PanelRequest(monthly ?? path, of.Period) { Keys = of.Keys, Value = of.Value };
        var panel = PanelReader.Read(request, _ => { });
        if (monthly is not null)
        {
            File.Delete(monthly);
        }

        return panel is not null && of.Flags is { } flags
            && PanelReader.ReadFlags(request with { Path = Path.Combine(folder, flags) }, panel, _ => { }) is { } read
            ? panel.Masked(read)
            : panel;
    }

    /// <summary>What is asked of it.</summary>
    public static PanelSettings Settings(MeasuredPanel of, int horizon) => new(horizon, of.Season, PanelSettings.NineLevels);

    // M3 holds years, quarters and months in one file.
    static string Monthly(string path)
    {
        var to = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"m3-{Environment.ProcessId}.csv"));
        using var from = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        using var writer = new StreamWriter(to);
        writer.WriteLine("series,t,value");
        while (from.ReadLine() is { } line)
        {
            if (line.Split(',') is [var series, "MONTHLY", _, _, _, var period, var value])
            {
                writer.WriteLine($"{series},{period},{value}");
            }
        }

        return to;
    }
}
