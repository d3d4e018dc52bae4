using System.IO.Compression;
using System.Text;
using Stockturn.Facts;

namespace Stockturn.Tests.Files;

public sealed class ArchiveTests : IDisposable
{
    const string Report = "sku\tquantity\nA\t1\nB\t2\n";
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_gzip_file_reads_like_the_file_inside()
    {
        var table = files.One("orders.csv.gz", Gzip(Report));

        Assert.Equal("orders.csv.gz", table.Name);
        Assert.Equal(["B", "2"], table.Cells(1));
    }

    [Fact]
    public void A_gzip_file_of_several_parts_is_read_to_its_end()
    {
        var table = files.One("a.gz", [.. Gzip(Report), .. Gzip("C\t3\n")]);

        Assert.Equal(["C", "3"], table.Cells(2));
        Assert.Empty(files.Issues);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(200)]
    public void A_gzip_file_cut_short_is_told(int bytesMissing)
    {
        var packed = Gzip("sku\tquantity\n" + Lines(5_000));

        files.Read("a.gz", packed[..^bytesMissing]);

        Assert.Equal(Severity.Refused, files.Only("E_DAMAGED").Severity);
    }

    [Fact]
    public void A_gzip_file_with_a_flipped_bit_is_told()
    {
        var packed = Gzip("sku\tquantity\n" + Lines(5_000));
        packed[packed.Length / 2] ^= 0x10;

        files.Read("a.gz", packed);

        files.Only("E_DAMAGED");
    }

    [Fact]
    public void An_archive_gives_its_files_in_order()
    {
        var tables = files.Read("orders.zip", Zip(
            ("b/two.csv", Bytes("sku,quantity\nB,2\n")), ("a.txt", Bytes(Report)), ("__MACOSX/._a.txt", [1, 2]),
            ("c.txt.gz", Gzip(Report))));

        Assert.Equal(["orders.zip!a.txt", "orders.zip!b/two.csv", "orders.zip!c.txt.gz"], tables.Select(t => t.Name));
        Assert.Equal(["B", "2"], tables[1].Cells(0));
        Assert.Empty(files.Issues);
    }

    [Fact]
    public void Tables_may_be_listed_first_and_read_later()
    {
        var path = files.Write("a.zip", Zip(
            ("1.txt", Bytes(Report)), ("2.xlsx", Workbooks.Create(("One", Rows), ("Two", Rows)))));
        var tables = Stockturn.Workspaces.Files.Tables.Open(path, files.Options, files.Issues.Add).ToList();

        Assert.Equal(["a.zip!1.txt", "a.zip!2.xlsx!One", "a.zip!2.xlsx!Two"], tables.Select(table => table.Name));
        foreach (var table in Enumerable.Reverse(tables))
        {
            Assert.Equal(["B", "2"], Read.All(table).Cells(1));
            table.Dispose();
        }
    }

    static object?[][] Rows => [["sku", "quantity"], ["A", 1.0], ["B", 2.0]];

    [Fact]
    public void Names_in_gbk_are_read()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true, Encoding.GetEncoding("gb18030")))
        {
            using var entry = zip.CreateEntry("订单.csv").Open();
            entry.Write(Bytes(Report));
        }

        Assert.Equal("a.zip!订单.csv", files.One("a.zip", bytes.ToArray()).Name);
    }

    [Fact]
    public void An_archive_in_an_archive_is_refused()
    {
        var inner = Zip(("a.txt", Bytes(Report)));

        Assert.Single(files.Read("a.zip", Zip(("in.zip", inner), ("ok.txt", Bytes(Report)))));
        Assert.Equal("a.zip!in.zip", files.Only("E_NESTED").File);

        Assert.Empty(files.Read("b.gz", Gzip(Gzip(Report))));
        files.Only("E_NESTED");
        Assert.Empty(files.Read("c.gz", Gzip(inner)));
        files.Only("E_NESTED");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void An_archive_cut_short_is_told(int bytesMissing)
    {
        var zip = Zip(("a.txt", Bytes("sku\tquantity\n" + Lines(2_000))));

        Assert.Empty(files.Read("a.zip", zip[..^bytesMissing]));

        files.Only("E_DAMAGED");
    }

    [Fact]
    public void An_entry_that_gives_less_than_it_should_is_told()
    {
        var zip = Zip(("a.txt", Bytes("sku\tquantity\n" + Lines(20_000))));
        zip.AsSpan(2_000, 60).Clear();

        files.Read("a.zip", zip);

        files.Only("E_DAMAGED");
    }

    [Fact]
    public void An_entry_with_a_password_is_told_and_the_others_are_read()
    {
        var zip = Zip(("locked.txt", Bytes(Report)), ("open.txt", Bytes(Report)));
        zip[zip.AsSpan().IndexOf("PK\u0003\u0004"u8) + 6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal("a.zip!open.txt", files.One("a.zip", zip).Name);
        Assert.Equal("a.zip!locked.txt", files.Only("E_ENCRYPTED").File);
    }

    [Fact]
    public void An_archive_without_files_is_told()
    {
        Assert.Empty(files.Read("a.zip", Zip()));
        files.Only("E_NO_FILES");
    }

    [Fact]
    public void A_folder_gives_its_files_in_order_whatever_their_depth()
    {
        files.Write("in/z.csv", Bytes("sku,quantity\nZ,1\n"));
        files.Write("in/deep/er/a.csv", Bytes("sku,quantity\nA,1\n"));
        files.Write("in/.DS_Store", [0, 0, 0, 1]);
        files.Write("in/~$book.xlsx", [0, 0, 0, 1]);

        var tables = files.ReadPath(files.Path("in"));

        Assert.Equal(["deep/er/a.csv", "z.csv"], tables.Select(table => table.Name));
        Assert.Empty(files.Issues);
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        files.Write("in/1.csv", Bytes("sku,quantity\nA,1\n"));
        files.Write("in/2.pdf", Bytes("%PDF-1.4"));
        files.Write("in/3.csv", Bytes("sku,quantity\nB,1\n"));

        Assert.Equal(2, files.ReadPath(files.Path("in")).Count);
        Assert.Equal("2.pdf", files.Only("E_FORMAT").File);
    }

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static byte[] Gzip(string text) => Gzip(Bytes(text));

    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    static string Lines(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"SKU-{i * 7919 % 104729}\t{i}\n"));
}
