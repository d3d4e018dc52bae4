using System.Runtime.CompilerServices;

namespace Stockturn.Browser;

/// <summary>Where things lie in the checkout.</summary>
static class Checkout
{
    /// <summary>The folder of the checkout.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>What judges whether everybody can use a page: a pinned package of the client.</summary>
    public static string Axe => Path.Combine(Root, "web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Where pictures of the pages go, to be looked at; never committed.</summary>
    public static string Screenshots { get; } =
        Directory.CreateDirectory(Path.Combine(Root, "tests", "Stockturn.Browser", "screenshots")).FullName;

    static string Here([CallerFilePath] string path = "") => path;
}
