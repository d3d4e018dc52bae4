using System.Text.Json;

namespace Stockturn.Server.Wire;

/// <summary>A question for the engine; other keys are ignored.</summary>
/// <param name="Id">Whatever names it; it comes back with the answer.</param>
/// <param name="Kind">The calculator, such as eoq.</param>
/// <param name="Input">The figures the calculator asks for.</param>
public sealed record QuestionWire(JsonElement Id, string Kind, JsonElement Input);

/// <summary>An answer: output, or an error that says why there is none.</summary>
/// <param name="Id">What named the question.</param>
/// <param name="Kind">The calculator.</param>
public sealed record AnswerWire(JsonElement Id, string? Kind)
{
    /// <summary>The figures; not there when the question was refused.</summary>
    public JsonElement? Output { get; init; }

    /// <summary>Why there is no answer.</summary>
    public AnswerErrorWire? Error { get; init; }
}

/// <summary>Why a question has no answer.</summary>
/// <param name="Code">invalid-input or unknown-kind.</param>
/// <param name="Message">In the person's language.</param>
/// <param name="Field">The field to blame.</param>
public sealed record AnswerErrorWire(string Code, string Message, string? Field);
