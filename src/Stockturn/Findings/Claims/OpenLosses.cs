using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Units that went missing on a day, and how many of them are still open.</summary>
/// <param name="Kind">How they went missing.</param>
/// <param name="Place">The code of the place.</param>
/// <param name="Day">The day.</param>
/// <param name="Units">How many.</param>
/// <param name="Document">The shipment or order; null for none.</param>
public sealed record Loss(ClaimKind Kind, string Place, DateOnly Day, Quantity Units, string? Document = null);

/// <summary>Units that were found again or paid for on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Units">How many; negative when a payment was taken back.</param>
/// <param name="Kinds">Which losses it can stand for, the most fitting ones only; all kinds where the platform names no reason.</param>
/// <param name="Place">The code of the place; null where it stands for any.</param>
public sealed record Restitution(DateOnly Day, Quantity Units, ImmutableArray<ClaimKind> Kinds, string? Place = null);

/// <summary>What is left of losses once everything found or paid for is taken off, first lost first settled.</summary>
/// <remarks>
/// A restitution settles only what was lost by its day, so that nothing settled is claimed again: open + settled = lost, and settled
/// never exceeds what was found or paid. A payment taken back lowers the payments before it, the newest first.
/// See docs/formulas/findings.md#claims.
/// </remarks>
public static class OpenLosses
{
    /// <summary>The losses with what is open of each; those fully settled are left out. By day, kind, place and document.</summary>
    public static ImmutableArray<Loss> Of(IEnumerable<Loss> losses, IEnumerable<Restitution> restitutions)
    {
        Loss[] all =
        [
            .. losses.Where(loss => loss.Units > Quantity.Zero)
                .OrderBy(loss => loss.Day)
                .ThenBy(loss => loss.Kind)
                .ThenBy(loss => loss.Place, StringComparer.Ordinal)
                .ThenBy(loss => loss.Document, StringComparer.Ordinal),
        ];
        Quantity[] open = [.. all.Select(loss => loss.Units)];
        foreach (var one in WithoutTakenBack(restitutions))
        {
            var left = one.Units;
            for (var at = 0; at < all.Length && left > Quantity.Zero && all[at].Day <= one.Day; at++)
            {
                if (one.Kinds.Contains(all[at].Kind) && (one.Place is null || one.Place == all[at].Place))
                {
                    var part = Quantity.Min(left, open[at]);
                    open[at] -= part;
                    left -= part;
                }
            }
        }

        return [.. all.Select((loss, at) => loss with { Units = open[at] }).Where(loss => loss.Units > Quantity.Zero)];
    }

    // Those that can stand for one kind go before those that can stand for any, so that none of either is lost.
    static IEnumerable<Restitution> WithoutTakenBack(IEnumerable<Restitution> restitutions)
    {
        var standing = new List<Restitution>();
        foreach (var one in restitutions.OrderBy(one => one.Day).ThenBy(one => one.Kinds.Length).ThenByDescending(one => one.Units))
        {
            var back = Quantity.Max(Quantity.Zero, -one.Units);
            for (var at = standing.Count - 1; at >= 0 && back > Quantity.Zero; at--)
            {
                if (standing[at].Kinds.Intersect(one.Kinds).Any() && (one.Place is null || standing[at].Place == one.Place))
                {
                    var part = Quantity.Min(back, standing[at].Units);
                    standing[at] = standing[at] with { Units = standing[at].Units - part };
                    back -= part;
                }
            }

            if (one.Units > Quantity.Zero)
            {
                standing.Add(one);
            }
        }

        return standing.OrderBy(one => one.Kinds.Length).ThenBy(one => one.Day);
    }
}
