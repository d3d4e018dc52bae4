using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>工厂日历: when factories close, and when ports and warehouses receive late.</summary>
public static class ClosureSheet
{
    const int Name = 0, Supplier = 1, Warehouse = 2, First = 3, Last = 4, RampUp = 5, Delay = 6;

    const int ClosureMost = 120, RampUpMost = 90, DelayMost = 120;

    static readonly SourceOutput Output = new(
        ClosureFact.Kind, [ClosureFact.Name, ClosureFact.Supplier, ClosureFact.Warehouse, ClosureFact.First]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-closures", "工厂日历", "Factory calendar")
    {
        Help = "One row for each time a factory closes, or a port or warehouse receives late; Chinese New Year and National Day are known.",
        Columns =
        [
            new("name", "停工名称", "Closure", "春节")
            {
                Help = "What it is called; 春节 and 国庆 stand in place of the program's days of that year.", IsRequired = true,
                Aliases = ["停工", "停工原因", "假期名称", "Closure name"],
            },
            new("supplier", "供应商", "Supplier", "S-031") { Help = "Code or name of the supplier; empty for all.", Aliases = ["供应商编码", "工厂"] },
            new("warehouse", "收货仓库", "Receiving warehouse", "FBA-US")
            {
                Help = "Only for late receiving: the warehouse goods go to, by its port or its own fault.", Aliases = ["仓库", "Warehouse"],
            },
            new("first", "停工开始", "Closed from", "2027-01-27")
            {
                Help = "First day.", Content = Day, IsRequired = true, Aliases = ["开始日期", "停工日", "Start"],
            },
            new("last", "停工结束", "Closed to", "2027-02-19")
            {
                Help = "Last day.", Content = Day, IsRequired = true, Aliases = ["结束日期", "复工前一天", "End"],
            },
            new("ramp-up", "恢复天数", "Ramp-up days", "14")
            {
                Help = "Days after it on which the factory makes half as much; empty for none.", Content = Number, Aliases = ["产能恢复天数"],
            },
            new("delay", "收货延误天", "Receiving delay", "10")
            {
                Help = "Days by which the warehouse receives late; empty for until the last day.", Content = Number, Aliases = ["延误天数"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[ClosureFact.Name] = row.Term(Name);
        fact[ClosureFact.Supplier] = row.Term(Supplier);
        fact[ClosureFact.Warehouse] = row.Term(Warehouse);
        fact[ClosureFact.First] = row.Day(First);
        fact[ClosureFact.Last] = row.Day(Last);
        fact[ClosureFact.RampUpDays] = row.Whole(RampUp);
        fact[ClosureFact.DelayDays] = row.Whole(Delay);
        var (first, last) = (fact[ClosureFact.First], fact[ClosureFact.Last]);
        if (fact[ClosureFact.Name] == FactKind.Missing)
        {
            row.Reject("E_CLOSURE", Name, "a name such as 春节", "fill in the name and import the file again");
        }
        else if (first == FactKind.Missing)
        {
            row.Reject("E_CLOSURE", First, "a first day such as 2027-01-27", "correct the day and import the file again");
        }
        else if (last == FactKind.Missing || last < first || last - first >= ClosureMost)
        {
            row.Reject("E_CLOSURE", Last, "a last day on or after the first, 120 days at most", "correct the days and import the file again");
        }
        else if (!IsDays(fact[ClosureFact.RampUpDays], RampUpMost))
        {
            row.Reject("E_CLOSURE", RampUp, "whole days from 0 to 90", "correct the days or leave the cell empty");
        }
        else if (!IsDays(fact[ClosureFact.DelayDays], DelayMost))
        {
            row.Reject("E_CLOSURE", Delay, "whole days from 0 to 120", "correct the days or leave the cell empty");
        }

        row.Emit();
    }

    static bool IsDays(long days, int most) => days == FactKind.Missing || (days >= 0 && days <= most);
}
