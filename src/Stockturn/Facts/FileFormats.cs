namespace Stockturn.Facts;

/// <summary>
/// How numbers and dates are written in one file, decided once for the whole file and never per cell.
/// </summary>
/// <param name="DecimalComma">True for 1.210,00; false for 1,210.00.</param>
/// <param name="DayFirst">True for 31/12/2024; false for 12/31/2024; ISO dates are read either way.</param>
public sealed record FileFormats(bool DecimalComma, bool DayFirst)
{
    /// <summary>False when dates such as 03/04/2025 stood in the file and none told which number is the day.</summary>
    public bool DayOrderIsTold { get; init; } = true;
}
