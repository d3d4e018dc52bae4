using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Stockturn.Calculators;
using Stockturn.Tests.Cli;

namespace Stockturn.Tests.Api;

public sealed class SolveApiTests
{
    const string Questions = """
        [{"id":"a","kind":"eoq","input":{"fixed_cost":8,"holding_cost":0.225,"demand_rate":1300},"expected":{"order_quantity":304.05}},
         {"id":2,"kind":"replenish-rs-fill-rate","input":{"demand":"poisson","mean_per_period":15,"lead_time_periods":2,"target_fill_rate":0.95}},
         {"id":"c","kind":"newsvendor-poisson","input":{"holding_cost":0,"backorder_cost":1,"demand_mean":1}},
         {"id":"d","kind":"oracle","input":{}}]
        """;

    static async Task<(HttpStatusCode Status, string Body)> Post(string questions, string language)
    {
        var server = await RunningServer.Once.Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/solve");
        request.Content = new StringContent(questions, Encoding.UTF8, "application/json");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await server.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_api_the_command_line_and_the_engine_answer_the_same()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "questions.json");
        await File.WriteAllTextAsync(path, Questions);
        var (answers, all) = Solver.Answer(Questions);

        Assert.False(all);
        Assert.Equal((HttpStatusCode.OK, answers), await Post(Questions, "en"));
        Assert.Equal(answers, SmallShop.Call("solve", path).Output.TrimEnd());
        Assert.Equal(51, (int)JsonNode.Parse(answers)![1]!["output"]!["S"]!);
    }

    [Fact]
    public async Task A_refusal_names_the_field_in_the_language_of_the_person()
    {
        var (_, body) = await Post(Questions, "zh");
        var error = JsonNode.Parse(body)![2]!["error"]!;

        Assert.Equal("holding_cost", (string)error["field"]!);
        Assert.Equal("holding_cost：读到 0；应为大于 0 的数字", (string)error["message"]!);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task What_is_no_list_of_questions_is_refused_in_a_sentence(string body)
    {
        var (status, told) = await Post(body, "en");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("invalid-input", (string)JsonNode.Parse(told)![0]!["error"]!["code"]!);
    }
}
