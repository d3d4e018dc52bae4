using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stockturn.Demo.Lingxing;

/// <summary>Answers of 领星's interface, kept page by page as files.</summary>
sealed class LingxingPages(string folder, string name)
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<string> paths = [];

    /// <summary>The pages written.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>True when the rows stand under data.list and not in data itself.</summary>
    public bool HasList { get; init; }

    /// <summary>Writes items in pages of so many.</summary>
    public void Write<T>(IReadOnlyList<T> items, int pageRows, Action<Utf8JsonWriter, T> writeItem)
    {
        Directory.CreateDirectory(folder);
        ForgetOldPages();
        for (var first = 0; first == 0 || first < items.Count; first += pageRows)
        {
            var path = Path.Combine(folder, $"{name}.page{paths.Count + 1}.json");
            paths.Add(path);
            using var file = new FileStream(path, FileMode.Create);
            using var json = new Utf8JsonWriter(file, Plain);
            Begin(json);
            foreach (var item in items.Skip(first).Take(pageRows))
            {
                writeItem(json, item);
            }

            End(json, items.Count);
        }
    }

    // An earlier demo in the same folder may have had more pages.
    void ForgetOldPages()
    {
        foreach (var old in Directory.GetFiles(folder, name + ".page*.json"))
        {
            File.Delete(old);
        }
    }

    void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("code", 0);
        json.WriteString("message", "success");
        json.WriteStartArray("error_details");
        json.WriteEndArray();
        json.WriteString("request_id", $"DE000000-0000-4000-8000-{paths.Count:D12}");
        json.WriteString("response_time", "2026-06-30 23:55:00");
        if (HasList)
        {
            json.WriteStartObject("data");
            json.WriteStartArray("list");
            return;
        }

        json.WriteStartArray("data");
    }

    void End(Utf8JsonWriter json, int total)
    {
        json.WriteEndArray();
        if (HasList)
        {
            json.WriteEndObject();
        }

        json.WriteNumber("total", total);
        json.WriteEndObject();
    }
}
