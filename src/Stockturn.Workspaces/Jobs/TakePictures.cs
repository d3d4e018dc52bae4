using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Pictures;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A picture somebody gives.</summary>
/// <param name="File">The name of its file, without folders.</param>
/// <param name="Read">Its bytes, read when their turn comes.</param>
public sealed record GivenPicture(string File, Func<byte[]> Read)
{
    /// <summary>The SKU or parent it shows; null when its file is called by it.</summary>
    public string? Code { get; init; }
}

/// <summary>A picture that was not taken.</summary>
/// <param name="File">Its file.</param>
/// <param name="Why">Why not.</param>
public sealed record RefusedPicture(string File, Refusal Why);

/// <summary>Keeps pictures of goods: each that can be kept is, the others are told.</summary>
public static class TakePictures
{
    /// <summary>Takes pictures one after the other and gives back those that were refused, in the same order.</summary>
    /// <param name="workspace">Where they are kept.</param>
    /// <param name="skus">The SKUs they may show; or their parents.</param>
    /// <param name="given">The pictures.</param>
    public static ImmutableArray<RefusedPicture> Run(Workspace workspace, IEnumerable<SkuMaster> skus, IEnumerable<GivenPicture> given)
    {
        var folder = new PictureFolder(workspace);
        var codes = new PictureCodes(skus);
        return
        [
            .. from picture in given
               let code = picture.Code is { } told ? codes.Told(told) : codes.OfFile(picture.File)
               let why = code.Refusal ?? folder.Keep(code.Required, picture.Read())
               where why is not null
               select new RefusedPicture(picture.File, why),
        ];
    }
}
