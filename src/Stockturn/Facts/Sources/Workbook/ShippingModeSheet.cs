using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>运输方式: what each way of travelling between two warehouses costs and takes.</summary>
public static class ShippingModeSheet
{
    const int From = 0, To = 1, Mode = 2, PerKilogram = 3, PerCubicMetre = 4, Currency = 5, Days = 6, Spread = 7, Kilograms = 8,
        CubicMetres = 9, Divisor = 10, PerShipment = 11;

    const long One = 1_000_000_000, DaysMost = 365 * One;

    static readonly SourceOutput Output = new(ShippingModeFact.Kind, [ShippingModeFact.From, ShippingModeFact.To, ShippingModeFact.Mode]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-shipping-modes", "运输方式", "Shipping modes")
    {
        Help = "One row for each way of travelling between two warehouses; what is not told here is taken from past shipments.",
        Columns =
        [
            new("from", "起运仓", "From warehouse", "CN-HOME")
            {
                Help = "Where goods leave.", IsRequired = true, Aliases = ["发货仓", "起运地", "起运仓库", "始发仓", "From", "Origin"],
            },
            new("to", "目的仓", "To warehouse", "FBA-US")
            {
                Help = "Where they go.", IsRequired = true, Aliases = ["目的仓库", "收货仓", "目的地", "到货仓", "To", "Destination"],
            },
            new("mode", "运输方式", "Shipping mode", "海运")
            {
                Help = "快递, 空运, 快船, 海运, 铁路 or 卡派.", IsRequired = true, Aliases = ["物流方式", "渠道", "物流渠道", "发货方式", "Mode", "Service"],
            },
            new("per-kilogram", "每公斤费用", "Cost per kg", "5.60")
            {
                Help = "Cost of a chargeable kilogram; empty where charged by volume.", Content = Number,
                Aliases = ["公斤单价", "每公斤运费", "每公斤单价", "公斤价", "元/kg", "元/公斤", "per kg", "Rate per kg", "Price per kg", "Freight per kg"],
            },
            new("per-cubic-metre", "每立方费用", "Cost per m³", "190")
            {
                Help = "Cost of a cubic metre; empty where charged by weight.", Content = Number,
                Aliases = ["立方单价", "每立方运费", "每立方单价", "每方费用", "每方运费", "方价", "元/方", "per m³", "per cbm", "Rate per cbm", "Cost per cbm"],
            },
            new("currency", "币种", "Currency", "USD") { Help = "Currency of the cost.", IsRequired = true, Aliases = ["货币", "费用币种"] },
            new("days", "时效天", "Days", "34")
            {
                Help = "Mean days from leaving to being sellable.", Content = Number, IsRequired = true,
                Aliases = ["时效", "天数", "运输天数", "运输时效", "Transit days", "Transit time", "Lead days"],
            },
            new("spread", "时效波动天", "Spread of days", "5")
            {
                Help = "Standard deviation of the days; empty for none.", Content = Number, Aliases = ["时效波动", "天数波动", "Days spread"],
            },
            new("kilograms-least", "最低公斤", "Least kg", "21")
            {
                Help = "The least kilograms that are charged.", Content = Number, Aliases = ["起重kg", "起重", "最低计费重", "最低重量", "Minimum kg", "Min kg"],
            },
            new("cubic-metres-least", "最低立方", "Least m³", "1")
            {
                Help = "The least cubic metres that are charged.", Content = Number,
                Aliases = ["最低方数", "最低计费体积", "最低体积", "Minimum m³", "Minimum cbm", "Min cbm"],
            },
            new("divisor", "材积除数", "Volumetric divisor", "6000")
            {
                Help = "cm³ that count as a kilogram; empty where volume does not count.", Content = Number,
                Aliases = ["体积重除数", "抛重系数", "材积系数", "Dim divisor"],
            },
            new("per-shipment", "每票费用", "Cost per shipment", "120")
            {
                Help = "Cost of a shipment, whatever goes with it; empty for none.", Content = Number,
                Aliases = ["每票固定费用", "每票杂费", "票费", "单票费用", "固定费用", "per shipment", "Fixed cost", "Cost a shipment"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[ShippingModeFact.From] = row.Term(From);
        fact[ShippingModeFact.To] = row.Term(To);
        fact[ShippingModeFact.PerKilogram] = row.Price(PerKilogram);
        fact[ShippingModeFact.PerCubicMetre] = row.Price(PerCubicMetre);
        fact[ShippingModeFact.Currency] = row.Currency(Currency);
        fact[ShippingModeFact.Days] = row.Number(Days);
        fact[ShippingModeFact.SpreadDays] = row.Number(Spread);
        fact[ShippingModeFact.KilogramsLeast] = row.Number(Kilograms);
        fact[ShippingModeFact.CubicMetresLeast] = row.Number(CubicMetres);
        fact[ShippingModeFact.VolumetricDivisor] = row.Number(Divisor);
        fact[ShippingModeFact.PerShipment] = row.Price(PerShipment);
        if (SellerWords.ShippingModes.TryFind(row.Text(Mode), out var mode))
        {
            fact[ShippingModeFact.Mode] = (long)mode;
        }

        var (from, to) = (fact[ShippingModeFact.From], fact[ShippingModeFact.To]);
        var (kilogram, cubicMetre) = (fact[ShippingModeFact.PerKilogram], fact[ShippingModeFact.PerCubicMetre]);
        if (from == FactKind.Missing || to == FactKind.Missing || from == to)
        {
            row.Reject("E_SHIPPING_MODE", from == FactKind.Missing ? From : To, "two warehouses, one to leave and another to go to",
                "fill in both codes and import the file again");
        }
        else if (mode == ShippingMode.Unknown)
        {
            row.Reject("E_SHIPPING_MODE", Mode, "快递, 空运, 快船, 海运, 铁路 or 卡派", "use one of these words and import the file again");
        }
        else if ((kilogram == FactKind.Missing && cubicMetre == FactKind.Missing) || IsBelow(kilogram, 0) || IsBelow(cubicMetre, 0))
        {
            row.Reject("E_SHIPPING_MODE", IsBelow(cubicMetre, 0) ? PerCubicMetre : PerKilogram, "a cost per kilogram or per cubic metre, 0 or more",
                "fill in one of both and import the file again");
        }
        else if (fact[ShippingModeFact.Currency] == FactKind.Missing)
        {
            row.Reject("E_SHIPPING_MODE", Currency, "a currency such as USD", "fill in the currency and import the file again");
        }
        else if (fact[ShippingModeFact.Days] is <= 0 or > DaysMost)
        {
            row.Reject("E_SHIPPING_MODE", Days, "days above 0, 365 at most", "correct the days and import the file again");
        }
        else if (Wrong(fact) is { } column)
        {
            row.Reject("E_SHIPPING_MODE", column, "a number of 0 or more, a divisor above 0", "correct it or leave the cell empty");
        }
        else if (!row.Memory<Seen>().Ways.Add((from, to, mode)))
        {
            row.Reject("E_SHIPPING_MODE", Mode, "one row for each way and mode", "keep the row that holds and import the file again");
        }

        row.Emit();
    }

    static int? Wrong(ReadOnlySpan<long> fact) =>
        IsBelow(fact[ShippingModeFact.SpreadDays], 0) ? Spread
        : IsBelow(fact[ShippingModeFact.KilogramsLeast], 0) ? Kilograms
        : IsBelow(fact[ShippingModeFact.CubicMetresLeast], 0) ? CubicMetres
        : IsBelow(fact[ShippingModeFact.VolumetricDivisor], 1) ? Divisor
        : IsBelow(fact[ShippingModeFact.PerShipment], 0) ? PerShipment
        : null;

    static bool IsBelow(long value, long least) => value != FactKind.Missing && value < least;

    // The ways of the file so far.
    sealed class Seen
    {
        public HashSet<(long From, long To, ShippingMode Mode)> Ways { get; } = [];
    }
}
