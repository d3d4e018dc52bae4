using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>Which reasons of a return speak of the goods themselves, not of the size, the page or the carrier.</summary>
public static class DefectReasons
{
    static readonly ImmutableArray<string> Parts =
        ["defect", "quality", "missing_parts", "missing part", "faulty", "does not work", "质量", "瑕疵", "故障", "次品", "坏", "缺件", "少件"];

    /// <summary>True for a reason such as DEFECTIVE, QUALITY_UNACCEPTABLE or 质量问题.</summary>
    public static bool IsDefect(string reason) =>
        Parts.Any(part => reason.Contains(part, StringComparison.OrdinalIgnoreCase));
}
