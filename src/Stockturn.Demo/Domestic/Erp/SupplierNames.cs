using Stockturn.Demo.Domestic.Simulation;

namespace Stockturn.Demo.Domestic.Erp;

/// <summary>Who makes the goods: invented workshops.</summary>
static class SupplierNames
{
    static readonly string[] Names = ["演示竹木厂", "演示陶瓷厂", "演示塑胶厂", "演示五金厂", "演示纺织厂", "演示玻璃厂", "演示纸品厂"];

    /// <summary>The supplier of a good.</summary>
    public static string Of(Good good) => Names[good.Supplier];
}
