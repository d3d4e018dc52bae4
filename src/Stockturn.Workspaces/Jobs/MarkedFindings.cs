using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Findings as people have marked them since the run: confirmed, or exempt until a day.</summary>
/// <remarks>An exemption holds for the SKU and the rule in every place, as the policy's exemptions do; the next run reckons with it.</remarks>
public sealed class MarkedFindings
{
    readonly Dictionary<FindingKey, FindingMark> confirmed = [];
    readonly Dictionary<(string Sku, string Rule), FindingMark> exempt = [];
    readonly Network network;
    readonly DateOnly asOf;

    /// <summary>The marks that stand, over the findings of a run.</summary>
    public MarkedFindings(IEnumerable<FindingMark> marks, Network network, DateOnly asOf)
    {
        (this.network, this.asOf) = (network, asOf);
        foreach (var mark in marks)
        {
            if (mark.Kind == MarkKind.Confirmed)
            {
                confirmed[mark.Key] = mark;
            }
            else
            {
                exempt[(mark.Key.Sku, mark.Key.Rule)] = mark;
            }
        }
    }

    /// <summary>The key of a finding.</summary>
    public FindingKey KeyOf(Finding finding) => new(finding.Sku, PlaceOf(finding, network), finding.Rule);

    /// <summary>A finding with what was said of it.</summary>
    public Finding Of(Finding finding)
    {
        if (finding.State == FindingState.Exempt)
        {
            return finding;
        }

        if (exempt.TryGetValue((finding.Sku, finding.Rule), out var mark) && mark.Until >= asOf)
        {
            return finding with { State = FindingState.Exempt, ExemptReason = mark.Reason, ExemptUntil = mark.Until };
        }

        return finding.State == FindingState.Suspected && confirmed.ContainsKey(KeyOf(finding))
            ? finding with { State = FindingState.Confirmed }
            : finding;
    }

    /// <summary>A request whose policy exempts what people exempted; the same request when they exempted nothing.</summary>
    public static RunRequest Exempting(RunRequest request, IEnumerable<FindingMark> marks)
    {
        SkuExemption[] told =
        [
            .. marks
                .Where(mark => mark.Kind == MarkKind.Exempt && mark.Until is not null)
                .Select(mark => new SkuExemption(mark.Key.Sku, mark.Key.Rule, mark.Reason, mark.Until!.Value)),
        ];
        if (told.Length == 0)
        {
            return request;
        }

        var findings = request.Policy.Findings with { Exemptions = [.. request.Policy.Findings.Exemptions, .. told] };
        var policy = request.Policy with { Findings = findings };
        return request with
        {
            Policy = policy,
            PolicyText = PolicyFile.Write(policy, PolicyPresets.Standard),
            PolicyVersion = PolicyFile.Version(policy),
        };
    }

    /// <summary>The code of a finding's warehouse; empty for all together.</summary>
    public static string PlaceOf(Finding finding, Network network) =>
        finding.Warehouse >= 0 ? network.Warehouses[finding.Warehouse].Code : "";
}
