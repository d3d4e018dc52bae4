namespace Stockturn.Ledger;

/// <summary>What sort of place stock lies in.</summary>
public enum WarehouseKind
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>The seller's own warehouse at home.</summary>
    Own,

    /// <summary>A warehouse abroad run by a third party.</summary>
    ThirdParty,

    /// <summary>A marketplace's own warehouses, such as FBA.</summary>
    Platform,

    /// <summary>On the way to another place; the stock is owned and has value.</summary>
    InTransit,

    /// <summary>Quantities that are no goods: kept apart from every total.</summary>
    Virtual,
}
