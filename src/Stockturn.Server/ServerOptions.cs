using System.Globalization;
using System.Net;

namespace Stockturn.Server;

/// <summary>What the server is started with.</summary>
/// <param name="Workspace">The folder of the workspace; made when it is not there.</param>
/// <param name="Address">The address to listen on: of this machine only, until there are people and roles.</param>
/// <param name="Port">The port; 0 for any that is free.</param>
public sealed record ServerOptions(string Workspace, IPAddress Address, int Port)
{
    /// <summary>Where the pages lie when they do not lie beside the program.</summary>
    public string? Pages { get; init; }

    /// <summary>The largest upload, in bytes.</summary>
    public long UploadBytesMax { get; init; } = 4L << 30;

    /// <summary>Reads the options; null and what is wrong where they cannot be used.</summary>
    public static (ServerOptions? Options, string? Refusal) Read(IReadOnlyDictionary<string, string?> told)
    {
        var address = told.GetValueOrDefault("address") ?? "127.0.0.1";
        if (!IPAddress.TryParse(address, out var listened) || !IPAddress.IsLoopback(listened))
        {
            return (null, "serve.address");
        }

        var port = told.GetValueOrDefault("port") ?? "5080";
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > IPEndPoint.MaxPort)
        {
            return (null, "serve.port");
        }

        return (new ServerOptions(told.GetValueOrDefault("workspace") ?? "stockturn-data", listened, number)
        {
            Pages = told.GetValueOrDefault("pages"),
        }, null);
    }
}
