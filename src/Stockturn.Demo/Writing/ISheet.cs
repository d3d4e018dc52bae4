namespace Stockturn.Demo.Writing;

/// <summary>A table that is written cell by cell, a sheet of a workbook or a file of its own.</summary>
interface ISheet
{
    ISheet Text(string text);

    ISheet Whole(long number);

    /// <summary>A number given in units of its last digit.</summary>
    ISheet Fixed(long number, int digits);

    ISheet Day(DateOnly day);

    ISheet Blank();

    void EndRow();
}

/// <summary>Tables under their Chinese names.</summary>
interface ISheetBook : IDisposable
{
    /// <summary>A new table with its headings.</summary>
    ISheet Open(string name, params string[] headings);
}
