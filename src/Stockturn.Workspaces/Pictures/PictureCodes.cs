using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Pictures;

/// <summary>The codes a picture may be called by: the SKUs of a run and their parents.</summary>
public sealed class PictureCodes
{
    readonly HashSet<string> exact = new(StringComparer.Ordinal);

    readonly Dictionary<string, string> anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes of these SKUs.</summary>
    public PictureCodes(IEnumerable<SkuMaster> skus)
    {
        foreach (var sku in skus)
        {
            Add(sku.Sku);
            Add(sku.Parent);
        }
    }

    /// <summary>The code a file is called by: its name without what follows the last dot. Refused when nothing is called so.</summary>
    /// <param name="file">The name of the file, without folders.</param>
    public Outcome<string> OfFile(string file) => Told(Path.GetFileNameWithoutExtension(file).Trim());

    /// <summary>The code a person told, capital letters or not. Refused when nothing is called so.</summary>
    public Outcome<string> Told(string name) =>
        exact.Contains(name) ? name
        : anyCase.TryGetValue(name, out var code) ? code
        : new Refusal("picture-unknown", $"no SKU and no parent is called {name}; name the picture by one");

    void Add(string? code)
    {
        if (code is { Length: > 0 } && exact.Add(code))
        {
            anyCase.TryAdd(code, code);
        }
    }
}
