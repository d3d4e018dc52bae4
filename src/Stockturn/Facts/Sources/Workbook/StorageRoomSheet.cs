using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>仓容: room of places by storage type, for a month or for always.</summary>
public static class StorageRoomSheet
{
    const int Place = 0, Store = 1, Type = 2, Room = 3, Unit = 4, Month = 5, First = 6, Last = 7;

    const double CubicFoot = 0.028316846592;

    static readonly SourceOutput Output = new(
        StorageRoomFact.Kind, [StorageRoomFact.Place, StorageRoomFact.Store, StorageRoomFact.Type, StorageRoomFact.First]);

    // What is told in cubic feet is kept in cubic metres.
    static readonly Words<(StorageMeasure Measure, double Times)> Units = new(
        ((StorageMeasure.CubicMetres, 1), "立方米|方|m³|m3|cbm|cubic metres|cubic meters"),
        ((StorageMeasure.CubicMetres, CubicFoot), "立方英尺|ft³|ft3|cft|cubic feet|cubic foot|cu ft"),
        ((StorageMeasure.Units, 1), "件|个|units|pieces|pcs"));

    static readonly Words<string> Types = new(
        ("standard", "标准|标准件|标准尺寸|Standard|Standard-size|Standard size"),
        ("oversize", "大件|超大|大件商品|Oversize|Oversized|Large bulky|Bulky"),
        ("extra-large", "超大件|特大件|Extra-large|Extra large"),
        ("apparel", "服装|服饰|Apparel|Clothing"),
        ("footwear", "鞋|鞋靴|鞋类|Footwear|Shoes"),
        ("flammable", "易燃|易燃品|Flammable"),
        ("aerosol", "喷雾|喷雾剂|Aerosol"));

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-storage-room", "仓容", "Storage room")
    {
        Help = "One row for each limit of room a place gives by storage type; a month, or days from and to, or neither for always.",
        Columns =
        [
            new("place", "仓库", "Warehouse", "FBA-US")
            {
                Help = "The warehouse; may be empty where a store is named.", Aliases = ["仓库编码", "目的仓"],
            },
            new("store", "店铺", "Store", "") { Help = "The store whose goods are meant; empty for all.", Aliases = ["店铺名称", "账号"] },
            new("type", "仓储类型", "Storage type", "标准")
            {
                Help = "标准, 大件, 超大件, 服装, 鞋靴, 易燃 or 喷雾, or your own; empty for 标准.", Aliases = ["存储类型", "库存类型"],
            },
            new("room", "仓容", "Capacity limit", "45.5")
            {
                Help = "How much, in the unit beside it.", Content = Number, IsRequired = true,
                Aliases = ["容量", "容量上限", "容量限制", "仓容上限", "最大容量限制", "Capacity", "Storage limit", "Maximum capacity limit"],
            },
            new("unit", "单位", "Unit", "立方米")
            {
                Help = "立方米, 立方英尺 or 件; empty for 立方米.", Aliases = ["容量单位", "计量单位", "Unit of measure"],
            },
            new("month", "月份", "Month", "") { Help = "The month it holds, such as 2026-08.", Content = Day, Aliases = ["月", "Period"] },
            new("first", "开始日期", "From", "") { Help = "Its first day, where no month is told.", Content = Day, Aliases = ["生效日期"] },
            new("last", "结束日期", "To", "") { Help = "Its last day; empty for until further notice.", Content = Day, Aliases = ["失效日期"] },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[StorageRoomFact.Place] = row.Term(Place);
        fact[StorageRoomFact.Store] = row.Term(Store);
        var month = row.MonthStart(Month);
        fact[StorageRoomFact.First] = month != FactKind.Missing ? month : row.Day(First);
        fact[StorageRoomFact.Last] = month != FactKind.Missing ? LastOf(month) : row.Day(Last);
        var room = row.Number(Room);
        (StorageMeasure Measure, double Times)? told = row.Text(Unit).IsEmpty ? (StorageMeasure.CubicMetres, 1)
            : Units.TryFind(row.Text(Unit), out var found) ? found
            : null;
        fact[StorageRoomFact.Type] = row.Text(Type).IsEmpty ? row.Term("standard")
            : Types.TryFind(row.Text(Type), out var word) ? row.Term(word)
            : row.Term(Type);
        fact[StorageRoomFact.Measure] = (long)(told?.Measure ?? default);
        fact[StorageRoomFact.Room] = room == FactKind.Missing || told is not { Times: var times } ? FactKind.Missing : (long)Math.Round(room * times);
        if (fact[StorageRoomFact.Place] == FactKind.Missing && fact[StorageRoomFact.Store] == FactKind.Missing)
        {
            row.Reject("E_STORAGE_ROOM", Place, "a warehouse or a store", "fill in one of both and import the file again");
        }
        else if (told is null)
        {
            row.Reject("E_STORAGE_ROOM", Unit, "立方米, 立方英尺 or 件", "use one of these words and import the file again");
        }
        else if (month == FactKind.Missing && !row.Text(Month).IsEmpty)
        {
            row.Reject("E_STORAGE_ROOM", Month, "a month such as 2026-08", "write the month and import the file again");
        }
        else if (room is FactKind.Missing or < 0)
        {
            row.Reject("E_STORAGE_ROOM", Room, "a number of 0 or more", "correct the number and import the file again");
        }
        else if (fact[StorageRoomFact.Last] != FactKind.Missing
            && (fact[StorageRoomFact.First] == FactKind.Missing || fact[StorageRoomFact.Last] < fact[StorageRoomFact.First]))
        {
            row.Reject("E_STORAGE_ROOM", Last, "a last day on or after the first", "correct the days and import the file again");
        }
        else if (!row.Memory<Seen>().Limits.Add(
            (fact[StorageRoomFact.Place], fact[StorageRoomFact.Store], fact[StorageRoomFact.Type], fact[StorageRoomFact.First])))
        {
            row.Reject("E_STORAGE_ROOM", Room, "one row for each place, store, type and time", "keep the row that holds and import the file again");
        }

        row.Emit();
    }

    static long LastOf(long month) => DateOnly.FromDayNumber((int)month).AddMonths(1).DayNumber - 1;

    // The limits of the file so far.
    sealed class Seen
    {
        public HashSet<(long Place, long Store, long Type, long First)> Limits { get; } = [];
    }
}
