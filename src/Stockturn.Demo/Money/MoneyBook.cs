using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Money;

/// <summary>
/// What money and traffic really were, for judging what a program makes of the files. The program never reads it.
/// </summary>
sealed class MoneyBook
{
    readonly List<Line> lines = [];

    readonly record struct Line(MoneyKey Key, string Figure, long Value, int Digits);

    /// <summary>An amount in cents.</summary>
    public void Amount(MoneyKey key, string figure, long cents) => lines.Add(new(key, figure, cents, 2));

    /// <summary>A count.</summary>
    public void Count(MoneyKey key, string figure, long count) => lines.Add(new(key, figure, count, 0));

    /// <summary>Writes the book.</summary>
    public void Write(string path)
    {
        using var file = new CommaFile(path, "kind,store,period,sku,figure,value");
        foreach (var line in lines)
        {
            file.Text(line.Key.Kind).Text(line.Key.Store).Text(line.Key.Period).Text(line.Key.Sku).Text(line.Figure);
            _ = line.Digits == 0 ? file.Whole(line.Value) : file.Fixed(line.Value, line.Digits);
            file.EndLine();
        }
    }
}

/// <summary>What a figure is about.</summary>
/// <param name="Kind">settlement, month or sku.</param>
/// <param name="Store">The store.</param>
/// <param name="Period">The settlement's number or the month; empty for what holds throughout.</param>
/// <param name="Sku">The seller's own code, or empty.</param>
readonly record struct MoneyKey(string Kind, string Store, string Period, string Sku = "");
