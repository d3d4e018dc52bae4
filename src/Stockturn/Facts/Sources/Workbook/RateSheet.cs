using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 汇率: what one unit of a currency is worth from a day on; in yuan where the sheet names no other currency.
/// </summary>
public static class RateSheet
{
    const int Day = 0, From = 1, Rate = 2, To = 3;
    const string Yuan = "CNY";

    static readonly SourceOutput Output = new(RateFact.Kind, [RateFact.Day, RateFact.From, RateFact.To]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-rates", "汇率", "Rates")
    {
        Help = "One row for each day and currency; a day without a row takes the last one before it.",
        Columns =
        [
            new("day", "日期", "Date", "2026-01-31")
            {
                Help = "The day the rate holds from.", Content = FieldContent.Day, IsRequired = true,
                Aliases = ["月份", "Day"],
            },
            new("currency", "币种", "Currency", "USD")
            {
                Help = "The currency, three letters.", IsRequired = true,
                Aliases = ["货币", "原币", "From", "From currency"],
            },
            new("rate", "汇率", "Rate", "7.10")
            {
                Help = "What one unit of it is worth.", Content = Number, IsRequired = true,
                Aliases = ["Exchange rate"],
            },
            new("to", "兑换币种", "To currency", "CNY")
            {
                Help = "In which currency; empty is CNY.", Aliases = ["目标币种", "本位币", "To"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[RateFact.Day] = row.BusinessDay(Day);
        fact[RateFact.From] = row.Term(From);
        fact[RateFact.To] = row.Text(To).IsEmpty ? row.Term(Yuan) : row.Term(To);
        fact[RateFact.Rate] = row.Number(Rate);
        if (fact[RateFact.From] == FactKind.Missing || fact[RateFact.Rate] is FactKind.Missing or <= 0)
        {
            row.Reject("E_RATE", Rate, "a currency and a rate above zero", "correct the row and import the file again");
        }

        row.Emit();
    }
}
