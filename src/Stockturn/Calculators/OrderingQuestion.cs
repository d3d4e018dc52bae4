using System.Text.Json;

namespace Stockturn.Calculators;

/// <summary>Reads the fields of a question about ordering: finite numbers, each in the range in which it can be.</summary>
readonly struct OrderingQuestion(JsonElement input, string path = "")
{
    // Beyond it a unit is lost in the digits of a number.
    const double Most = 1e15;

    /// <summary>A number that must be there.</summary>
    public double Number(string name) => OptionalNumber(name) ?? throw Refuse(name, $"{PathOf(name)} is missing");

    /// <summary>A number, or null when it is missing.</summary>
    public double? OptionalNumber(string name)
    {
        var number = DemandQuestion.Number(input, name, PathOf(name));
        return number is null || Math.Abs(number.Value) <= Most
            ? number
            : throw Refuse(name, $"found {number}; expected a number of at most 10^15");
    }

    /// <summary>A number above 0.</summary>
    public double Positive(string name) => OrRefuse(name, Number(name), number => number > 0, "more than nothing");

    /// <summary>A number of 0 or more.</summary>
    public double NotNegative(string name) => OrRefuse(name, Number(name), number => number >= 0, "zero or more");

    /// <summary>A number of 0 or more, or 0 when it is missing.</summary>
    public double OptionalNotNegative(string name) =>
        OrRefuse(name, OptionalNumber(name) ?? 0, number => number >= 0, "zero or more");

    /// <summary>A whole number.</summary>
    public long Whole(string name) => (long)OrRefuse(name, Number(name), double.IsInteger, "a whole number");

    /// <summary>Numbers of 0 or more, one at least.</summary>
    public double[] Counts(string name)
    {
        var question = this;
        return DemandQuestion.Field(input, name) is null
            ? throw Refuse(name, $"{PathOf(name)} is missing")
            : [.. DemandQuestion.Counts(input, name).Select((number, at) => number <= Most
                ? number
                : throw question.Refuse($"{name}[{at}]", $"found {number}; expected a number of at most 10^15"))];
    }

    /// <summary>Numbers of 0 or more, as many as asked for; a single number stands for all of them.</summary>
    public double[] CountsOrOne(string name, int count)
    {
        var isOne = DemandQuestion.Field(input, name) is not { ValueKind: JsonValueKind.Array };
        var numbers = isOne ? [.. Enumerable.Repeat(NotNegative(name), count)] : Counts(name);
        return numbers.Length == count
            ? numbers
            : throw Refuse(name, $"found {numbers.Length} numbers; expected one, or one for each of {count} periods");
    }

    /// <summary>Numbers above 0, as many as asked for.</summary>
    public double[] PositiveList(string name, int count)
    {
        var question = this;
        var numbers = Counts(name);
        return numbers.Length != count
            ? throw Refuse(name, $"found {numbers.Length} numbers; expected {count}")
            : [.. numbers.Select((number, at) => question.OrRefuse($"{name}[{at}]", number, one => one > 0, "more than nothing"))];
    }

    /// <summary>The fields of an object inside, with their numbers.</summary>
    public IReadOnlyList<(string Name, double Number)> Entries(string name)
    {
        if (DemandQuestion.Field(input, name) is not { } found)
        {
            throw Refuse(name, $"{PathOf(name)} is missing");
        }

        if (found.ValueKind != JsonValueKind.Object)
        {
            throw Refuse(name, $"{PathOf(name)}: found {found.ValueKind}; expected an object");
        }

        var inside = new OrderingQuestion(found, PathOf(name));
        return [.. found.EnumerateObject().Select(entry => (entry.Name, inside.NotNegative(entry.Name)))];
    }

    /// <summary>The number, or a refusal that names the field, says what was found and what can be.</summary>
    public double OrRefuse(string name, double number, Func<double, bool> canBe, string expected) =>
        canBe(number) ? number : throw Refuse(name, $"{PathOf(name)}: found {number}; expected {expected}");

    /// <summary>A refusal of a field.</summary>
    public QuestionException Refuse(string name, string message) => new(DemandQuestion.InvalidInput, message, PathOf(name));

    string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
