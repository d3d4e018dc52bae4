using System.Text.Json;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

/// <summary>A file of worked cases that lies beside the checkout.</summary>
sealed class CaseFile(ITestOutputHelper output, string path)
{
    readonly string? file = SharedFiles.Find(path);

    /// <summary>The texts of a list, such as the ids that are expected.</summary>
    public static IEnumerable<string?> Texts(JsonElement list) =>
        list.EnumerateArray().Select(item => item.GetString());

    /// <summary>
    /// Checks one case by its id: its input, then what is expected. Says so when the file is not here.
    /// </summary>
    public void Check(string id, Action<JsonElement, JsonElement> check)
    {
        if (file is null)
        {
            SharedFiles.SkipLine(output, path);
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var found = document.RootElement.EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
        check(found.GetProperty("input"), found.GetProperty("expected"));
    }
}
