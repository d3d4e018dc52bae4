using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Stockturn.Server.Wire;

/// <summary>How the API describes itself.</summary>
static class WireSchema
{
    /// <summary>The document the client is generated from: no address of this machine in it, so that it is the same everywhere.</summary>
    public static void Shape(OpenApiOptions options) => options
        .AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Stockturn", Version = "1" };
            document.Servers = [];
            return Task.CompletedTask;
        })
        .AddOperationTransformer((operation, _, _) =>
        {
            // Questions are asked in the letters answers are given in; the server takes both.
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            }

            return Task.CompletedTask;
        });
}
