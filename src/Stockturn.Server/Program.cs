using Stockturn.Server;
using Stockturn.Workspaces.Texts;

// --workspace FOLDER --port N --address A --pages FOLDER --lang zh|en, as `stockturn serve` gives them.
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
    return 64;
}

var opened = ServerApp.Build(options);
if (opened.Value is not { } app)
{
    Console.Error.WriteLine($"{RefusalWords.Of(opened.Refusal!, texts)}  [{opened.Refusal!.Code}]");
    return 65;
}

try
{
    await app.StartAsync();
}
catch (IOException)
{
    Console.Error.WriteLine(texts.Format("serve.taken", options.Port));
    return 69;
}

Console.WriteLine(texts.Format("serve.ready", app.Urls.First()));
await app.WaitForShutdownAsync();
return 0;
