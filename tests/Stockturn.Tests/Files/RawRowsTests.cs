using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;

namespace Stockturn.Tests.Files;

public sealed class RawRowsTests : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    sealed record Cells(long Number, params string[] Texts) : ITableRow
    {
        public int CellCount => Texts.Length;

        public ReadOnlySpan<char> Cell(int column) => column < Texts.Length ? Texts[column] : default;
    }

    string Write(int rows, bool complete = true)
    {
        var path = files.Path("raw.straw");
        using var writer = RawRowsWriter.Create(path);
        Assert.Equal(1, writer.StartFile("orders.txt", ["sku", "buyer-name", "title"], [false, true, false]));
        for (var i = 1; i <= rows; i++)
        {
            writer.Add(new Cells(i * 2, $"SKU-{i}", "Anna Meier", new string('杯', i % 300) + i));
        }

        Assert.Equal(2, writer.StartFile("book.xlsx!销售", ["a"], [false]));
        writer.Add(new Cells(5, "x", "beyond the headings"));
        if (complete)
        {
            writer.Complete();
        }

        return path;
    }

    [Fact]
    public void Any_row_is_found_again_without_its_personal_cells()
    {
        var path = Write(10_000);

        foreach (var row in (int[])[1, 2, 4_095, 4_096, 4_097, 8_192, 9_999, 10_000])
        {
            var found = RawRowsReader.Read(path, 1, row * 2)!;
            Assert.Equal("orders.txt", found.Name);
            Assert.Equal(["sku", "buyer-name", "title"], found.Headings.AsEnumerable());
            Assert.Equal([$"SKU-{row}", "", new string('杯', row % 300) + row], found.Cells.AsEnumerable());
        }

        var other = RawRowsReader.Read(path, 2, 5)!;
        Assert.Equal(("book.xlsx!销售", "x"), (other.Name, Assert.Single(other.Cells)));
    }

    [Fact]
    public void The_file_holds_no_personal_text_at_all()
    {
        var path = Write(3);

        var packed = File.ReadAllBytes(path);
        Assert.True(packed.AsSpan().IndexOf("Anna"u8) < 0);
        Assert.DoesNotContain("Anna Meier", RawRowsReader.Read(path, 1, 2)!.Cells);
    }

    [Fact]
    public void A_row_that_is_not_there_is_null()
    {
        var path = Write(10);

        Assert.Null(RawRowsReader.Read(path, 1, 3));
        Assert.Null(RawRowsReader.Read(path, 1, 22));
        Assert.Null(RawRowsReader.Read(path, 3, 1));
    }

    [Fact]
    public void A_file_not_written_to_its_end_is_torn()
    {
        var path = Write(10_000, complete: false);

        Assert.False(RawRowsReader.IsComplete(path));
        Assert.Throws<InvalidDataException>(() => RawRowsReader.Read(path, 1, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(10_000)]
    public void A_file_cut_later_is_torn(int bytesMissing)
    {
        var path = Write(5_000);
        Assert.True(RawRowsReader.IsComplete(path));
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(Math.Max(0, file.Length - bytesMissing));
        }

        Assert.False(RawRowsReader.IsComplete(path));
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var path = Write(5_000);
        var bytes = File.ReadAllBytes(path);
        bytes[100] ^= 1;
        File.WriteAllBytes(path, bytes);

        Assert.Throws<InvalidDataException>(() => RawRowsReader.Read(path, 1, 2));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        var first = File.ReadAllBytes(Write(9_000));

        Assert.Equal(first, File.ReadAllBytes(Write(9_000)));
    }

    [Fact]
    public void Rows_of_a_table_come_back_as_they_were_read()
    {
        var source = files.Write("a.tsv", "sku\tquantity\nA\t1\nB\nC\t3\t4\n"u8.ToArray());
        var path = files.Path("raw");
        using (var writer = RawRowsWriter.Create(path))
        using (var table = Assert.Single(Tables.Open(source, files.Options, files.Issues.Add)))
        {
            ImmutableArray<bool> personal = [.. table.Headings.Select(PersonalData.IsPersonal)];
            writer.StartFile(table.Name, table.Headings, personal);
            while (table.Read())
            {
                writer.Add(table.Row);
            }

            writer.Complete();
        }

        Assert.Equal(["A", "1"], RawRowsReader.Read(path, 1, 2)!.Cells.AsEnumerable());
        Assert.Equal(["B", ""], RawRowsReader.Read(path, 1, 3)!.Cells.AsEnumerable());
        Assert.Equal(["C", "3"], RawRowsReader.Read(path, 1, 4)!.Cells.AsEnumerable());
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_our_mistake_and_no_silence()
    {
        Assert.ThrowsAny<IOException>(() => RawRowsWriter.Create(files.Path("no/such/folder/raw")));
    }
}
