using Stockturn.Values;

namespace Stockturn.Facts;

/// <content>
/// The cells of the row, typed. Every getter gives missing for an empty cell and rejects the row for a bad one.
/// </content>
public sealed partial class SourceRow
{
    const long NumberScale = 1_000_000_000;

    /// <summary>True when the file carries the field at all, or a saved mapping gives it for every row.</summary>
    public bool Has(int field) => columns[field] >= 0 || Source.Fields[field].Default is not null;

    /// <summary>The cell's text without what protects it from Excel; empty for "no value" marks.</summary>
    public ReadOnlySpan<char> Text(int field)
    {
        var text = columns[field] < 0 ? [] : Told(Cells.Clean(row.Cell(columns[field])));
        return text.IsEmpty ? Source.Fields[field].Default : text;
    }

    /// <summary>The id of the cell's text in the vocabulary, or missing.</summary>
    public long Term(int field)
    {
        var text = Text(field);
        return text.IsEmpty ? FactKind.Missing : Terms.IdOf(text);
    }

    /// <summary>The id of a text the source knows by itself.</summary>
    public long Term(string? text) => string.IsNullOrEmpty(text) ? FactKind.Missing : Terms.IdOf(text);

    /// <summary>A hash of the cell's text, equal on every machine; missing when empty.</summary>
    public long Hash(int field)
    {
        var text = Text(field);
        return text.IsEmpty || IsDamaged(text, field) ? FactKind.Missing : Hash(text);
    }

    /// <summary>The SKU or platform code the row is about; without one the row is left out.</summary>
    public long Item(int field)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return Reject("E_NO_SKU", field, "a SKU", "fill in the SKU and import the file again");
        }

        return IsDamaged(text, field) ? FactKind.Missing : Terms.IdOf(text);
    }

    /// <summary>A code that is kept as a text, such as a purchase order's number; missing when empty.</summary>
    public long Code(int field)
    {
        var text = Text(field);
        return text.IsEmpty || IsDamaged(text, field) ? FactKind.Missing : Terms.IdOf(text);
    }

    /// <summary>The cell as a quantity in thousandths.</summary>
    public long Quantity(int field) => Scaled(field, Values.Quantity.Scale);

    /// <summary>The cell as an amount in ten-thousandths.</summary>
    public long Amount(int field) => Scaled(field, Money.Scale);

    /// <summary>The cell as a number in thousand-millionths.</summary>
    public long Number(int field) => Scaled(field, NumberScale);

    /// <summary>A share of a whole as a number: 30, 30% and 0.3 are one. What is no share, 130% or −5, is an issue and no guess.</summary>
    public long Share(int field)
    {
        var told = Number(field);
        var share = told > NumberScale && Text(field).IndexOfAny('%', '％') < 0 ? told / 100 : told;
        return share is FactKind.Missing or (>= 0 and <= NumberScale)
            ? share
            : Reject("E_SHARE", field, "a share from 0 to 1, such as 0.3 or 30%", "correct the share and import the file again");
    }

    /// <summary>The cell as a whole number.</summary>
    public long Whole(int field) => Scaled(field, 1);

    /// <summary>The cell as a price or cost in ten-thousandths, which should not be negative.</summary>
    public long Price(int field)
    {
        var amount = Amount(field);
        if (amount is < 0 and not FactKind.Missing)
        {
            Warn("W_NEGATIVE", field, "a price of zero or more", "check the price; the row was taken as it is");
        }

        return amount;
    }

    /// <summary>The currency in the cell, or the one the person told, or missing.</summary>
    public long Currency(int field)
    {
        var code = Text(field);
        return code.IsEmpty ? Term(Options.Currency) : Terms.IdOf(code);
    }

    /// <summary>How many headings the file has.</summary>
    public int HeadingCount => headings.Length;

    /// <summary>A heading as it stands in the file.</summary>
    public string Heading(int column) => headings[column];

    /// <summary>True when a field of the source reads the column.</summary>
    public bool IsRead(int column) => Array.IndexOf(columns, column) >= 0;

    /// <summary>The text of a column that no field names, by its place.</summary>
    public ReadOnlySpan<char> TextAt(int column) => Told(Cells.Clean(row.Cell(column)));

    /// <summary>The quantity in a column that no field names, by its place.</summary>
    public long QuantityAt(int column)
    {
        var text = TextAt(column);
        if (text.IsEmpty)
        {
            return FactKind.Missing;
        }

        if (Cells.TryScaled(text, formats.DecimalComma, Values.Quantity.Scale, out var value))
        {
            return value;
        }

        if (!IsRejected)
        {
            Report(new Issue(
                "E_NUMBER", Severity.Error, File, row.Number, HeadingOf(column), Shorten(row.Cell(column)),
                "a number such as 12", "correct the number and import the file again"));
        }

        IsRejected = true;
        return FactKind.Missing;
    }

    long Scaled(int field, long scale)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return FactKind.Missing;
        }

        return Cells.TryScaled(text, formats.DecimalComma, scale, out var value)
            ? value
            : Reject("E_NUMBER", field, "a number such as 12.50", "correct the number and import the file again");
    }

    bool IsDamaged(ReadOnlySpan<char> text, int field)
    {
        if (!Cells.IsDamagedId(text))
        {
            return false;
        }

        Refuse(
            "E_ID_SCIENTIFIC", field, "the whole number; a spreadsheet has cut this one short",
            "export the file again and import it without opening it in a spreadsheet");
        return true;
    }

    ReadOnlySpan<char> Told(ReadOnlySpan<char> text)
    {
        foreach (var mark in Source.NoValue)
        {
            if (text.Equals(mark, StringComparison.OrdinalIgnoreCase))
            {
                return [];
            }
        }

        return text;
    }
}
