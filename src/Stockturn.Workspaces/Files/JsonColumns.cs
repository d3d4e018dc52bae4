using System.Collections.Immutable;
using System.Text.Json;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// The columns of JSON rows, gathered from all of them because a row may lack what another has, and the list inside a
/// row that is spread over rows of its own.
/// </summary>
/// <remarks>
/// Such a list holds items: it is called so, or else its objects carry a SKU; of several the longest. Other lists, tags or tracking numbers, are
/// joined into one cell; spreading them would repeat the quantities beside them.
/// </remarks>
sealed class JsonColumns
{
    static readonly string[] ItemLists = ["item_list", "products", "items", "detail_list", "details_list"];
    static readonly string[] ItemKeys = ["sku", "msku", "seller_sku", "sellerSku", "local_sku", "fnsku", "asin"];
    readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    readonly List<(string Path, bool HasText)> paths = [];
    readonly List<(string Name, long Count)> lists = [];

    /// <summary>The list spread over rows; null when there is none.</summary>
    public string? ItemList => lists.Count == 0 ? null : lists.MaxBy(list => (ItemLists.Contains(list.Name), list.Count)).Name;

    /// <summary>How many columns were found.</summary>
    public int Count => paths.Count;

    /// <summary>Notes the columns of a row.</summary>
    public void Note(JsonElement row)
    {
        foreach (var property in row.EnumerateObject())
        {
            if (IsItemList(property))
            {
                NoteList(property.Name, property.Value.GetArrayLength());
            }
        }

        JsonText.Visit(row, "", NotePath);
    }

    /// <summary>Fixes the columns. An empty list where other rows have an object is no column.</summary>
    public ImmutableArray<string> Fix()
    {
        var parents = paths.SelectMany(path => Parents(path.Path)).ToHashSet(StringComparer.Ordinal);
        string[] kept = [.. paths.Where(path => path.HasText || !parents.Contains(path.Path)).Select(path => path.Path)];
        columns.Clear();
        for (var i = 0; i < kept.Length; i++)
        {
            columns[kept[i]] = i;
        }

        return [.. kept];
    }

    /// <summary>The rows one object gives: one for each item in its list, else one.</summary>
    public IEnumerable<string[]> Rows(JsonElement row)
    {
        var itemList = ItemList;
        var parent = new string?[columns.Count];
        JsonElement? items = null;
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name == itemList && property.Value.ValueKind == JsonValueKind.Array)
            {
                items = property.Value;
            }
            else
            {
                JsonText.VisitProperty(property, property.Name, (path, text) => Put(parent, path, text));
            }
        }

        if (items is not { } list || list.GetArrayLength() == 0)
        {
            yield return Filled(parent);
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            var cells = (string?[])parent.Clone();
            JsonText.Visit(item, itemList!, (path, text) => Put(cells, path, text));
            yield return Filled(cells);
        }
    }

    void Put(string?[] cells, string path, string text)
    {
        if (columns.TryGetValue(path, out var column))
        {
            cells[column] = cells[column] is { } before ? $"{before};{text}" : text;
        }
    }

    void NotePath(string path, string text)
    {
        if (!columns.TryGetValue(path, out var column))
        {
            columns[path] = column = paths.Count;
            paths.Add((path, false));
        }

        if (text.Length > 0)
        {
            paths[column] = (path, true);
        }
    }

    void NoteList(string name, int count)
    {
        var known = lists.FindIndex(list => list.Name == name);
        if (known < 0)
        {
            lists.Add((name, count));
        }
        else
        {
            lists[known] = (name, lists[known].Count + count);
        }
    }

    static bool IsItemList(JsonProperty property) =>
        property.Name != JsonText.AgeList
        && property.Value.ValueKind == JsonValueKind.Array
        && property.Value.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && (ItemLists.Contains(property.Name) || ItemKeys.Any(key => first.TryGetProperty(key, out _)));

    static string[] Filled(string?[] cells) => Array.ConvertAll(cells, cell => cell ?? "");

    static IEnumerable<string> Parents(string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            yield return path[..dot];
        }
    }
}
