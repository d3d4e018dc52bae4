using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stockturn.Calculators;

/// <summary>One formula of the engine asked on its own, without a workspace (`stockturn solve`).</summary>
public interface ICalculator
{
    /// <summary>The kinds of question it answers.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Answers a question of one of its kinds.</summary>
    /// <exception cref="QuestionException">The input lacks something or holds something that cannot be.</exception>
    JsonObject Answer(string kind, JsonElement input);
}

/// <summary>A question that cannot be answered, and the field that is to blame.</summary>
public sealed class QuestionException(string code, string message, string? field) : Exception(message)
{
    /// <summary>A stable code such as invalid-input.</summary>
    public string Code { get; } = code;

    /// <summary>The field to blame, as a path into the input.</summary>
    public string? Field { get; } = field;
}
