using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stockturn.Workspaces.Texts;

/// <summary>Answers of the calculators with their refusals in the person's language; keys, codes and figures stay.</summary>
public static class AnswerWords
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answers, a JSON list, an answer a line.</summary>
    public static string Of(string answers, TextBook texts) => texts.Language == Language.English
        ? answers
        : $"[{string.Join(",\n", JsonNode.Parse(answers)!.AsArray().Select(answer => Said(answer!.AsObject(), texts)))}]";

    /// <summary>A sentence of a refused question.</summary>
    public static string Sentence(string english, TextBook texts) =>
        Phrases.Find("answer", english, texts) ?? texts.Format("answer.unanswered", english);

    static string Said(JsonObject answer, TextBook texts)
    {
        if (answer["error"] is JsonObject error)
        {
            error["message"] = Sentence(error["message"]!.GetValue<string>(), texts);
        }

        return answer.ToJsonString(Readable);
    }
}
