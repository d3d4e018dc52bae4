using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Stockturn.Browser;

/// <summary>Compares what a page writes with what the server told.</summary>
static partial class Shown
{
    const int PauseMs = 250;

    /// <summary>Requires the text to be the figure, to the places written; a figure that is not known is a dash.</summary>
    public static void Equal(JsonNode figure, string text)
    {
        if (figure["value"] is not JsonValue told)
        {
            Assert.Contains('—', text);
            return;
        }

        var number = Number().Match(text.Replace(",", "", StringComparison.Ordinal)).Value;
        var scale = text.Contains('%', StringComparison.Ordinal) ? 100 : 1;
        var places = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var value = told.GetValue<double>() * scale;
        Assert.Equal((bool?)figure["isAtLeast"] == true, text.Contains('≥', StringComparison.Ordinal));
        Assert.InRange(double.Parse(number, CultureInfo.InvariantCulture), value - HalfOf(places), value + HalfOf(places));
    }

    /// <summary>The same of a place whose text may still be that of the question before.</summary>
    public static async Task Becomes(JsonNode figure, Func<Task<string>> read)
    {
        for (var left = Visitor.PatienceMs; ; left -= PauseMs)
        {
            try
            {
                Equal(figure, await read());
                return;
            }
            catch (Xunit.Sdk.XunitException) when (left > 0)
            {
                await Task.Delay(PauseMs);
            }
        }
    }

    static double HalfOf(int places) => (0.5 * Math.Pow(10, -places)) + 1e-9;

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
