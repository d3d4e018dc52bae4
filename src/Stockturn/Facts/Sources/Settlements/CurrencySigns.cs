namespace Stockturn.Facts.Sources;

/// <summary>Currencies by the signs platforms print in the brackets of a heading: Total Released Amount (RM) is in MYR.</summary>
static class CurrencySigns
{
    static readonly Words<string> Signs = new(
        ("MYR", "RM"), ("SGD", "S$"), ("IDR", "Rp"), ("PHP", "₱"), ("THB", "฿"), ("VND", "₫"), ("TWD", "NT$"), ("BRL", "R$"),
        ("MXN", "MX$"));

    /// <summary>The currency a person told, else that of the sign in the first heading that begins with one of the words.</summary>
    public static long Of(SourceRow row, params ReadOnlySpan<string> headings)
    {
        if (row.Options.Currency is { } told)
        {
            return row.Term(told);
        }

        foreach (var heading in headings)
        {
            if (row.Memory<HeadingUnits>().Of(row, heading) is { } sign)
            {
                return row.Term(Signs.TryFind(sign, out var currency) ? currency : null);
            }
        }

        return FactKind.Missing;
    }
}
