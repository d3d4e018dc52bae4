using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Server;

/// <summary>Every service and every route, on one page.</summary>
public static class ServerApp
{
    const long BodyBytesMax = 64 << 20;

    /// <summary>The server over a workspace, not yet started. Refused when the workspace cannot be opened.</summary>
    public static Outcome<WebApplication> Build(ServerOptions options)
    {
        var made = Workspace.Create(options.Workspace, PolicyFile.Write(new Policy(), PolicyPresets.Standard));
        if (made.Value is not { } workspace)
        {
            return made.Refusal!;
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        // That it could not start, the program says itself, in a sentence.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = options.UploadBytesMax);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireContext.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddProblemDetails();
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.AddOpenApi(WireSchema.Shape);
        builder.Services.AddSingleton(workspace).AddSingleton(options);
        builder.Services.AddSingleton<OpenedRuns>();
        builder.Services.AddSingleton<KnownSettlements>();
        builder.Services.AddSingleton<JobBook>();
        builder.Services.AddSingleton(TimeProvider.System);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(SafeHeaders.Add);
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<OpenedRuns>().Latest(app.Lifetime.ApplicationStopping));
        Map(app);
        Pages(app, options);
        return app;
    }

    static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/openapi.json");
        var api = app.MapGroup("/api");
        api.MapTexts();
        api.MapRuns();
        api.MapFacts();
        api.MapMoney();
        api.MapSuppliers();
        api.MapPlans();
        api.MapPlanDecisions();
        api.MapCash();
        api.MapTransfers();
        api.MapShipping();
        api.MapPromotions();
        api.MapLedger();
        api.MapDemand();
        api.MapMetrics();
        api.MapFindings();
        api.MapClaims();
        api.MapPictures();
        api.MapPolicy();
        api.MapJobs();
        api.MapSolve();
        api.MapFallback(() => TypedResults.NotFound());
    }

    // The pages are files; every address that is no file and not of the API belongs to the client's own routes.
    static void Pages(WebApplication app, ServerOptions options)
    {
        var folder = options.Pages ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.MapFallbackToFile("index.html", new StaticFileOptions { FileProvider = files });
    }
}
