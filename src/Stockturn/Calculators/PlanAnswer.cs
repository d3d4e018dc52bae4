using System.Text.Json.Nodes;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>How sure a plan is, as it stands in an answer.</summary>
static class PlanAnswer
{
    /// <summary>Adds bound, gap and status.</summary>
    public static JsonObject Proven(JsonObject answer, PlanProof proof)
    {
        answer["bound"] = proof.Bound;
        answer["gap"] = proof.Gap;
        answer["status"] = proof.Status switch
        {
            PlanStatus.Optimal => "optimal",
            PlanStatus.WithinGap => "within-gap",
            _ => "heuristic",
        };
        return answer;
    }
}
