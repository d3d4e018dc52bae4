using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Stockturn.Tests.Files;

/// <summary>The CSV library and our plain split against the simplest parsers that can be right.</summary>
public sealed class CsvLawTests : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    static Gen<string> Cell(string letters) =>
        from length in Gen.Choose(0, 6)
        from cell in Gen.ArrayOf(Gen.Elements(letters.EnumerateRunes().Select(r => r.ToString()).ToArray()), length)
        select string.Concat(cell);

    static Gen<string[][]> Rows(string letters) =>
        from columns in Gen.Choose(2, 5)
        from count in Gen.Choose(0, 12)
        from rows in Gen.ArrayOf(Gen.ArrayOf(Cell(letters), columns), count)
        select rows;

    [Fact]
    public void What_is_written_with_quotes_is_read_back()
    {
        Prop.ForAll(Rows("ab, \"\n\r\té杯😀;|").ToArbitrary(), rows =>
        {
            var text = Csv([Heading(rows), .. rows]);

            var table = files.One("a.csv", text);

            Assert.Equal(rows.Where(row => row.Any(cell => cell.Trim().Length > 0)), table.Rows.Select(row => row.Cells));
            Assert.Equal(ReferenceRows(text).Skip(1).Where(row => row.Any(cell => cell.Trim().Length > 0)),
                table.Rows.Select(row => row.Cells));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_plain_line_is_split_at_its_tabs_and_nowhere_else()
    {
        Prop.ForAll(Rows("ab, \"'é杯😀;|").ToArbitrary(), rows =>
        {
            string[][] all = [Heading(rows), .. rows];
            var text = string.Join('\n', all.Select(row => string.Join('\t', row)));

            var table = files.One("a.tsv", text);

            Assert.Equal(rows.Where(row => row.Any(cell => cell.Trim().Length > 0)), table.Rows.Select(row => row.Cells));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_size_of_a_cell_does_not_matter()
    {
        foreach (var size in (int[])[1, 127, 128, 4_096, 65_535, 65_536, 262_144, 1_000_000])
        {
            var cell = new string('杯', size / 3) + new string('x', size % 3) + "|";
            Assert.Equal(["A", cell, "1"], files.One("a.tsv", $"sku\tproduct-name\tquantity\nA\t{cell}\t1\n").Cells(0));
            Assert.Equal(["A", cell, "1"], files.One("a.csv", $"sku,product-name,quantity\nA,\"{cell}\",1\n").Cells(0));
        }
    }

    static string[] Heading(string[][] rows) =>
        [.. Enumerable.Range(0, rows.Length == 0 ? 2 : rows[0].Length).Select(i => i switch
        {
            0 => "sku",
            1 => "quantity",
            _ => $"column{i}",
        })];

    static string Csv(string[][] rows) => string.Concat(rows.Select(row =>
        string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\"")) + "\r\n"));

    /// <summary>RFC 4180, letter by letter.</summary>
    static List<string[]> ReferenceRows(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else if (quoted || text[i] != '\r')
            {
                cell.Append(text[i]);
            }
        }

        return rows;
    }
}
