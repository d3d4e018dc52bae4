using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>What 抖店 calls a movement of the account (动账场景), and what it is: the same in the settlement and in the ledger.</summary>
/// <remarks>The scenes are those the platform lists for its interface. One nobody knows is other money under its own name.</remarks>
static class DouyinScenes
{
    static readonly Words<SettledMeaning> Scenes = new(
        (Cash("transfer"), "提现|提现退票|商家提现|抖店货款充值云仓服务账户|放心借·贷款还款|提前收款"),
        (Cash("reserve"), "充值保证金"),
        (Cash("reimbursement"), "物流赔付|上门取件保司理赔金"),
        (SettledMeaning.Fee("ads"), "充值千川广告费"),
        (SettledMeaning.Fee("delivery"), "上门取件运费"),
        (SettledMeaning.Fee("fulfilment"), "供应链平台代发费用"));

    /// <summary>What the money of an order is when it is paid out: its goods, less what the platform kept.</summary>
    public const string Settled = "货款结算入账";

    /// <summary>What a movement is that no column explains.</summary>
    public static SettledMeaning Of(ReadOnlySpan<char> scene) =>
        Scenes.TryFind(scene, out var meaning) ? meaning
        : scene.StartsWith("退款", StringComparison.Ordinal) ? Cash("refund")
        : Cash("other");
}
