using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;

namespace Stockturn.Tests.Files;

/// <summary>Real reports with bytes changed, cut and repeated: rows or issues come out, never an exception.</summary>
public sealed class FuzzTests : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_damaged_file_gives_rows_or_issues()
    {
        var seeds = Seeds().ToArray();
        var known = EncodingTests.Samples().SelectMany(s => s.Headings).Select(h => Headings.Normalise(h)).ToHashSet();
        files.Options = new OpenOptions { IsKnownHeading = known.Contains, LineBytesMax = 20_000 };
        var damaged =
            from seed in Gen.Elements(seeds)
            from changes in Gen.ArrayOf(Change(), 6)
            select changes.Aggregate(seed, (bytes, change) => change(bytes));

        Prop.ForAll(damaged.ToArbitrary(), bytes =>
        {
            var tables = files.Read("a.dat", bytes);

            Assert.True(tables.Count > 0 || files.Issues.Count > 0);
            Assert.All(tables, table => Assert.All(table.Rows, row => Assert.True(row.Number >= 0)));
            Assert.All(files.Issues, issue => Assert.False(string.IsNullOrEmpty(issue.Remedy)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    static Gen<Func<byte[], byte[]>> Change() => Gen.OneOf(
        Replace(), Cut(), Repeat(), Gen.Constant<Func<byte[], byte[]>>(bytes => bytes));

    static Gen<Func<byte[], byte[]>> Replace() =>
        from place in Gen.Choose(0, int.MaxValue)
        from piece in Gen.Elements<byte[]>(
            [0], [(byte)'"'], [(byte)'\n'], [(byte)'\r'], [(byte)'\t'], [0xFF], [0xC3], [0x81], [(byte)','], [.. "\"\""u8],
            [.. "{"u8], [.. "]"u8], [.. "杯"u8], [])
        select (Func<byte[], byte[]>)(bytes => bytes.Length == 0
            ? piece
            : [.. bytes[..(place % bytes.Length)], .. piece, .. bytes[((place % bytes.Length) + 1)..]]);

    static Gen<Func<byte[], byte[]>> Cut() =>
        from place in Gen.Choose(0, int.MaxValue)
        select (Func<byte[], byte[]>)(bytes => bytes.Length < 2 ? bytes : bytes[..(place % bytes.Length)]);

    static Gen<Func<byte[], byte[]>> Repeat() =>
        from place in Gen.Choose(0, int.MaxValue)
        select (Func<byte[], byte[]>)(bytes =>
            bytes.Length is 0 or > 200_000 ? bytes : [.. bytes, .. bytes[(place % bytes.Length)..]]);

    static IEnumerable<byte[]> Seeds()
    {
        var report = "sku\tquantity\tproduct-name\r\nA\t1\t24\" screen\r\nB\t2\tGröße\r\n";
        yield return Encoding.UTF8.GetBytes(report);
        yield return Encoding.GetEncoding(1252).GetBytes(report);
        yield return [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(report)];
        yield return ArchiveTests.Gzip(report);
        yield return ArchiveTests.Zip(("a.txt", Encoding.UTF8.GetBytes(report)));
        yield return Workbooks.Create(("S", [["sku", "quantity"], ["A", 1.0], ["B", new DateTime(2026, 1, 2)]]));
        yield return Encoding.UTF8.GetBytes("""{"data": [{"sku": "A", "item_list": [{"sku": "B", "qty": 1}]}]}""");
        yield return Encoding.UTF8.GetBytes("\"sku\",\"quantity\"\r\n\"A\",\"1\r\n2\"\r\n");
        foreach (var (_, headings, delimiter) in EncodingTests.Samples())
        {
            var row = string.Join(delimiter, headings.Select((_, i) => i % 3 == 0 ? $"\"v{i}\"" : $"v {i}"));
            yield return Encoding.UTF8.GetBytes(string.Join(delimiter, headings) + $"\r\n{row}\r\n{row}\r\n");
        }
    }
}
