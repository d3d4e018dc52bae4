using System.Runtime.CompilerServices;

namespace Stockturn.Tests.House;

/// <summary>The source files of the house, read as text.</summary>
static class Sources
{
    /// <summary>The folder of the checkout.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Every C# file below a folder of the checkout.</summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>A file's path as a person writes it.</summary>
    public static string Shown(string file) => Path.GetRelativePath(Root, file);

    static string Here([CallerFilePath] string path = "") => path;
}
