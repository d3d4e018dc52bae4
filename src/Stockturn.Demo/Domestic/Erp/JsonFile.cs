using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stockturn.Demo.Domestic.Erp;

/// <summary>An answer of an interface, kept as a file; Chinese stands as it is.</summary>
sealed class JsonFile : IDisposable
{
    readonly FileStream file;

    public JsonFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = new FileStream(path, FileMode.Create);
        Writer = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Writer { get; }

    public void Dispose()
    {
        Writer.Dispose();
        file.Dispose();
    }
}
