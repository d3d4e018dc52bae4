namespace Stockturn.Workspaces.Pictures;

/// <summary>What a picture is stored as: the kinds every browser shows and none can run.</summary>
/// <param name="Extension">How its file's name ends.</param>
/// <param name="MediaType">How it is sent.</param>
public sealed record PictureKind(string Extension, string MediaType)
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<PictureKind> All { get; } = [new(".webp", "image/webp"), new(".png", "image/png"), new(".jpg", "image/jpeg")];

    /// <summary>The kind bytes are of, by how they begin and whatever their file is called; null for anything else.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> bytes)
    {
        var isWebP = bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        ReadOnlySpan<byte> jpeg = [0xFF, 0xD8, 0xFF];
        return isWebP ? All[0] : bytes.StartsWith(png) ? All[1] : bytes.StartsWith(jpeg) ? All[2] : null;
    }
}
