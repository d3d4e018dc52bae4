using System.Net;
using Stockturn.Server;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Tests.Api;

public sealed class SafetyTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.10")]
    [InlineData("somewhere")]
    public void Another_address_than_this_machine_is_refused(string address)
    {
        var (options, refusal) = ServerOptions.Read(new Dictionary<string, string?> { ["address"] = address });

        Assert.Null(options);
        Assert.Equal("serve.address", refusal);
    }

    [Fact]
    public async Task Every_answer_forbids_other_origins()
    {
        var server = await RunningServer.Once.Value;
        using var answer = await server.Client.GetAsync("/api/runs");

        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_give_orders()
    {
        var server = await RunningServer.Once.Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs/run");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    // A name that resolves to this machine may belong to somebody else's page.
    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        var server = await RunningServer.Once.Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/runs");
        request.Headers.Host = "elsewhere.example";
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void A_table_turns_no_text_into_a_formula()
    {
        using var file = new MemoryStream();
        XlsxCell[] row = [XlsxCell.Of("=HYPERLINK(\"http://x\")"), XlsxCell.Of("@sum"), XlsxCell.Of(-5.25m, CellStyle.Money)];
        CsvSheet.Write(file, new XlsxSheet("x", [], [row], HeadingRows: 0));
        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());

        Assert.DoesNotContain("\n=", "\n" + text.TrimStart('\uFEFF').Replace("\"", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("-5.25", text, StringComparison.Ordinal);
        Assert.DoesNotContain("'-5.25", text, StringComparison.Ordinal);
    }
}
