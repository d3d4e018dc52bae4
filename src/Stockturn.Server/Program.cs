using Stockturn.Server;
using Stockturn.Workspaces.Texts;

// --workspace FOLDER --port N --address A --pages FOLDER --lang zh|en --until input-ends, as `stockturn serve` gives them.
const int Refused = 2;
var told = new Dictionary<string, string?>(StringComparer.Ordinal);
for (var at = 0; at + 1 < args.Length; at += 2)
{
    told[args[at].TrimStart('-')] = args[at + 1];
}

var texts = TextBook.Of(told.GetValueOrDefault("lang") == "en" ? Language.English : Language.Chinese);
var (options, wrong) = ServerOptions.Read(told);
if (options is null)
{
    Console.Error.WriteLine(texts[wrong!]);
    return Refused;
}

var opened = ServerApp.Build(options);
if (opened.Value is not { } app)
{
    Console.Error.WriteLine($"{RefusalWords.Of(opened.Refusal!, texts)}  [{opened.Refusal!.Code}]");
    return Refused;
}

try
{
    await app.StartAsync();
}
catch (IOException)
{
    Console.Error.WriteLine(texts.Format("serve.taken", options.Port));
    return Refused;
}

Console.WriteLine(texts.Format("serve.ready", app.Urls.First()));
if (told.GetValueOrDefault("until") == "input-ends")
{
    // Whoever started us holds our input open: when they end, however they end, so do we.
    _ = Task.Run(async () =>
    {
        while (Console.In.Read() >= 0)
        {
        }

        await app.StopAsync();
    });
}

await app.WaitForShutdownAsync();
return 0;
