namespace Stockturn.Facts;

/// <summary>Units of a SKU that go into one kit, as the seller tells it (组合装).</summary>
/// <param name="Kit">The SKU that is put together.</param>
/// <param name="Part">The SKU that goes into it.</param>
/// <param name="Units">Units of the part in one kit, above 0.</param>
public readonly record struct KitLine(string Kit, string Part, decimal Units);

/// <summary>A SKU that goes into a kit. Quantity is units of it in one kit.</summary>
public static class KitFact
{
    public const int Item = 0, Part = 1, Quantity = 2;

    public static FactKind Kind { get; } = new("kit", null, FactKinds.Item(), FactKinds.Item("part"), new("quantity", ColumnType.Quantity));
}
