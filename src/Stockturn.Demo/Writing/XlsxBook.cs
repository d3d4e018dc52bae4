using System.IO.Compression;
using System.Text;

namespace Stockturn.Demo.Writing;

/// <summary>A workbook whose bytes depend on its cells alone: the entries of the archive carry a fixed time.</summary>
/// <remarks>
/// Written by hand because the sheets grow side by side, day by day, and because package libraries stamp the clock into
/// the archive. A sheet's cells wait in memory until the end; texts stand in the cells, not in a shared table.
/// </remarks>
sealed class XlsxBook(string path) : ISheetBook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Packages = "http://schemas.openxmlformats.org/package/2006";
    const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static readonly DateTimeOffset Stamp = new(2026, 7, 1, 9, 0, 0, TimeSpan.Zero);

    readonly List<(string Name, XlsxSheet Sheet)> sheets = [];
    bool isClosed;

    public ISheet Open(string name, params string[] headings)
    {
        var sheet = new XlsxSheet();
        sheets.Add((name, sheet));
        foreach (var heading in headings)
        {
            sheet.Text(heading);
        }

        sheet.EndRow();
        return sheet;
    }

    public void Dispose()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        Add(archive, "[Content_Types].xml", ContentTypes());
        Add(archive, "_rels/.rels", Declaration +
            $"<Relationships xmlns=\"{Packages}/relationships\">" +
            Relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        Add(archive, "xl/workbook.xml", Workbook());
        Add(archive, "xl/_rels/workbook.xml.rels", WorkbookRelations());
        Add(archive, "xl/styles.xml", Styles());
        for (var index = 0; index < sheets.Count; index++)
        {
            using var entry = Entry(archive, $"xl/worksheets/sheet{index + 1}.xml");
            sheets[index].Sheet.CopyTo(entry);
        }
    }

    static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }

    static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = Entry(archive, name);
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    string ContentTypes()
    {
        var parts = sheets.Select((_, index) =>
            $"<Override PartName=\"/xl/worksheets/sheet{index + 1}.xml\" ContentType=\"{Type}worksheet+xml\"/>");
        return Declaration + $"<Types xmlns=\"{Packages}/content-types\">" +
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
            $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/>" +
            $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/>" +
            string.Concat(parts) + "</Types>";
    }

    string Workbook()
    {
        var parts = sheets.Select((sheet, index) =>
            $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>");
        return Declaration
            + $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(parts)}</sheets></workbook>";
    }

    string WorkbookRelations()
    {
        var parts = sheets.Select((_, index) =>
            Relation(index + 1, "worksheet", $"worksheets/sheet{index + 1}.xml"));
        return Declaration + $"<Relationships xmlns=\"{Packages}/relationships\">{string.Concat(parts)}" +
            Relation(sheets.Count + 1, "styles", "styles.xml") + "</Relationships>";
    }

    static string Relation(int number, string kind, string target) =>
        $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/>";

    // Style 0 is plain, style 1 a date.
    static string Styles() => Declaration + $"<styleSheet xmlns=\"{Main}\">" +
        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>" +
        "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>" +
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>" +
        "<fill><patternFill patternType=\"gray125\"/></fill></fills>" +
        "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>" +
        "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>" +
        "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>" +
        "</cellXfs></styleSheet>";
}
