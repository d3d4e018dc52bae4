using Stockturn.Cli.Output;
using Stockturn.Findings;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints what can be claimed from platforms and carriers, and what they hold.</summary>
static class ClaimPrinter
{
    /// <summary>Every claim by its last day, those that expired last; then what they come to and what the record lacks.</summary>
    public static int Print(Terminal terminal, Workspace workspace, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var isPerson = terminal.Form == OutputForm.Person;
        var claims = ClaimList.Of(workspace, run);
        var table = new OutputTable(
            new OutputColumn("sku", texts["column.sku"]),
            new OutputColumn("claim", texts["column.claim"]),
            new OutputColumn("place", texts["column.place"]),
            new OutputColumn("document", texts["column.document"]),
            new OutputColumn("units", texts["column.units"], ColumnShape.Quantity),
            new OutputColumn("arose", texts["column.arose"]),
            new OutputColumn("claim_by", texts["column.claimby"]),
            new OutputColumn("days_left", texts["column.daysleft"], ColumnShape.Whole),
            new OutputColumn("cost", texts["column.atcost"], ColumnShape.Money),
            new OutputColumn("amount", texts["column.claimamount"], ColumnShape.Money),
            new OutputColumn("basis", texts["column.basis"]),
            new OutputColumn("state", texts["column.state"]));
        foreach (var line in claims.Claims)
        {
            var claim = line.Claim;
            var state = claim.StateOn(claims.AsOf);
            table.Add(
                claim.Sku, isPerson ? texts[$"claim.kind.{claim.Kind}"] : $"{claim.Kind}", claim.Place, line.Document, claim.Units.Units,
                claim.Arose, claim.LastDay, claim.DaysLeft(claims.AsOf), claim.Cost, claim.Amount,
                isPerson ? texts[$"claim.basis.{claim.Basis}"] : $"{claim.Basis}", isPerson ? texts[$"claim.state.{state}"] : $"{state}");
        }

        table.PrintFirst(terminal, most);
        terminal.Say(claims.Claims.IsEmpty ? texts["claims.none"] : Sum(terminal, claims));
        foreach (var gap in claims.Gaps)
        {
            terminal.Say(texts[$"claim.gap.{gap}"]);
        }

        return ExitCode.Done;
    }

    static string Sum(Terminal terminal, ClaimList claims)
    {
        var totals = claims.Totals;
        var (owed, held) = (totals.Where(total => !IsHeld(total)).ToArray(), totals.Where(IsHeld).ToArray());
        return terminal.Texts.Format(
            "claims.total", owed.Sum(total => total.Claims), owed.Sum(total => total.Amount ?? 0), held.Sum(total => total.Claims),
            held.Sum(total => total.Cost ?? 0), totals.Sum(total => total.Expired));
    }

    static bool IsHeld(ClaimTotal total) => total.Kind is ClaimKind.Stranded or ClaimKind.ReservedTooLong;
}
