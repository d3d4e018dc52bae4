using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the imports of a workspace: what each brought, where it stands, and why one is held back.</summary>
static class ImportListPrinter
{
    public static int Print(Terminal terminal, Workspace workspace)
    {
        var texts = terminal.Texts;
        var batches = new Batches(workspace.Db);
        var all = batches.List();
        if (all.Count == 0)
        {
            terminal.Say(texts["import.none"]);
        }

        var table = new OutputTable(
            new OutputColumn("batch", texts["column.batch"], ColumnShape.Whole),
            new OutputColumn("status", texts["column.status"]),
            new OutputColumn("created_at", texts["column.created"]),
            new OutputColumn("file", texts["column.file"]),
            new OutputColumn("source", texts["column.source"]),
            new OutputColumn("rows", texts["column.rows"], ColumnShape.Whole),
            new OutputColumn("rejected", texts["column.rejected"], ColumnShape.Whole),
            new OutputColumn("reason", texts["column.why"]));
        foreach (var batch in all)
        {
            var reason = batch.Status == BatchStatus.Quarantined ? Reason(batches.Issues(batch.Id), texts) : null;
            foreach (var file in batch.Files)
            {
                table.Add(
                    batch.Id, Status(terminal, batch.Status), batch.CreatedAt, file.Part ?? file.Name,
                    terminal.Form == OutputForm.Person ? Shown.SourceTitle(file.Source, texts) : file.Source,
                    file.Rows.Total, file.Rows.Rejected, reason ?? (terminal.Form == OutputForm.Person ? "" : null));
            }
        }

        if (all.Count > 0 || terminal.Form != OutputForm.Person)
        {
            table.Print(terminal);
        }

        if (all.LastOrDefault(batch => batch.Status == BatchStatus.Quarantined) is { } waiting)
        {
            terminal.Say(texts.Format("import.heldhow", waiting.Id));
        }

        return ExitCode.Done;
    }

    static string Status(Terminal terminal, BatchStatus status) => terminal.Form == OutputForm.Person
        ? terminal.Texts[$"batch.{status}"]
        : status switch
        {
            BatchStatus.Quarantined => "held_back",
            BatchStatus.RolledBack => "rolled_back",
            _ => status.ToString().ToLowerInvariant(),
        };

    static string Reason(IEnumerable<Issue> issues, TextBook texts) => string.Join(
        texts["list.separator"],
        issues.Where(issue => issue.Code is "E_ROW_COUNT_GUARD" or "E_NULL_GUARD" or "E_FINAL_CHANGED")
            .Take(3).Select(issue => Session.Trouble(issue, texts)));
}
