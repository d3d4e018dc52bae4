using System.Text;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Tests.BadInput;

/// <summary>A real workspace in a folder of its own, thrown away afterwards.</summary>
sealed class TempWorkspace : IDisposable
{
    const string InMemory = "/dev/shm";
    const string Now = "2026-02-01T08:00:00Z";

    readonly DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists(InMemory) ? InMemory : Path.GetTempPath(), $"stockturn-workspace-{Guid.NewGuid():N}"));

    readonly Policy policy;

    public TempWorkspace(string currency = "USD")
    {
        var preset = PolicyPresets.Find(PolicyPresets.Standard)!;
        policy = preset.Policy with { Facts = preset.Policy.Facts with { ReportingCurrency = currency } };
        Workspace = Workspace.Create(PathOf("data"), PolicyFile.Write(policy, preset.Name)).Required;
    }

    public Workspace Workspace { get; }

    /// <summary>What the person tells with every import.</summary>
    public ImportOptions Told { get; init; } = new()
    {
        AsOf = new DateOnly(2026, 1, 31),
        Store = "Shop",
        Warehouse = "HOME",
        Currency = "USD",
        Today = new DateOnly(2026, 2, 1),
    };

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public ImportRequest Request(params string[] paths) =>
        new([.. paths.Select(path => new ImportPath(path, Told))]) { CreatedAt = Now };

    public ImportReport Import(params string[] paths) => ImportFiles.Run(Workspace, Request(paths));

    /// <summary>Writes a file and imports it.</summary>
    public ImportReport ImportText(string name, string text) => Import(Write(name, text));

    /// <summary>Imports a file through one of the mappings kept with the documentation.</summary>
    public ImportReport ImportMapped(string path, string mapping) =>
        ImportFiles.Run(Workspace, Request(path) with { Mapping = Mapping(mapping) });

    /// <summary>A mapping kept with the documentation.</summary>
    public static ColumnMapping Mapping(string name)
    {
        var path = Path.Combine(House.Sources.Root, "docs", "mappings", name + ".json");
        return ColumnMapping.Parse(File.ReadAllText(path), out var trouble) ?? throw new InvalidDataException(trouble);
    }

    public RunInfo Run(DateOnly? asOf = null) => Run(policy, asOf);

    public RunInfo Run(Policy chosen, DateOnly? asOf = null) => RunEngine.Run(
        Workspace, new RunRequest(chosen, PolicyFile.Write(chosen, PolicyPresets.Standard), "test", Now) { AsOf = asOf }).Required;

    /// <summary>What is visible of a kind, each row as a line of texts, sorted.</summary>
    public List<string> Visible(FactKind kind) => Database.TempStore.Visible(Workspace.Db, kind);

    public void Dispose()
    {
        Workspace.Dispose();
        folder.Delete(recursive: true);
    }
}
