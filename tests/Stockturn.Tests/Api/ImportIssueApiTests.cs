using System.Net;

namespace Stockturn.Tests.Api;

public sealed class ImportIssueApiTests
{
    // Nothing was taken, so there is no import in the history: what was wrong is told by the work that read the files.
    [Fact]
    public async Task What_was_wrong_can_be_taken_away_when_every_table_was_refused_and_until_the_program_ends()
    {
        await using var server = await RunningServer.Start();
        var before = (await server.Get("/api/facts/batches")).AsArray().Count;
        var sent = await server.Send([("undated.csv", "SKU,可用,锁定\nNEW-1,7,1\n"), ("colours.csv", "colour,shape\nred,round\n"), ("cut.xlsx", "PK\u0003\u0004 no book")]);
        var job = await server.End(sent.Body!);
        var table = await server.Client.GetStringAsync($"/api/facts/imports/{job["id"]}/issues/export.csv");

        Assert.Equal(before, (await server.Get("/api/facts/batches")).AsArray().Count);
        Assert.All(["E_NEED_AS_OF,", "undated.csv", "E_UNKNOWN_FILE,", "colours.csv", "cut.xlsx"], words => Assert.Contains(words, table, StringComparison.Ordinal));
        Assert.Contains("处理办法", await server.Client.GetStringAsync($"/api/facts/imports/{job["id"]}/issues/export.csv?lang=zh"), StringComparison.Ordinal);
        var book = await server.Client.GetByteArrayAsync($"/api/facts/imports/{job["id"]}/issues/export.xlsx");
        Assert.Equal("PK"u8.ToArray(), book[..2]);

        await using var next = await RunningServer.Over(server.Folder);
        foreach (var address in (string[])[$"/api/facts/imports/{job["id"]}/issues/export.csv", $"/api/facts/imports/{job["id"]}", "/api/facts/imports/9999/issues/export.xlsx"])
        {
            var (status, body) = await next.Ask(HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal("import-forgotten", (string)body!["code"]!);
            Assert.Contains("drop the files again", (string)body["detail"]!, StringComparison.Ordinal);
        }
    }

    // A page that was opened in one language and is read in another is told in the other.
    [Fact]
    public async Task What_became_of_files_is_told_in_the_language_asked_for()
    {
        await using var server = await RunningServer.Start();
        var job = await server.End((await server.Send([("colours.csv", "colour,shape\nred,round\n")])).Body!);
        server.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        server.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");

        Assert.Contains("无法识别", (string)(await server.Get($"/api/facts/imports/{job["id"]}"))["tables"]![0]!["refusal"]!, StringComparison.Ordinal);
    }
}
