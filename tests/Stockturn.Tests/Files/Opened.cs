using System.Text;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;

namespace Stockturn.Tests.Files;

/// <summary>A temporary folder with files written for a test, and what comes out when they are opened.</summary>
sealed class Opened : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("stockturn-files-").FullName;

    static Opened() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public List<Issue> Issues { get; } = [];

    public OpenOptions Options { get; set; } = new() { IsKnownHeading = ordinary.Contains };

    static readonly HashSet<string> ordinary =
        [.. new[] { "sku", "quantity", "product-name", "订单编号", "标题", "数量", "商家编码", "商品名称", "注文番号", "商品名" }
            .Select(heading => Headings.Normalise(heading))];

    public string Path(string name) => System.IO.Path.Combine(folder, name);

    public string Write(string name, byte[] bytes)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public List<Read> Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    public List<Read> Read(string name, byte[] bytes) => ReadPath(Write(name, bytes));

    public List<Read> ReadPath(string path)
    {
        Issues.Clear();
        var tables = new List<Read>();
        foreach (var table in Tables.Open(path, Options, Issues.Add))
        {
            using (table)
            {
                tables.Add(Files.Read.All(table));
            }
        }

        return tables;
    }

    public Read One(string name, byte[] bytes) => Assert.Single(Read(name, bytes));

    public Read One(string name, string text) => Assert.Single(Read(name, text));

    /// <summary>The only issue has this code.</summary>
    public Issue Only(string code)
    {
        var issue = Assert.Single(Issues);
        Assert.Equal(code, issue.Code);
        return issue;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>A table read to its end.</summary>
sealed record Read(
    string Name, string[] Headings, long HeadingRow, string Encoding, double Confidence, char? Delimiter,
    List<(long Number, string[] Cells)> Rows)
{
    public string[] Cells(int row) => Rows[row].Cells;

    public string Cell(int row, string heading) => Rows[row].Cells.ElementAtOrDefault(Array.IndexOf(Headings, heading)) ?? "";

    public static Read All(Table table)
    {
        var rows = new List<(long, string[])>();
        while (table.Read())
        {
            rows.Add((table.Row.Number, RowCells(table.Row)));
        }

        return new Read(
            table.Name, [.. table.Headings], table.HeadingRow, table.EncodingName, table.EncodingConfidence,
            table.Delimiter, rows);
    }

    static string[] RowCells(ITableRow row) =>
        [.. Enumerable.Range(0, row.CellCount).Select(column => row.Cell(column).ToString())];
}
