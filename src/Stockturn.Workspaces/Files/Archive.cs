using System.IO.Compression;
using System.Text;

namespace Stockturn.Workspaces.Files;

/// <summary>A ZIP file: a workbook, another office document, or an archive of files.</summary>
sealed class Archive : IDisposable
{
    const int EntriesMax = 5_000;
    readonly ByteSource source;
    readonly Func<Stream> open;
    readonly ZipArchive zip;

    Archive(ByteSource source, Func<Stream> open)
    {
        this.source = source;
        this.open = open;
        zip = Zip(open());
    }

    /// <summary>True for an XLSX workbook.</summary>
    public bool IsWorkbook => zip.GetEntry("[Content_Types].xml") is not null;

    /// <summary>What the file is when it is an office document we do not read; else null.</summary>
    public string? OtherDocument =>
        zip.Entries.Any(entry => entry.FullName == "xl/workbook.bin") ? "a binary workbook (.xlsb)"
        : zip.Entries.Any(entry => entry.FullName == "word/document.xml") ? "a text document (.docx)"
        : zip.Entries.Any(entry => entry.FullName == "ppt/presentation.xml") ? "a presentation (.pptx)"
        : zip.Entries is [{ FullName: "mimetype" }, ..] ? "an OpenDocument file (.ods)"
        : null;

    /// <summary>Opens the archive; null, and an issue told, when it is too large to hold.</summary>
    public static Archive? Open(ByteSource source, OpenRequest request)
    {
        if (source.OpenAnywhere() is { } open)
        {
            return new Archive(source, open);
        }

        request.Report(FileIssue.TooLarge(source.Name, "a workbook of more than 256 MB unpacked", "256 MB at most"));
        return null;
    }

    /// <summary>Closes the archive and hands on how to open its bytes again.</summary>
    public Func<Stream> Release()
    {
        Dispose();
        return open;
    }

    /// <summary>The tables of all entries, in ordinal order of their names.</summary>
    public IEnumerable<Table> OpenEntries(OpenRequest request)
    {
        var entries = Entries(request);
        Dispose();
        foreach (var entry in entries)
        {
            request.Cancel.ThrowIfCancellationRequested();
            foreach (var table in Contents.Open(entry, archiveAllowed: false, request))
            {
                yield return table;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    List<ByteSource> Entries(OpenRequest request)
    {
        if (zip.Entries.Count > EntriesMax)
        {
            request.Report(FileIssue.TooLarge(source.Name, $"{zip.Entries.Count} files inside", $"{EntriesMax} at most"));
            return [];
        }

        var files = new List<(string Name, ByteSource Source)>();
        for (var i = 0; i < zip.Entries.Count; i++)
        {
            var entry = zip.Entries[i];
            var name = $"{source.Name}!{entry.FullName}";
            if (entry.IsEncrypted)
            {
                request.Report(FileIssue.Encrypted(name));
            }
            else if (!entry.FullName.EndsWith('/') && !Tables.IsNoise(entry.FullName))
            {
                files.Add((entry.FullName, Entry(name, i, entry.Length)));
            }
        }

        if (files.Count == 0 && !zip.Entries.Any(entry => entry.IsEncrypted))
        {
            request.Report(FileIssue.NoFiles(source.Name));
        }

        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => file.Source)];
    }

    ByteSource Entry(string name, int index, long length) =>
        new(name, meter => new MeteredStream(new EntryStream(Zip(open()), index), meter), length, new Meter());

    // Chinese Windows writes names in GBK and does not say so.
    static ZipArchive Zip(Stream stream)
    {
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (!zip.Entries.Any(entry => entry.FullName.Contains('�')))
            {
                return new ZipArchive(stream, ZipArchiveMode.Read);
            }

            return new ZipArchive(
                stream, ZipArchiveMode.Read, leaveOpen: false, CodePagesEncodingProvider.Instance.GetEncoding(54936));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>An entry that closes its archive with itself and notices when it gives less than it should.</summary>
    sealed class EntryStream(ZipArchive zip, int index) : ReadOnlyStream
    {
        readonly Stream inner = zip.Entries[index].Open();
        long left = zip.Entries[index].Length;

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            left -= count;
            return count > 0 || buffer.IsEmpty || left <= 0
                ? count
                : throw new InvalidDataException("the entry ends before its end");
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            zip.Dispose();
            base.Dispose(disposing);
        }
    }
}
