namespace Stockturn.Metrics;

/// <summary>The class of an item by sales and by steadiness, such as AX.</summary>
/// <param name="Abc">By share of net sales.</param>
/// <param name="Xyz">By variation of weekly demand.</param>
public readonly record struct AbcXyzClass(AbcClass Abc, XyzClass Xyz)
{
    /// <inheritdoc/>
    public override string ToString() => Xyz == XyzClass.None ? $"{Abc}" : $"{Abc}{Xyz}";
}
