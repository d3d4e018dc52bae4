using ExcelDataReader;

namespace Stockturn.Workspaces.Files;

/// <summary>A workbook being read sheet by sheet. Whatever breaks inside the library means the file is damaged.</summary>
sealed class Workbook : IDisposable
{
    readonly Func<Stream> open;
    readonly IExcelDataReader reader;

    static Workbook() =>
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <summary>Opens a workbook at its first sheet.</summary>
    public Workbook(Func<Stream> open)
    {
        this.open = open;
        reader = Library(() => ExcelReaderFactory.CreateOpenXmlReader(open()));
    }

    /// <summary>The sheet being read, the first being 0.</summary>
    public int Sheet { get; private set; }

    /// <summary>True once nothing can be read any more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The name of the sheet; empty in a workbook whose list of sheets is damaged, which has none.</summary>
    public string SheetName => Library(() => reader.Name ?? "");

    /// <summary>The cells of the sheet that are merged over several rows of one column.</summary>
    public IReadOnlyList<CellRange> TallCells => Library(() => reader.MergeCells ?? [])
        .Where(range => range.FromColumn == range.ToColumn && range.FromRow < range.ToRow).ToList();

    /// <summary>Goes to the next row and takes its texts.</summary>
    public bool Read(SheetRow row) => Library(() =>
    {
        var found = reader.Read();
        if (found)
        {
            row.Take(reader);
        }

        return found;
    });

    /// <summary>Goes to the next sheet.</summary>
    public bool NextSheet()
    {
        Sheet++;
        return Library(reader.NextResult);
    }

    /// <summary>Another reader of the same workbook at the same sheet, that many rows down.</summary>
    public Workbook Again(int sheet, long rows)
    {
        var again = new Workbook(open);
        while (again.Sheet < sheet && again.NextSheet())
        {
        }

        for (long row = 0; row < rows; row++)
        {
            Library(again.reader.Read);
        }

        return again;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsClosed = true;
        reader.Dispose();
    }

    static T Library<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception error) when (error is not (OutOfMemoryException or IOException or InvalidDataException))
        {
            throw new InvalidDataException(error.Message, error);
        }
    }
}
