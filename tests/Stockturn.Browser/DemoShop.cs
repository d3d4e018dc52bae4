using Stockturn.Cli.Commands;
using Stockturn.Demo;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Browser;

/// <summary>Forty SKUs of the demo seller, imported and run once for all tests; what a test changes, it changes in a copy.</summary>
sealed class DemoShop
{
    const int Skus = 40;

    const string Moment = "2026-07-01T00:00:00Z";

    DemoShop()
    {
        Home = Directory.CreateTempSubdirectory("stockturn-browser-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Home, recursive: true);
        Files = DemoSeller.Write(Home, DemoSize.Default with { Skus = Skus });
        var text = PolicyFile.Write(DemoPolicy.Of(), PolicyPresets.Standard);
        using var workspace = Workspace.Create(Folder, text).Required;
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
        ImportFiles.Run(workspace, new ImportRequest([.. paths]) { CreatedAt = Moment });
        var policy = PolicyFile.Read(text, "policy.json").Policy!;
        var request = new RunRequest(policy, text, PolicyFile.Version(policy), Moment) { AsOf = DemoSeller.EndDate, WithWeeksBefore = true };
        _ = RunEngine.Run(workspace, request).Required;
    }

    public static Lazy<DemoShop> Once { get; } = new(() => new DemoShop());

    public string Home { get; }

    /// <summary>The exports of the shop, as a seller would drop them.</summary>
    public DemoFiles Files { get; }

    /// <summary>Its workspace.</summary>
    public string Folder => Path.Combine(Home, "workspace");

    /// <summary>The first export of a kind.</summary>
    public string File(string kind) => Files.Files.First(file => file.Kind == kind).Path;

    /// <summary>A copy of the workspace that a test may change.</summary>
    public string Copy()
    {
        var copy = Empty();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>A folder with nothing in it.</summary>
    public string Empty() => Directory.CreateDirectory(Path.Combine(Home, Guid.NewGuid().ToString("N"))).FullName;
}
