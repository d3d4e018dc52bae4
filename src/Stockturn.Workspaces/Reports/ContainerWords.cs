using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Containers in the seller's words.</summary>
public static class ContainerWords
{
    const int NamesMost = 3;

    /// <summary>How many of each kind, such as "1 × 20GP, 2 × 40HQ"; that goods go loose where they are too few.</summary>
    public static string Boxes(ContainerLoad load, TextBook texts) => load.Boxes.IsEmpty
        ? texts["container.loose"]
        : string.Join(texts["list.separator"], load.Boxes.Select(box => texts.Format("container.box", box.Count, box.Size.Name)));

    /// <summary>What fills free room, what saves most first.</summary>
    public static string Fills(ContainerLoad load, TextBook texts) =>
        string.Join(texts["list.separator"], load.Fills.Take(NamesMost).Select(fill => $"{fill.Item.Sku} × {fill.Item.Units}"))
        + (load.Fills.Length > NamesMost ? " …" : "");

    /// <summary>Whether the least order of the supplier is reached, and what lacks; null where it tells none.</summary>
    public static string? Minimum(SupplierMinimum? minimum, TextBook texts) => minimum switch
    {
        null => null,
        { IsReached: true } => texts["container.minimum.reached"],
        { UnitsShort: > 0 } => texts.Format("container.minimum.units", minimum.UnitsLeast!, minimum.UnitsShort),
        { AmountShort.Value: { } money } => texts.Format("container.minimum.amount", minimum.AmountLeast!, money),
        _ => texts.Format("container.minimum.unknown", texts[$"gap.{minimum.AmountShort.Gap}"]),
    };

    /// <summary>All of them in one sentence, with how sure it is that no filling saves more.</summary>
    public static string Sum(IReadOnlyCollection<ContainerLine> lines, TextBook texts)
    {
        var boxed = lines.Where(line => !line.Load.Boxes.IsEmpty).ToArray();
        var proof = new PlanProof(boxed.Sum(line => line.Load.Proof.Value), boxed.Sum(line => line.Load.Proof.Bound));
        return texts.Format(
            "container.sum", boxed.Sum(line => line.Load.Boxes.Sum(box => box.Count)), boxed.Length, lines.Count - boxed.Length, proof.Value,
            texts[$"plan.proof.{proof.Status}"], proof.Bound);
    }
}
