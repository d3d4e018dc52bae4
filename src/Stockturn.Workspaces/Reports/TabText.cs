using System.Text;

namespace Stockturn.Workspaces.Reports;

/// <summary>Writes the text cells of a sheet as marketplaces' uploads have them: tabs between cells, in UTF-8, nothing escaped.</summary>
public static class TabText
{
    /// <summary>The rows as text; a tab or a line break inside a cell becomes a space.</summary>
    public static byte[] Of(XlsxSheet sheet)
    {
        var text = new StringBuilder();
        foreach (var row in sheet.Rows)
        {
            text.AppendJoin('\t', row.Select(cell => Clean(cell.Text ?? ""))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static string Clean(string cell) => string.Create(cell.Length, cell, (to, from) =>
    {
        for (var at = 0; at < to.Length; at++)
        {
            to[at] = char.IsControl(from[at]) ? ' ' : from[at];
        }
    });
}
