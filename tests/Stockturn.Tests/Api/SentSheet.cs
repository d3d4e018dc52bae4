using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

/// <summary>A sheet that goes out of a server, is worked on and comes back.</summary>
static class SentSheet
{
    /// <summary>The rows of a table the server gives out as CSV.</summary>
    public static async Task<List<string[]>> Exported(RunningServer server, string address)
    {
        var csv = await server.Client.GetStringAsync(address);
        return [.. csv.TrimStart('\uFEFF').TrimEnd().Split('\n').Select(line => Cells(line.TrimEnd('\r')))];
    }

    /// <summary>Sends rows back; what the server says of them.</summary>
    public static Task<JsonNode> Send(RunningServer server, string address, IEnumerable<string[]> lines, string write) => Send(
        server, address, ("sheet.csv", Encoding.UTF8.GetBytes(Text(lines))), write);

    /// <summary>Sends a file back; what the server says of it.</summary>
    public static async Task<JsonNode> Send(RunningServer server, string address, (string Name, byte[] Bytes) file, string write)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes), "file", file.Name } };
        using var answer = await server.Client.PostAsync($"{address}?write={write}", form);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Rows as the text of a CSV file.</summary>
    public static string Text(IEnumerable<string[]> lines) =>
        string.Join('\n', lines.Select(line => string.Join(',', line.Select(cell => $"\"{cell}\""))));

    /// <summary>How many lines are taken, and refused.</summary>
    public static (int Taken, int Refused) Parts(JsonNode told) => ((int)told["taken"]!, (int)told["refused"]!);

    /// <summary>How many lines are taken, refused and unchanged, and whether they were written.</summary>
    public static (int Taken, int Refused, int Unchanged, bool IsWritten) Sums(JsonNode told) =>
        ((int)told["taken"]!, (int)told["refused"]!, (int)told["unchanged"]!, (bool)told["isWritten"]!);

    static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                cell.Append(letter);
            }
        }

        return [.. cells, cell.ToString()];
    }
}
