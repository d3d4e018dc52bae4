using Microsoft.AspNetCore.Mvc;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Pictures;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

static class PictureEndpoints
{
    const int AskedMax = 200;

    public static void MapPictures(this RouteGroupBuilder api)
    {
        var pictures = api.MapGroup("/pictures").WithTags("Pictures");
        pictures.MapGet("", List).Produces<IReadOnlyList<PictureWire>>().ProducesProblem(StatusCodes.Status400BadRequest);
        pictures.MapGet("/count", Count).Produces<PictureCountWire>();
        pictures.MapGet("/image", Image).ProducesProblem(StatusCodes.Status404NotFound);
        pictures.MapPost("", Take).DisableAntiforgery().Produces<TakenPicturesWire>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        pictures.MapDelete("", Remove).Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The pictures of SKUs; those without one are left out.</summary>
    public static Task<IResult> List(HttpContext context, OpenedRuns runs, Workspace workspace, string[] sku) =>
        runs.From(context, null, book => sku.Length > AskedMax
            ? Problems.Wrong(context.Request, "pictures", AskedMax)
            : TypedResults.Ok<IReadOnlyList<PictureWire>>(
                [
                    .. from code in sku.Distinct(StringComparer.Ordinal)
                       let line = book.Line(code)
                       where line is not null
                       let kept = new PictureFolder(workspace).Of(line.Master)
                       where kept is not null
                       select new PictureWire(code, kept.Code, AddressOf(kept)),
                ]));

    /// <summary>How many SKUs have a picture.</summary>
    public static Task<IResult> Count(HttpContext context, OpenedRuns runs, Workspace workspace) => runs.From(context, null, book =>
    {
        var folder = new PictureFolder(workspace);
        return TypedResults.Ok(new PictureCountWire(book.Skus.Length, book.Skus.Count(line => folder.Of(line.Master) is not null)));
    });

    /// <summary>A picture itself. The version only makes another address of another picture.</summary>
    public static IResult Image(HttpContext context, Workspace workspace, string code, long? version)
    {
        if (new PictureFolder(workspace).Find(code) is not { } kept)
        {
            return Problems.Of(new Refusal("picture-missing", $"there is no picture of {code}"), context.Request);
        }

        if (version == kept.Version)
        {
            context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        }

        return TypedResults.PhysicalFile(kept.Path, kept.Kind.MediaType);
    }

    /// <summary>Keeps pictures, each by the name of its file, or one under the code told.</summary>
    public static Task<IResult> Take(
        HttpContext context, OpenedRuns runs, Workspace workspace, IFormFileCollection files, [FromForm] string? code) =>
        runs.From(context, null, book =>
        {
            if (files.Count == 0 || (code is not null && files.Count > 1))
            {
                return Problems.Wrong(context.Request, "upload");
            }

            // Of what a browser tells only the last part is a name.
            var given = files.Select(file => new GivenPicture(Uploads.SafeName(file.FileName), () => Bytes(file)) { Code = code });
            var refused = TakePictures.Run(workspace, book.Skus.Select(line => line.Master), given);
            var texts = context.Request.Texts();
            RefusedPictureWire[] told = [.. refused.Select(one => new RefusedPictureWire(one.File, one.Why.Code, RefusalWords.Of(one.Why, texts)))];
            return TypedResults.Ok(new TakenPicturesWire(files.Count - told.Length, told));
        });

    /// <summary>Takes the picture kept under a code away.</summary>
    public static IResult Remove(HttpContext context, Workspace workspace, string code) => new PictureFolder(workspace).Remove(code)
        ? TypedResults.NoContent()
        : Problems.Of(new Refusal("picture-missing", $"there is no picture of {code}"), context.Request);

    static string AddressOf(KeptPicture kept) => FormattableString.Invariant(
        $"/api/pictures/image?code={Uri.EscapeDataString(kept.Code)}&version={kept.Version}");

    static byte[] Bytes(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
