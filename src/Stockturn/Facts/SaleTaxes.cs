namespace Stockturn.Facts;

/// <summary>Whose price it is: the day, the store by index, the category of the goods.</summary>
readonly record struct PricedSale(DateOnly Day, short Store, string? Category);

/// <summary>The tax inside the price of each order line: what the file tells, else by the store's terms (U-14).</summary>
sealed class SaleTaxes(Terms words, OutputTaxes taxes)
{
    /// <summary>The tax inside gross less discount, in ten-thousandths; <see cref="FactKind.Missing"/> when nobody tells.</summary>
    public long Inside(FactColumns columns, int row, in PricedSale sale)
    {
        var gross = columns.At(row, SaleFact.Gross);
        var told = columns.At(row, SaleFact.TaxInside);
        if (gross is FactKind.Missing or 0 || told is (long)ToldTax.OnTop or (long)ToldTax.TakenOff)
        {
            return 0;
        }

        var tax = columns.At(row, SaleFact.Tax);
        var paid = gross - Discount(columns.At(row, SaleFact.Discount), gross);
        if (told == (long)ToldTax.Inside && tax == 0)
        {
            return 0;
        }

        var terms = taxes.Of(sale.Store, sale.Category, sale.Day, words.TextOf(columns.At(row, SaleFact.Country)));
        var isInside = told == (long)ToldTax.Inside || terms.Basis == TaxBasis.Inside;
        return isInside && ToldInside(tax, paid) is { } known ? known
            : terms.Basis == TaxBasis.Inside ? terms.TaxInside(paid)
            : isInside || terms.Basis == TaxBasis.Unknown ? FactKind.Missing
            : 0;
    }

    // A discount is told positive, of a credit too.
    static long Discount(long discount, long gross) =>
        discount == FactKind.Missing ? 0 : Math.Sign(gross) * Math.Abs(discount);

    // A tax of nothing may be one nobody worked out: the rate goes before it. One above the amount is that of other lines too.
    static long? ToldInside(long tax, long paid) =>
        tax != FactKind.Missing && tax != 0 && Math.Abs(tax) < Math.Abs(paid) ? Math.Sign(paid) * Math.Abs(tax) : null;
}
