using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 exchange rates of a month, what one unit of a currency is worth in yuan: the company's own rate goes before the official
/// one. They hold from the first day of the month.
/// </summary>
public static class LingxingRates
{
    const int Month = 0, Code = 1, Official = 2, Own = 3;
    const string HomeCurrency = "CNY";

    static readonly SourceOutput Output = new(RateFact.Kind, [RateFact.Day, RateFact.From, RateFact.To]);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lingxing-rates",
        Title = "Lingxing exchange rates",
        ChineseTitle = "领星 汇率",
        Fields =
        [
            Day("date").Required(), Text("code").Required(), Number("rate_org").Required(), Number("my_rate").Required(),
        ],
        Ignores = ["icon", "name", "update_time"],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
    };

    static void Read(SourceRow row)
    {
        if (row.Text(Code).Says(HomeCurrency))
        {
            return;
        }

        var last = row.Month(Month);
        var own = row.Number(Own);
        var rate = own is FactKind.Missing or <= 0 ? row.Number(Official) : own;
        var fact = row.Begin(Output);
        fact[RateFact.Day] = last == FactKind.Missing ? last : last + 1 - DateOnly.FromDayNumber((int)last).Day;
        fact[RateFact.From] = row.Term(Code);
        fact[RateFact.To] = row.Term(HomeCurrency);
        fact[RateFact.Rate] = rate;
        if (fact[RateFact.From] == FactKind.Missing || rate is FactKind.Missing or <= 0)
        {
            row.Reject("E_RATE", Own, "a currency and a rate above zero", "correct the row and import the file again");
        }

        row.Emit();
    }
}
