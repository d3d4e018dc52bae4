using System.Globalization;

namespace Stockturn.Tests.Demo;

/// <summary>A market of the demo: its folder, its store, its clocks, and its settlements as read back.</summary>
sealed record DemoMarket(string Folder, string Store, string Zone)
{
    public static DemoMarket Of(string folder) => folder == "amazon-us"
        ? new(folder, "Amazon.com", "America/Los_Angeles")
        : new(folder, "Amazon.de", "Europe/Berlin");

    public bool IsUs => Folder == "amazon-us";

    /// <summary>A settlement: its first row and the others.</summary>
    public sealed record Settlement(
        IReadOnlyDictionary<string, string> Head, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
    {
        public decimal Total => DemoRun.Amount(Head["total-amount"]);

        /// <summary>Everything but what is sent to the bank.</summary>
        public IEnumerable<IReadOnlyDictionary<string, string>> Amounts =>
            Rows.Where(row => row["transaction-type"] != "Transfer");

        public decimal Sum(string description) => Amounts.Where(row => row["amount-description"] == description)
            .Sum(row => DemoRun.Amount(row["amount"]));
    }

    public List<Settlement> Settlements(DemoRun run)
    {
        var kind = run.Files.Files.Where(file => file.Kind == "amazon-settlement" && file.Store == Store);
        return [.. kind.Select(file => Read(run, file.Path))];
    }

    /// <summary>The day of an instant in the market.</summary>
    public DateOnly LocalDay(string instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime);

    /// <summary>A day as the market's settlements write it, with or without a time.</summary>
    public DateOnly Day(string text) =>
        DateOnly.ParseExact(text[..10], IsUs ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture);

    static Settlement Read(DemoRun run, string path)
    {
        var rows = run.Tabs(path).ToList();
        return new(rows[0], rows[1..]);
    }
}
