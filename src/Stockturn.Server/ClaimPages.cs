using Stockturn.Findings;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Claims as they go over the wire and into a file.</summary>
static class ClaimPages
{
    public static ClaimPageWire Page(RunBook book, ClaimsAsked asked, ListAsked list, TextBook texts)
    {
        var claims = Chosen(book.Claims, asked);
        var page = Listing<SkuClaim>.Page(claims.Claims, list.PageNumber, list.PageSize);
        return new ClaimPageWire(
            book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => Wire(line, claims.AsOf, texts))],
            [.. claims.Totals.Select(total => new ClaimTotalWire(total.Kind, Title(total.Kind, texts), total.Claims, total.Units, total.Expired)
            {
                Cost = total.Cost,
                Amount = total.Amount,
                ExpiredAmount = total.ExpiredAmount,
            })],
            [.. claims.Gaps.Select(gap => texts[$"claim.gap.{gap}"])]);
    }

    public static ClaimSummaryWire Summary(RunBook book)
    {
        var summary = book.Claims.Summary;
        return new(book.Run.Info.Id, summary.Claims, summary.Amount, summary.Unknown, summary.NextDay, summary.DueOnNextDay);
    }

    public static XlsxSheet Table(RunBook book, ClaimsAsked asked, TextBook texts) =>
        new(texts["web.claims.sku"], [24, 16, 28, 20, 14, 10, 12, 12, 10, 14, 14, 18, 12], Rows(Chosen(book.Claims, asked), texts), HeadingRows: 1);

    static ClaimList Chosen(ClaimList all, ClaimsAsked asked) => all with
    {
        Claims = [.. all.Claims.Where(line => IsAsked(line, asked, all.AsOf))],
    };

    static bool IsAsked(SkuClaim line, ClaimsAsked asked, DateOnly asOf)
    {
        var claim = line.Claim;
        return (asked.Sku is not { Length: > 0 } sku || claim.Sku == sku)
            && (asked.Text is not { Length: > 0 } text || Has(claim.Sku, text) || Has(line.Name, text) || Has(line.Document, text))
            && (asked.Kind is not { Length: > 0 } kinds || kinds.Contains(claim.Kind))
            && (asked.State is not { } state || claim.StateOn(asOf) == state)
            && (asked.Place is not { Length: > 0 } place || claim.Place == place);
    }

    static bool Has(string? whole, string part) => whole?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    static ClaimWire Wire(SkuClaim line, DateOnly asOf, TextBook texts)
    {
        var claim = line.Claim;
        return new ClaimWire(claim.Sku, line.Name, claim.Kind, Title(claim.Kind, texts), claim.Place, claim.Units.Units, claim.Arose)
        {
            Document = line.Document,
            LastDay = claim.LastDay,
            DaysLeft = claim.DaysLeft(asOf),
            Cost = claim.Cost,
            Amount = claim.Amount,
            Basis = texts[$"claim.basis.{claim.Basis}"],
            State = claim.StateOn(asOf),
            IsHeld = claim.IsHeld,
        };
    }

    static string Title(ClaimKind kind, TextBook texts) => texts[$"claim.kind.{kind}"];

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(ClaimList claims, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.claim", "column.name", "column.document", "column.place", "column.units", "column.arose",
            "column.claimby", "column.daysleft", "column.atcost", "column.claimamount", "column.basis", "column.state");
        foreach (var line in claims.Claims)
        {
            var claim = line.Claim;
            yield return
            [
                XlsxCell.Of(claim.Sku), XlsxCell.Of(Title(claim.Kind, texts)), XlsxCell.Of(line.Name), XlsxCell.Of(line.Document),
                XlsxCell.Of(claim.Place), ReportCells.Units(claim.Units.Units), XlsxCell.Of(claim.Arose),
                XlsxCell.Of(claim.LastDay), XlsxCell.Of((decimal?)claim.DaysLeft(claims.AsOf), CellStyle.Whole),
                XlsxCell.Of(claim.Cost, CellStyle.Money), XlsxCell.Of(claim.Amount, CellStyle.Money),
                XlsxCell.Of(texts[$"claim.basis.{claim.Basis}"]), XlsxCell.Of(texts[$"claim.state.{claim.StateOn(claims.AsOf)}"]),
            ];
        }
    }
}
