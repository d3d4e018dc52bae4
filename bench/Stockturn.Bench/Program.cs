using System.Globalization;
using Stockturn.Bench;

const string Help = """
    dotnet run -c Release --project bench/Stockturn.Bench -- [import run serve replay ageing transfer plans] [--size brand-30k] [--date 2026-06-30]
        [--program artifacts/stockturn/Stockturn.Cli.dll], as ./stockturn publishes it, for the times sellers see; without names, all seven
    dotnet run -c Release --project bench/Stockturn.Bench -- forecast [--data FOLDER] [--split earlier]
    dotnet run -c Release --project bench/Stockturn.Bench -- forecast-speed [--data FOLDER]
    dotnet run -c Release --project bench/Stockturn.Bench -- order [--data FOLDER]
    dotnet run -c Release --project bench/Stockturn.Bench -- stages WORKSPACE 2026-06-30 1
    Results are added to bench/results, or to --results FOLDER; demo sellers lie in --folder FOLDER.
    """;
if (args.Any(arg => arg is "--help" or "-h" or "-?" or "help"))
{
    Console.WriteLine(Help);
    return;
}

if (args is ["inside", var measurement, var amount])
{
    var number = int.Parse(amount, CultureInfo.InvariantCulture);
    Action inside = measurement switch
    {
        "replay" => () => Replaying.Inside(number),
        "transfer" => () => Transferring.Inside(number, isShared: false),
        "transfer-shared" => () => Transferring.Inside(number, isShared: true),
        _ => () => Ageing.Inside(number),
    };
    inside();
    return;
}

if (args is ["stages", var folder, var day, var every])
{
    Stages.Inside(folder, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), int.Parse(every, CultureInfo.InvariantCulture));
    return;
}

var sizes = Told("--size");
string[] names = [.. args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
var root = Told("--folder").FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "stockturn-bench");
var date = Told("--date").FirstOrDefault()
    ?? DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
Measured.Program = Told("--program").FirstOrDefault() ?? Measured.Program;
var results = Told("--results").FirstOrDefault() ?? Path.Combine("bench", "results");
var data = Told("--data").FirstOrDefault() ?? Path.Combine("..", "shared", "data");
var lines = new List<string>();
foreach (var size in (sizes.Any() ? sizes : ["brand-15k", "brand-30k"]).Where(_ => Wants("import") || Wants("run") || Wants("serve")))
{
    var demo = new DemoFolder(root, size);
    Show(Wants("import") ? Importing.Run(demo) : []);
    Show(Wants("run") ? Running.Run(demo) : []);
    Show(Wants("serve") ? Serving.Run(demo) : []);
}

Show(Wants("replay") ? Replaying.Run() : []);
Show(Wants("ageing") ? Ageing.Run() : []);
Show(Wants("transfer") ? Transferring.Run() : []);
Show(Wants("plans") ? Planning.Run(root) : []);
Show(names.Contains("forecast-speed") ? ForecastSpeed.Run(data) : []);
if (names.Contains("order") && Ordering.Run(data) is { } rounds)
{
    File.WriteAllText(Path.Combine(results, "orders.md"), rounds);
}

if (names.Contains("forecast"))
{
    var isEarlier = Told("--split").Contains("earlier");
    if (Forecasting.Run(data, isEarlier) is { } page && !isEarlier)
    {
        File.WriteAllText(Path.Combine(results, "forecasts.md"), page);
    }
}

if (lines.Count > 0)
{
    ResultTable.Keep(results, lines);
}

bool Wants(string name) => names.Length == 0 || names.Contains(name);

IEnumerable<string> Told(string option) =>
    args.Zip(args.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second);

void Show(IEnumerable<Result> results)
{
    foreach (var result in results)
    {
        lines.Add(ResultTable.Line(result, date));
        Console.WriteLine(lines[^1]);
    }
}
