using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>How much of the stock's value goods on trial may take, by the policy (S3-23).</summary>
static class TestStock
{
    /// <summary>The limit of a run; null where the policy sets none.</summary>
    /// <param name="policy">The policy of the run.</param>
    /// <param name="skus">Its lines.</param>
    public static TestStockLimit? LimitOf(Policy policy, Func<IEnumerable<SkuLine>> skus)
    {
        if (policy.Plans.TestStockShareMost is not { } share)
        {
            return null;
        }

        SkuLine[] lines = [.. skus()];
        var roleOf = AssortmentMix.Roles(policy.Findings);
        return TestStockLimit.Of(
            [
                .. AssortmentMix.Of(lines, policy.Findings)
                    .Select(part => (part.Role == AssortmentRole.Test, (double)part.StockValue.Amount)),
            ],
            lines.Where(line => roleOf(line) == AssortmentRole.Test).Select(line => line.Master.Sku),
            share);
    }
}
