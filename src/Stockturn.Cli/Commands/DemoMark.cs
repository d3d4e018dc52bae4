using Stockturn.Demo;
using Stockturn.Workspaces;

namespace Stockturn.Cli.Commands;

/// <summary>Says that a folder holds the demo seller of a size, made and imported by this very program: nothing need be done twice.</summary>
sealed class DemoMark(string folder, string size)
{
    readonly string path = Path.Combine(folder, "made-by.txt");

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The size or seller the folder holds; null without a mark.</summary>
    public string? Holds => File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;

    /// <summary>True when everything is there.</summary>
    public bool Stands => File.Exists(path) && File.ReadAllText(path) == Text && Directory.Exists(DemoSeller.FilesIn(folder));

    // A program built from other sources may write or read other files.
    string Text => string.Join(
        '\n', new[] { typeof(DemoSeller), typeof(Engine), typeof(Workspace) }
            .Select(type => type.Module.ModuleVersionId.ToString())
            .Prepend(size));

    /// <summary>Takes the mark away before anything is made.</summary>
    public void Remove()
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Sets the mark when everything went well.</summary>
    public void SetWhen(bool isDone)
    {
        if (isDone)
        {
            File.WriteAllText(path, Text);
        }
    }
}
