using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stockturn.Calculators;

/// <summary>Answers a list of questions, each on its own: a bad one is refused and the others go on.</summary>
public static class Solver
{
    const string InvalidInput = "invalid-input", UnknownKind = "unknown-kind";

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers a JSON array of questions with a JSON array of answers in the same order.</summary>
    /// <returns>The answers, and whether every question was answered.</returns>
    public static (string Json, bool AllAnswered) Answer(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException error)
        {
            return Refused($"the questions are no valid JSON: {error.Message}");
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? AnswerAll(document.RootElement)
                : Refused("expected a JSON array of questions");
        }
    }

    static (string Json, bool AllAnswered) AnswerAll(JsonElement questions)
    {
        var answers = new StringBuilder("[");
        var all = true;
        foreach (var question in questions.EnumerateArray())
        {
            var (answer, isAnswered) = AnswerOne(question);
            answers.Append(answers.Length > 1 ? ",\n" : "").Append(answer);
            all &= isAnswered;
        }

        return (answers.Append(']').ToString(), all);
    }

    static (string Json, bool IsAnswered) AnswerOne(JsonElement question)
    {
        var answer = new JsonObject { ["id"] = Field(question, "id"), ["kind"] = Field(question, "kind") };
        try
        {
            answer["output"] = Output(question);
            return (answer.ToJsonString(Readable), true);
        }
        catch (QuestionException refusal)
        {
            answer.Remove("output");
            answer["error"] = Error(refusal.Code, refusal.Message, refusal.Field);
            return (answer.ToJsonString(Readable), false);
        }
        catch (Exception error) when (IsOfTheInput(error))
        {
            // A number too large, a type a calculator did not expect, a result that is no number: the question's fault.
            answer.Remove("output");
            answer["error"] = Error(InvalidInput, error.Message, null);
            return (answer.ToJsonString(Readable), false);
        }
    }

    static JsonObject Output(JsonElement question)
    {
        if (question.ValueKind != JsonValueKind.Object)
        {
            throw new QuestionException(InvalidInput, "expected a question with id, kind and input", null);
        }

        var kind = question.TryGetProperty("kind", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : "";
        var calculator = CalculatorCatalog.All.FirstOrDefault(calculator => calculator.Kinds.Contains(kind))
            ?? throw new QuestionException(UnknownKind, $"no calculator answers \"{kind}\"", "kind");
        return question.TryGetProperty("input", out var input) && input.ValueKind == JsonValueKind.Object
            ? calculator.Answer(kind, input)
            : throw new QuestionException(InvalidInput, "input is missing; expected an object", "input");
    }

    static bool IsOfTheInput(Exception error) =>
        error is ArithmeticException or ArgumentException or InvalidOperationException or FormatException
            or KeyNotFoundException or IndexOutOfRangeException or JsonException;

    static JsonNode? Field(JsonElement question, string name) =>
        question.ValueKind == JsonValueKind.Object && question.TryGetProperty(name, out var field)
            ? JsonNode.Parse(field.GetRawText())
            : null;

    static JsonObject Error(string code, string message, string? field) =>
        new() { ["code"] = code, ["message"] = message, ["field"] = field };

    static (string Json, bool AllAnswered) Refused(string message)
    {
        var answer = new JsonObject
        {
            ["id"] = null,
            ["kind"] = null,
            ["error"] = Error(InvalidInput, message, null),
        };
        return (new JsonArray(answer).ToJsonString(Readable), false);
    }
}
