using System.Text;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;
using Xunit.Abstractions;

namespace Stockturn.Tests.Files;

public sealed class EncodingTests(ITestOutputHelper output) : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    // By hand: ü is one byte FC in windows-1252, and with the h behind it a rare sign in GB18030.
    [Theory]
    [InlineData("windows-1252", "sku\tquantity\tproduct-name\nA\t1\tKühlschrank für Größe é\nB\t2\tCafé “noir” 12 €\n")]
    [InlineData("gb18030", "订单编号,标题,数量\n1,蓝色的杯子,2\n")]
    [InlineData("gb18030", "甲,乙\n保温杯蓝色大号不锈钢,家用便携式水壶\n")]
    [InlineData("shift_jis", "sku\tquantity\tproduct-name\nA\t1\t青いマグカップ 大サイズ\n")]
    [InlineData("big5", "sku,quantity,product-name\nA,1,藍色馬克杯大號附蓋子的保溫瓶\n")]
    [InlineData("euc-kr", "sku,quantity,product-name\nA,1,파란색 머그컵 큰 사이즈 보온병 세트\n")]
    public void The_encoding_is_found_from_the_letters(string name, string text)
    {
        var bytes = Encoding.GetEncoding(name == "gb18030" ? "gb18030" : name).GetBytes(text);

        var table = files.One("a.txt", bytes);

        Assert.Equal(name, table.Encoding);
        Assert.Equal(text.Split('\n')[1].Split(table.Delimiter!.Value), table.Cells(0));
        Assert.DoesNotContain(files.Issues, issue => issue.Severity >= Severity.Error);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16be", true)]
    public void Unicode_needs_no_guess(string name, bool withoutMark)
    {
        var encoding = Encoding.GetEncoding(name == "utf-16be" ? "utf-16BE" : name);
        var text = encoding.GetBytes("sku\tquantity\tproduct-name\r\nA1\t2\tTasse größe 杯子 😀\r\n");
        byte[] bytes = withoutMark ? text : [.. encoding.GetPreamble(), .. text];

        var table = files.One("a.tsv", bytes);

        Assert.Equal(name, table.Encoding);
        Assert.Equal(["sku", "quantity", "product-name"], table.Headings);
        Assert.Equal(["A1", "2", "Tasse größe 杯子 😀"], table.Cells(0));
        Assert.Empty(files.Issues);
    }

    // The heading row and a million rows may be ASCII before the first umlaut.
    [Fact]
    public void The_first_letter_beyond_ascii_may_come_late()
    {
        var text = new StringBuilder("sku\tquantity\tproduct-name\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("SKU-").Append(i).Append("\t1\tplain\n");
        }

        text.Append("LAST\t2\tGrüße aus München\n");

        var table = files.One("late.tsv", Encoding.GetEncoding(1252).GetBytes(text.ToString()));

        Assert.Equal("windows-1252", table.Encoding);
        Assert.Equal("Grüße aus München", table.Rows[^1].Cells[2]);
        Assert.Equal(20_001, table.Rows.Count);
    }

    [Fact]
    public void Every_known_heading_reads_the_same_in_every_encoding_that_can_write_it()
    {
        var samples = Samples().ToList();
        if (samples.Count == 0)
        {
            SharedFiles.SkipLine(output, "samples");
            return;
        }

        var known = samples.SelectMany(s => s.Headings).Select(h => Headings.Normalise(h)).ToHashSet();
        files.Options = new OpenOptions { IsKnownHeading = known.Contains };
        var tried = 0;
        foreach (var (sample, headings, delimiter) in samples)
        {
            foreach (var (name, feed) in Ways)
            {
                tried += Check(sample, headings, delimiter, (name, feed)) ? 1 : 0;
            }
        }

        output.WriteLine($"{samples.Count} headers, {tried} ways");
        Assert.True(tried > samples.Count * 6, $"{tried} ways tried");
    }

    static IEnumerable<(string Name, string Feed)> Ways =>
        from name in (string[])["utf-8", "utf-8 bom", "utf-16", "utf-16be", "gb18030", "shift_jis", "windows-1252"]
        from feed in (string[])["\n", "\r\n"]
        select (name, feed);

    bool Check(string sample, string[] headings, char delimiter, (string Name, string Feed) way)
    {
        var encoding = Encoding.GetEncoding(
            way.Name switch { "utf-8 bom" => "utf-8", "utf-16be" => "utf-16BE", var other => other },
            EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        var text = string.Join(delimiter, headings) + way.Feed
            + string.Join(delimiter, headings.Select((_, i) => $"v{i}")) + way.Feed;
        if (encoding.GetString(encoding.GetBytes(text)) != text)
        {
            return false;
        }

        var mark = way.Name is "utf-8" ? [] : encoding.GetPreamble();
        var table = files.One("x.dat", [.. mark, .. encoding.GetBytes(text)]);

        var what = $"{sample} as {way.Name}, read as {table.Encoding}";
        Assert.True(headings.SequenceEqual(table.Headings), $"{what}: {string.Join('|', table.Headings)}");
        Assert.True(table.Rows.Count == 1 && table.Cells(0)[^1] == $"v{headings.Length - 1}", what);
        return true;
    }

    /// <summary>The header of every sample file, split by hand.</summary>
    internal static IEnumerable<(string Name, string[] Headings, char Delimiter)> Samples()
    {
        if (SharedFiles.Find("samples") is not { } folder)
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.?sv", SearchOption.AllDirectories).Order())
        {
            var encoding = path.Contains(".gbk.") ? CodePagesEncodingProvider.Instance.GetEncoding("gb18030")! : Encoding.UTF8;
            var line = encoding.GetString(File.ReadAllBytes(path)).Split('\n')[0].Trim('\r', '﻿');
            var delimiter = line.Contains('\t') ? '\t' : ',';
            var headings = line.Split(delimiter).Select(cell => cell.Trim().Trim('"').Trim()).ToArray();
            if (headings.Distinct().Count() == headings.Length)
            {
                yield return (Path.GetFileName(path), headings, delimiter);
            }
        }
    }

    [Fact]
    public void The_person_may_choose_the_encoding()
    {
        files.Options = files.Options with { EncodingName = "GBK" };

        var table = files.One("a.csv", Encoding.GetEncoding("gb18030").GetBytes("订单编号,标题\n1,杯\n"));

        Assert.Equal("gb18030", table.Encoding);
        Assert.Equal(["1", "杯"], table.Cells(0));
        Assert.Empty(files.Issues);
    }

    [Fact]
    public void A_wrong_choice_is_followed_and_told()
    {
        files.Options = files.Options with { EncodingName = "gb18030" };

        var table = files.One("a.csv", "订单编号,标题\n1,杯子\n");

        Assert.Equal("gb18030", table.Encoding);
        Assert.Contains(files.Issues, issue => issue.Code == "E_ENCODING_OVERRIDE");
    }

    [Fact]
    public void A_choice_that_cannot_be_decoded_is_told_with_row_and_column()
    {
        files.Options = files.Options with { EncodingName = "utf-8" };

        var table = files.One("a.csv", Encoding.GetEncoding("gb18030").GetBytes("sku,quantity\nA,1\n杯子,2\n"));

        Assert.Equal(2, table.Rows.Count);
        var issue = Assert.Single(files.Issues, issue => issue.Code == "E_ENCODING");
        Assert.Equal((3, "sku"), (issue.Row, issue.Column));
    }

    [Fact]
    public void An_encoding_nobody_knows_is_refused()
    {
        files.Options = files.Options with { EncodingName = "klingon" };

        Assert.Empty(files.Read("a.csv", "sku,quantity\nA,1\n"));

        files.Only("E_ENCODING_NAME");
    }

    [Fact]
    public void An_unsure_guess_is_told()
    {
        files.One("a.csv", [.. "a,b\n1,"u8, 0xB1, 0xE4, 0x0A]);

        Assert.Contains(files.Issues, issue => issue.Code == "E_ENCODING_GUESS");
    }
}
