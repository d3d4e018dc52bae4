using System.CommandLine;
using Stockturn.Cli;
using Stockturn.Cli.Commands;
using Stockturn.Demo;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Cli;

/// <summary>What a call of the program printed, and how it ended.</summary>
sealed record Ended(int Code, string Output, string Error);

/// <summary>Twenty SKUs of the demo seller, imported and run once for all tests; what a test changes, it changes in a copy.</summary>
sealed class SmallShop
{
    SmallShop()
    {
        Home = Directory.CreateTempSubdirectory("stockturn-cli-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Home, recursive: true);
        Files = DemoSeller.Write(Home, DemoSize.Default with { Skus = 20 });
        using (var workspace = Workspace.Create(Folder, PolicyFile.Write(DemoPolicy.Of(), PolicyPresets.Standard)).Required)
        {
            ImportPath[] paths =
            [
                .. Files.Files.Select(file => new ImportPath(file.Path, new ImportOptions
                {
                    AsOf = file.AsOf,
                    Store = file.Store,
                    Warehouse = file.Warehouse,
                    Currency = file.Currency,
                    Today = Files.EndDate,
                })),
            ];
            Imported = ImportFiles.Run(workspace, new ImportRequest([.. paths]) { CreatedAt = "2026-07-01T00:00:00Z" }, progress: null, CancellationToken.None);
        }

        FirstRun = Call("run", "-w", Folder, "--as-of", "2026-06-30");
        // Put aside while nobody has it open: SQLite makes and removes files beside a store that is in use.
        CopyOf(Folder, Untouched);
    }

    public static Lazy<SmallShop> Once { get; } = new(() => new SmallShop());

    public string Home { get; }

    public DemoFiles Files { get; }

    public string Folder => Path.Combine(Home, "workspace");

    string Untouched => Path.Combine(Home, "untouched");

    public ImportReport Imported { get; }

    public Ended FirstRun { get; }

    /// <summary>Calls the program in English, unless the arguments say otherwise.</summary>
    public static Ended Call(params string[] arguments)
    {
        var texts = TextBook.Of(SharedOptions.LanguageOf(arguments, "en"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var streams = new InvocationConfiguration { Output = output, Error = error };
        var code = CommandLine.Run(arguments, texts, streams).GetAwaiter().GetResult();
        return new Ended(code, output.ToString(), error.ToString());
    }

    /// <summary>Calls the program on this shop.</summary>
    public Ended On(params string[] arguments) => Call([.. arguments, "-w", Folder]);

    /// <summary>A file of the web shop's orders that corrects every line: so many zeros behind its units.</summary>
    public string Corrected(string zeros)
    {
        var orders = Files.Files.Single(file => file.Path.EndsWith("orders_export.csv", StringComparison.Ordinal)).Path;
        var lines = File.ReadLines(orders).Select(Demo.DemoRun.Cells).ToArray();
        var units = Array.IndexOf(lines[0], "Lineitem quantity");
        foreach (var line in lines.Skip(1))
        {
            line[units] += zeros;
        }

        var late = Path.Combine(Home, $"late-{zeros}.csv");
        File.WriteAllLines(late, lines.Select(line => string.Join(',', line.Select(cell => $"\"{cell}\""))));
        return late;
    }

    /// <summary>A copy of the workspace as it was after its first run, that a test may spoil.</summary>
    public string Copy()
    {
        var copy = Path.Combine(Home, Guid.NewGuid().ToString("N"));
        CopyOf(Untouched, copy);
        return copy;
    }

    static void CopyOf(string folder, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
