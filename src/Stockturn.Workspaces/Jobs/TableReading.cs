using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Where the rows of a table go.</summary>
sealed record TableStage(BatchWriter Batch, RawRowsWriter? Raw, IssueList Issues);

/// <summary>Reads the rows of one table through its source: facts to the stage, raw rows beside, troubles to the issues.</summary>
sealed class TableReading(Table table, SourceMatch match, TableStage stage, ImportOptions options)
{
    const int SampleRows = 1000;
    const int ReportEachRows = 5000;

    long total;
    long taken;

    /// <summary>True when the table turned out unusable: nothing of it may stay.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Reads all rows.</summary>
    public RowCounts Run(Action<long> report, CancellationToken cancel)
    {
        var sample = First(table);
        var reader = Reader(sample);
        stage.Raw?.StartFile(table.Name, table.Headings, Personal());

        foreach (var row in sample)
        {
            Take(reader, row);
        }

        while (!IsRefused && table.Read())
        {
            Take(reader, table.Row);
            if (total % ReportEachRows == 0)
            {
                cancel.ThrowIfCancellationRequested();
                report(total);
            }
        }

        reader.Finish(stage.Batch);
        return new RowCounts(total, taken, total - taken);
    }

    /// <summary>Reads the first rows to see whether the table is of use; nothing of them is kept.</summary>
    public void Look()
    {
        var sample = First(table);
        var reader = Reader(sample);
        foreach (var row in sample.TakeWhile(_ => !reader.IsRefused))
        {
            reader.Read(row, Nowhere.Sink);
        }

        IsRefused = reader.IsRefused;
    }

    SourceRow Reader(List<KeptRow> sample)
    {
        var formats = FormatVote.Of(match, [.. sample.Select(row => row.Cells)]);
        return new SourceRow(
            match.Source, [.. match.Columns], [.. table.Headings], formats, stage.Batch.Terms, options, table.Name, stage.Issues.Add);
    }

    void Take(SourceRow reader, ITableRow row)
    {
        total++;
        stage.Raw?.Add(row);
        taken += reader.Read(row, stage.Batch) ? 1 : 0;
        IsRefused = reader.IsRefused;
    }

    /// <summary>The first rows of a table as texts.</summary>
    public static IReadOnlyList<string[]> Sample(Table table) => [.. First(table).Select(row => row.Cells)];

    static List<KeptRow> First(Table table)
    {
        var sample = new List<KeptRow>();
        while (sample.Count < SampleRows && table.Read())
        {
            sample.Add(new KeptRow(table.Row));
        }

        return sample;
    }

    ImmutableArray<bool> Personal()
    {
        var personal = table.Headings.Select(PersonalData.IsPersonal).ToArray();
        for (var field = 0; field < match.Columns.Length; field++)
        {
            if (match.Columns[field] >= 0 && match.Source.Fields[field].Personal)
            {
                personal[match.Columns[field]] = true;
            }
        }

        return [.. personal];
    }

    sealed class Nowhere : IFactSink
    {
        public static Nowhere Sink { get; } = new();

        public void Add(SourceOutput output, ReadOnlySpan<long> values, long rowNumber)
        {
        }
    }

    /// <summary>A row kept from the beginning of a table, where the file's number and date forms are voted on.</summary>
    sealed class KeptRow(ITableRow row) : ITableRow
    {
        public string[] Cells { get; } = [.. Enumerable.Range(0, row.CellCount).Select(column => row.Cell(column).ToString())];

        public long Number { get; } = row.Number;

        public int CellCount => Cells.Length;

        public ReadOnlySpan<char> Cell(int column) => column < Cells.Length ? Cells[column] : [];
    }
}
