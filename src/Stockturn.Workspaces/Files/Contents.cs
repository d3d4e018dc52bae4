using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Opens whatever a file turns out to be.</summary>
static class Contents
{
    /// <summary>The tables inside some bytes; archives inside archives are refused.</summary>
    public static IEnumerable<Table> Open(ByteSource source, bool archiveAllowed, OpenRequest request)
    {
        var head = FileIssueGuard.Try(source.Name, request, source.ReadHead);
        if (head is null)
        {
            return [];
        }

        if (head.Length == 0)
        {
            request.Report(FileIssue.Empty(source.Name, Severity.Refused));
            return [];
        }

        var (format, what) = FileFormats.Of(head);
        return format switch
        {
            FileFormat.Gzip => OpenGzip(source, archiveAllowed, request),
            FileFormat.Zip => OpenZip(source, archiveAllowed, request),
            FileFormat.Compound => Refuse(source, request),
            FileFormat.Text => OpenText(source, head, request),
            _ => Refuse(FileIssue.Format(source.Name, what, "Choose the report itself, or unpack the archive."), request),
        };
    }

    static IEnumerable<Table> OpenGzip(ByteSource source, bool archiveAllowed, OpenRequest request)
    {
        var inner = source.Unpacked();
        var head = FileIssueGuard.Try(source.Name, request, inner.ReadHead);
        return head switch
        {
            null => [],
            [0x1F, 0x8B, ..] => Refuse(FileIssue.Nested(source.Name), request),
            _ => Open(inner, archiveAllowed, request),
        };
    }

    static IEnumerable<Table> OpenZip(ByteSource source, bool archiveAllowed, OpenRequest request)
    {
        var file = FileIssueGuard.Try(source.Name, request, () => Archive.Open(source, request));
        if (file is null)
        {
            return [];
        }

        if (file.OtherDocument is { } what)
        {
            file.Dispose();
            return Refuse(FileIssue.Format(source.Name, what, "Save it as .xlsx or CSV."), request);
        }

        if (file.IsWorkbook)
        {
            return WorkbookTables.Open(source, file.Release(), request);
        }

        if (!archiveAllowed || source.IsPacked)
        {
            file.Dispose();
            return Refuse(FileIssue.Nested(source.Name), request);
        }

        return file.OpenEntries(request);
    }

    static IEnumerable<Table> OpenText(ByteSource source, byte[] head, OpenRequest request)
    {
        var told = false;
        var listening = request with
        {
            Report = issue =>
            {
                told |= issue.Severity == Severity.Refused || issue.Code == "E_EMPTY";
                request.Report(issue);
            },
        };
        var table = FileIssueGuard.Try(source.Name, listening, () => TextTables.Open(source, head, listening));
        if (table is null && !told)
        {
            request.Report(FileIssue.Empty(source.Name, Severity.Refused));
        }

        return table is null ? [] : [table];
    }

    static IEnumerable<Table> Refuse(ByteSource source, OpenRequest request)
    {
        var encrypted = FileIssueGuard.Try<object>(source.Name, request, () =>
        {
            using var container = source.OpenStart();
            return FileFormats.IsEncryptedWorkbook(container);
        });
        return encrypted is null
            ? []
            : Refuse(encrypted is true ? FileIssue.Encrypted(source.Name) : FileIssue.OldWorkbook(source.Name), request);
    }

    static IEnumerable<Table> Refuse(Issue issue, OpenRequest request)
    {
        request.Report(issue);
        return [];
    }
}
