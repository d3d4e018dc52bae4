namespace Stockturn.Server.Wire;

/// <summary>A SKU in a warehouse.</summary>
public sealed record StockWire(string Sku, string Warehouse)
{
    /// <summary>The SKU's name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is a variant of.</summary>
    public string? Parent { get; init; }

    /// <summary>Its category.</summary>
    public string? Category { get; init; }

    /// <summary>Its brand.</summary>
    public string? Brand { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>ABC-XYZ class.</summary>
    public string? Class { get; init; }

    /// <summary>Grade 1 to 10.</summary>
    public int? Grade { get; init; }

    /// <summary>The country of the warehouse.</summary>
    public string? Country { get; init; }

    /// <summary>In any condition.</summary>
    public required decimal OnHand { get; init; }

    /// <summary>Good and not promised.</summary>
    public required decimal Sellable { get; init; }

    /// <summary>Damaged, unsellable, expired.</summary>
    public required decimal Unsellable { get; init; }

    /// <summary>On the way.</summary>
    public required decimal InTransit { get; init; }

    /// <summary>Its figures, by code: stock value, cover, weighted age, turnover …</summary>
    public required IReadOnlyDictionary<string, FigureWire> Figures { get; init; }

    /// <summary>Units sold a day over the last 30 days.</summary>
    public required FigureWire SoldPerDay30 { get; init; }
}

/// <summary>A page of SKUs by warehouse.</summary>
public sealed record StockPageWire(long Run, int Total, IReadOnlyList<StockWire> Rows);
