using System.Text;
using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Files;

public sealed class JsonTests(ITestOutputHelper output) : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Rows_come_from_data_and_objects_become_dotted_headings()
    {
        var table = files.One("a.json", """
            {"code": 0, "message": "success", "data": [
              {"sku": "A", "info": {"id": 580293123456789012345, "price": 10.00}, "tags": ["x", "y"], "note": null},
              {"sku": "B", "info": [], "tags": []}], "total": 2}
            """);

        Assert.Equal(["sku", "info.id", "info.price", "tags", "note"], table.Headings);
        Assert.Equal(["A", "580293123456789012345", "10.00", "x;y", ""], table.Cells(0));
        Assert.Equal(["B", "", "", "", ""], table.Cells(1));
        Assert.Equal([1L, 2L], table.Rows.Select(row => row.Number));
        Assert.Null(table.Delimiter);
    }

    [Theory]
    [InlineData("""{"data": {"total": 1, "list": [{"sku": "A"}]}}""")]
    [InlineData("""{"data": {"records": [{"sku": "A"}], "total": 1}}""")]
    [InlineData("""[{"sku": "A"}]""")]
    [InlineData("""{"orders": [{"sku": "A"}]}""")]
    [InlineData("""{"data": {"sku": "A"}}""")]
    [InlineData("""{"sku": "A", "b": 1}""")]
    [InlineData("// a note\n{\"data\": [{\"sku\": \"A\",}, /* more */],}")]
    public void Rows_are_found_in_every_wrapping(string json)
    {
        var table = files.One("a.txt", json);

        Assert.Equal("sku", table.Headings[0]);
        Assert.Equal("A", Assert.Single(table.Rows).Cells[0]);
    }

    [Fact]
    public void Each_item_of_an_order_is_a_row_with_the_order_beside_it()
    {
        var table = files.One("a.json", """
            {"data": [
              {"order_sn": "PO1", "principal_uids": [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}, {"id": 3, "name": "c"}],
               "item_list": [{"sku": "A", "quantity": 1}, {"sku": "B", "quantity": 2}]},
              {"order_sn": "PO2", "item_list": []}]}
            """);

        Assert.Equal(
            ["order_sn", "principal_uids.id", "principal_uids.name", "item_list.sku", "item_list.quantity"], table.Headings);
        Assert.Equal(["PO1", "1;2;3", "a;b;c", "A", "1"], table.Cells(0));
        Assert.Equal(["PO1", "1;2;3", "a;b;c", "B", "2"], table.Cells(1));
        Assert.Equal(["PO2", "", "", "", ""], table.Cells(2));
    }

    [Fact]
    public void Ages_become_columns()
    {
        var table = files.One("a.json", """
            {"data": [{"sku": "A", "stock_age_list": [{"name": "0-15天库龄", "qty": 7}, {"name": "16-30天库龄", "qty": 0}]}]}
            """);

        Assert.Equal(["sku", "stock_age_list.0-15天库龄", "stock_age_list.16-30天库龄"], table.Headings);
        Assert.Equal(["A", "7", "0"], table.Cells(0));
    }

    [Fact]
    public void Several_answers_in_one_file_are_one_table()
    {
        var table = files.One("a.jsonl", "{\"data\":[{\"sku\":\"A\"}]}\n{\"data\":[{\"sku\":\"B\",\"qty\":1}]}\n");

        Assert.Equal(["sku", "qty"], table.Headings);
        Assert.Equal(["A", "B"], table.Rows.Select(row => row.Cells[0]));
    }

    [Fact]
    public void A_large_answer_crosses_the_buffer()
    {
        var rows = Enumerable.Range(0, 30_000).Select(i => $"{{\"sku\": \"S{i}\", \"title\": \"蓝色的杯子 {i}\"}}");

        var table = files.One("a.json", $"{{\"data\": [{string.Join(",\n", rows)}]}}");

        Assert.Equal(30_000, table.Rows.Count);
        Assert.Equal("蓝色的杯子 29999", table.Rows[^1].Cells[1]);
    }

    [Theory]
    [InlineData("{\"data\": [\n{\"sku\": \"A\"\n\"b\": 1}]}", 3)]
    [InlineData("{\"data\": [{\"sku\": \"A\"},\n", null)]
    [InlineData("{\"sku\": xxx}", 1)]
    public void Json_that_is_not_is_refused_with_its_line(string json, int? line)
    {
        Assert.Empty(files.Read("a.json", json));

        var issue = files.Only("E_JSON");
        Assert.True(line is null || issue.Row == line, issue.ToString());
    }

    [Fact]
    public void An_error_of_the_platform_is_told()
    {
        Assert.Empty(files.Read("a.json", """{"code": 3001008, "message": "request too frequent", "data": []}"""));
        Assert.Equal("3001008 request too frequent", files.Only("E_JSON_ANSWER").Found);
    }

    [Fact]
    public void An_answer_without_rows_is_a_note()
    {
        Assert.Empty(files.Read("a.json", """{"code": 0, "data": [], "total": 0}"""));
        Assert.Equal(Severity.Note, files.Only("E_EMPTY").Severity);
    }

    [Fact]
    public void Other_encodings_and_gzip_work_for_json_too()
    {
        var json = """{"data": [{"sku": "A", "title": "杯子"}]}""";

        Assert.Equal("杯子", files.One("a", Encoding.GetEncoding("gb18030").GetBytes(json)).Cells(0)[1]);
        Assert.Equal("杯子", files.One("a", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(json)]).Cells(0)[1]);
        Assert.Equal("杯子", files.One("a.gz", ArchiveTests.Gzip(json)).Cells(0)[1]);
    }

    [Fact]
    public void Every_sample_answer_gives_rows_or_an_issue()
    {
        if (SharedFiles.Find("samples/lingxing") is not { } folder)
        {
            SharedFiles.SkipLine(output, "samples/lingxing");
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder).Where(p => p.EndsWith(".json") || p.EndsWith(".txt")).Order())
        {
            var tables = files.ReadPath(path);
            var rows = tables.Sum(table => table.Rows.Count);
            output.WriteLine($"{Path.GetFileName(path)}: {rows} rows, {string.Join(' ', files.Issues.Select(i => $"{i.Code} row {i.Row} {i.Found}"))}");
            Assert.True(rows > 0 || files.Issues.Count > 0, path);
            Assert.True(!path.EndsWith(".json") || rows > 0, path);
        }
    }
}
