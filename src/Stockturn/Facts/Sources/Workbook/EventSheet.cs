using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>大促日历: days on which the seller expects all goods to sell more, or less, than usual.</summary>
public static class EventSheet
{
    const int Name = 0, Code = 1, First = 2, Last = 3, Country = 4;

    // A longer one is a season, not an event.
    const int DaysMost = 92;

    static readonly SourceOutput Output = new(
        SalesEventFact.Kind, [SalesEventFact.Name, SalesEventFact.Code, SalesEventFact.First, SalesEventFact.Country]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-events", "大促日历", "Event calendar")
    {
        Help = "One row for each time an event was or will be held; those behind tell how much the next one lifts sales.",
        Columns =
        [
            new("name", "名称", "Name", "Prime Day")
            {
                Help = "What it is called; the same name is the same event.", IsRequired = true, Aliases = ["大促名称", "大促", "节日", "Event"],
            },
            new("code", "代码", "Code", "prime-day")
            {
                Help = "The code of an event of the program, such as prime-day; empty for one of your own.", Aliases = ["大促代码", "Event code"],
            },
            new("first", "开始日期", "Start date", "2026-07-07")
            {
                Help = "First day.", Content = Day, IsRequired = true, Aliases = ["开始时间", "大促开始", "Start"],
            },
            new("last", "结束日期", "End date", "2026-07-10")
            {
                Help = "Last day.", Content = Day, IsRequired = true, Aliases = ["结束时间", "大促结束", "End"],
            },
            new("country", "国家", "Country", "US") { Help = "Two-letter country; empty for all.", Aliases = ["国家/地区", "站点国家"] },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var country = row.Text(Country).ToString().ToUpperInvariant();
        var fact = row.Begin(Output);
        fact[SalesEventFact.Name] = row.Term(Name);
        fact[SalesEventFact.Code] = row.Term(Code);
        fact[SalesEventFact.First] = row.Day(First);
        fact[SalesEventFact.Last] = row.Day(Last);
        fact[SalesEventFact.Country] = row.Term(Countries.Code(country));
        var (first, last) = (fact[SalesEventFact.First], fact[SalesEventFact.Last]);
        if (fact[SalesEventFact.Name] == FactKind.Missing)
        {
            row.Reject("E_SALES_EVENT", Name, "a name such as Prime Day", "fill in the name and import the file again");
        }
        else if (first == FactKind.Missing)
        {
            row.Reject("E_SALES_EVENT", First, "a first day such as 2026-07-07", "correct the day and import the file again");
        }
        else if (last == FactKind.Missing || last < first || last - first >= DaysMost)
        {
            row.Reject(
                "E_SALES_EVENT", Last, "a last day on or after the first, 92 days at most", "correct the days and import the file again");
        }
        else if (country.Length > 0 && (country.Length != 2 || !country.All(char.IsAsciiLetterUpper)))
        {
            row.Reject(
                "E_SALES_EVENT", Country, "a two-letter country such as US, or nothing for all", "correct the country and import the file again");
        }

        row.Emit();
    }
}
