namespace Stockturn.Facts.Sources;

/// <summary>
/// Turns lengths, weights and volumes of any unit platforms print into centimetres, kilograms and cubic metres.
/// </summary>
static class Measures
{
    static readonly Words<decimal> Lengths = new(
        (1m, "cm|centimeter|centimeters|centimetre|centimetres|厘米"),
        (0.1m, "mm|millimeter|millimeters|millimetre|millimetres|毫米"),
        (100m, "m|meter|meters|metre|metres|米"),
        (2.54m, "in|inch|inches|英寸"),
        (30.48m, "ft|foot|feet|英尺"));

    static readonly Words<decimal> Weights = new(
        (1m, "kg|kilogram|kilograms|kilos|千克|公斤"),
        (0.001m, "g|gr|gram|grams|克"),
        (0.45359237m, "lb|lbs|pound|pounds|磅"),
        (0.028349523125m, "oz|ounce|ounces|盎司"));

    static readonly Words<decimal> Volumes = new(
        (1m, "cubic meters|cubic metres|cubic meter|m3|m³|立方米"),
        (0.000001m, "cubic centimeters|cubic centimetres|cubic cm|cm3|cm³|立方厘米"),
        (0.001m, "liters|litres|cubic decimeters|dm3|升"),
        (0.028316846592m, "cubic feet|cubic foot|cubic-feet|cu ft|ft3|ft³|立方英尺"),
        (0.000016387064m, "cubic inches|cubic inch|cubic-inches|cu in|in3|in³|立方英寸"));

    /// <summary>A length in centimetres, in thousand-millionths.</summary>
    public static long Centimetres(SourceRow row, int field, int unitField) => In(Lengths, row, field, unitField);

    /// <summary>A weight in kilograms, in thousand-millionths.</summary>
    public static long Kilograms(SourceRow row, int field, int unitField) => In(Weights, row, field, unitField);

    /// <summary>A volume in cubic metres, in thousand-millionths.</summary>
    public static long CubicMetres(SourceRow row, int field, int unitField) => In(Volumes, row, field, unitField);

    /// <summary>A length in centimetres, in thousand-millionths, whose unit stands in the heading.</summary>
    public static long Centimetres(SourceRow row, int field, string? unit) => In(Lengths, row, field, (field, unit));

    /// <summary>A weight in kilograms, in thousand-millionths, whose unit stands in the heading.</summary>
    public static long Kilograms(SourceRow row, int field, string? unit) => In(Weights, row, field, (field, unit));

    static long In(Words<decimal> units, SourceRow row, int field, int unitField) =>
        In(units, row, field, (unitField, row.Text(unitField).ToString()));

    // A size of nothing was never measured. Without a unit a size is worth nothing: it is left out, and said once.
    static long In(Words<decimal> units, SourceRow row, int field, (int Field, string? Text) unit)
    {
        var number = row.Number(field);
        if (number is FactKind.Missing or 0)
        {
            return FactKind.Missing;
        }

        if (!units.TryFind(unit.Text, out var factor))
        {
            row.WarnOnce(
                "W_UNIT", unit.Field, "a unit such as inches, cm, pounds or cubic feet", "the size was left out");
            return FactKind.Missing;
        }

        return (long)decimal.Round(number * factor, 0, MidpointRounding.AwayFromZero);
    }
}
