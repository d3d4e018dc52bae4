using System.Text;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Pictures;

/// <summary>A picture that is kept.</summary>
/// <param name="Code">The SKU or parent it shows.</param>
/// <param name="Path">Its file.</param>
/// <param name="Kind">What it is stored as.</param>
/// <param name="Version">Another number whenever the picture is another one.</param>
public sealed record KeptPicture(string Code, string Path, PictureKind Kind, long Version);

/// <summary>
/// Pictures of goods: one small file each in the workspace's folder <c>pictures</c>, called by the code of the SKU or parent it shows.
/// They belong to no run: no figure comes from them.
/// </summary>
public sealed class PictureFolder(Workspace workspace)
{
    /// <summary>The largest picture: lists show dozens of them, as large as a thumb.</summary>
    public const int BytesMax = 512 << 10;

    const int NameBytesMax = 240;

    readonly string folder = Path.Combine(workspace.Folder, "pictures");

    /// <summary>The picture of a SKU: its own, or else its parent's; null when there is neither.</summary>
    public KeptPicture? Of(SkuMaster sku) => Find(sku.Sku) ?? (sku.Parent is { Length: > 0 } parent ? Find(parent) : null);

    /// <summary>The picture kept under a code, or null.</summary>
    public KeptPicture? Find(string code)
    {
        foreach (var kind in PictureKind.All)
        {
            var file = new FileInfo(PathOf(code, kind));
            if (file.Exists)
            {
                return new KeptPicture(code, file.FullName, kind, file.LastWriteTimeUtc.Ticks);
            }
        }

        return null;
    }

    /// <summary>Keeps a picture under a code, instead of the one before. Refused when it is no picture, too large, or the code too long.</summary>
    public Refusal? Keep(string code, byte[] bytes)
    {
        if (PictureKind.Of(bytes) is not { } kind)
        {
            return new Refusal("picture-kind", "it is no JPEG, PNG or WebP picture; save it as one of these");
        }

        if (bytes.Length > BytesMax)
        {
            return new Refusal("picture-size", $"it has {bytes.Length} bytes, {BytesMax} at most; make it smaller, 320 pixels are enough");
        }

        if (Encoding.UTF8.GetByteCount(NameOf(code)) > NameBytesMax)
        {
            return new Refusal("picture-code", "the code is too long to name a file");
        }

        Directory.CreateDirectory(folder);
        var path = PathOf(code, kind);

        // Whole or not at all: a name without a kind is no picture, and the rename puts it in the place of the one before.
        var written = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(written, bytes);
        File.Move(written, path, overwrite: true);
        foreach (var other in PictureKind.All.Where(other => other != kind))
        {
            File.Delete(PathOf(code, other));
        }

        return null;
    }

    /// <summary>Takes the picture under a code away; false when there is none.</summary>
    public bool Remove(string code)
    {
        if (Find(code) is not { } kept)
        {
            return false;
        }

        File.Delete(kept.Path);
        return true;
    }

    // Nothing in a code leads out of the folder: what is no plain letter is written as %XX.
    static string NameOf(string code) => Uri.EscapeDataString(code);

    string PathOf(string code, PictureKind kind) => Path.Combine(folder, NameOf(code) + kind.Extension);
}
