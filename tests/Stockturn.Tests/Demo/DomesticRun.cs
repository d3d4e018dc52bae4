using System.Globalization;
using Stockturn.Cli.Commands;
using Stockturn.Demo;
using Stockturn.Demo.Domestic;
using Stockturn.Facts;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Tests.Demo;

/// <summary>The second seller, written, imported and run once for all tests that only read.</summary>
sealed class DomesticRun
{
    DomesticRun()
    {
        Home = Directory.CreateTempSubdirectory("stockturn-domestic-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Home, recursive: true);
        Files = DomesticSeller.Write(Home);
        using (var workspace = Workspace.Create(Folder, PolicyFile.Write(DemoPolicy.OfDomestic(), PolicyPresets.Standard)).Required)
        {
            Imported = ImportFiles.Run(
                workspace, new ImportRequest([.. Files.Files.Select(PathOf)]) { CreatedAt = "2026-07-01T00:00:00Z" }, progress: null,
                CancellationToken.None);
            Settlements = [.. MoneyReports.Settlements(workspace)];
        }

        FirstRun = SmallShop.Call("run", "-w", Folder, "--as-of", "2026-06-30");
    }

    public static Lazy<DomesticRun> Once { get; } = new(() => new DomesticRun());

    public string Home { get; }

    public DemoFiles Files { get; }

    public string Folder => Path.Combine(Home, "workspace");

    public ImportReport Imported { get; }

    public Settlement[] Settlements { get; }

    public Ended FirstRun { get; }

    /// <summary>The truth about a kind: store (or warehouse), period, SKU, figure, value.</summary>
    public static List<(string Store, string Period, string Sku, string Figure, decimal Value)> Truth(DemoFiles files, string kind) =>
    [
        .. File.ReadLines(files.MoneyTruthFile!).Skip(1).Select(DemoRun.Cells).Where(row => row[0] == kind)
            .Select(row => (row[1], row[2], row[3], row[4], decimal.Parse(row[5], CultureInfo.InvariantCulture))),
    ];

    static ImportPath PathOf(DemoFile file) => new(file.Path, new ImportOptions
    {
        AsOf = file.AsOf,
        Store = file.Store,
        Warehouse = file.Warehouse,
        Currency = file.Currency,
        Today = DemoSeller.EndDate,
    });
}
