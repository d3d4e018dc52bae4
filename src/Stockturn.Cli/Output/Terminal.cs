using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Output;

/// <summary>In what form results are printed.</summary>
enum OutputForm
{
    Person,
    Json,
    Csv,
}

/// <summary>Where we print, in which language and form. Progress goes to the error stream, and only to a terminal.</summary>
sealed class Terminal
{
    const int PlainWidth = 220;

    /// <summary>A terminal over two streams.</summary>
    public Terminal(TextBook texts, OutputForm form, TextWriter output, TextWriter error)
    {
        Texts = texts;
        Form = form;
        Out = output;
        Error = error;
        Screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsOutputRedirected)
        {
            Screen.Profile.Width = PlainWidth;
        }
    }

    /// <summary>How letters are written in JSON: as themselves.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The texts of the person's language.</summary>
    public TextBook Texts { get; }

    /// <summary>The form asked for.</summary>
    public OutputForm Form { get; }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Troubles and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>The same as <see cref="Out"/>, for tables.</summary>
    public IAnsiConsole Screen { get; }

    /// <summary>A sentence for a person; left out where a script reads.</summary>
    public void Say(string text)
    {
        if (Form == OutputForm.Person)
        {
            Out.WriteLine(text);
        }
    }

    /// <summary>A trouble.</summary>
    public void Complain(string text) => Error.WriteLine(text);

    /// <summary>A value as JSON; a number keeps its exact digits.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateOnly day:
                writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
