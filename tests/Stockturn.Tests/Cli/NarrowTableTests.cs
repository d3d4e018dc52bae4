using Stockturn.Cli.Output;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Cli;

public class NarrowTableTests
{
    static string Printed(int width)
    {
        var table = new OutputTable(
            new OutputColumn("sku", "SKU"), new OutputColumn("claim", "claim"), new OutputColumn("units", "units", ColumnShape.Whole),
            new OutputColumn("value", "value at cost", ColumnShape.Money));
        table.Add("AP00085-BK-2XL", "damaged by the platform", 1234, 10.19m);
        table.Add("TY00149-BK", null, 3, 35.15m);
        using var output = new StringWriter();
        var terminal = new Terminal(TextBook.English, OutputForm.Person, output, TextWriter.Null);
        terminal.Screen.Profile.Width = width;
        table.Print(terminal);
        return output.ToString().ReplaceLineEndings("\n");
    }

    [Fact]
    public void A_wide_screen_shows_a_row_on_a_line() =>
        Assert.Matches(@"(?m)^ *AP00085-BK-2XL +damaged by the platform +1,234 +10\.19 *$", Printed(100));

    // Thirty letters do not hold the words of a row side by side: one letter below another nobody can read.
    [Fact]
    public void A_narrow_screen_shows_a_row_as_a_block_with_every_value_whole()
    {
        var lines = Printed(30).Split('\n').Select(line => line.TrimEnd()).ToArray();

        Assert.Equal(
            ["SKU            AP00085-BK-2XL", "claim          damaged by the", "               platform", "units          1,234", "value at cost  10.19"],
            lines.TakeWhile(line => line.Length > 0));
        Assert.Contains("claim          –", lines);
    }
}
