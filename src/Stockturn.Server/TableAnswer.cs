using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>A table as a file: CSV row by row as it is made, or an Excel workbook.</summary>
static class TableAnswer
{
    /// <summary>The kind of content of a workbook.</summary>
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of(HttpContext context, string form, XlsxSheet sheet) => form switch
    {
        "csv" => TypedResults.Stream(
            to => Task.Run(() => Csv(to, sheet), context.RequestAborted), "text/csv; charset=utf-8", $"{sheet.Name}.csv"),
        "xlsx" => Workbook(sheet),
        _ => Problems.Wrong(context.Request, "form", form),
    };

    /// <summary>The same as text with tabs, for a marketplace's upload.</summary>
    public static IResult Tabs(XlsxSheet sheet) => TypedResults.File(
        TabText.Of(sheet), "text/tab-separated-values; charset=utf-8", $"{sheet.Name}.txt");

    // The library writes as it pleases; the answer may only be written without blocking.
    static async Task Csv(Stream to, XlsxSheet sheet)
    {
        await using var buffer = new BufferedStream(new BlockingStream(to), 1 << 16);
        CsvSheet.Write(buffer, sheet);
    }

    static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult Workbook(XlsxSheet sheet)
    {
        var path = Path.Combine(Path.GetTempPath(), $"stockturn-{Guid.NewGuid():N}.xlsx");
        XlsxBook.Write(path, [sheet]);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        return TypedResults.Stream(file, Excel, $"{sheet.Name}.xlsx");
    }
}
