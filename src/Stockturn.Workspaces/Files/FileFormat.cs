using System.Text;

namespace Stockturn.Workspaces.Files;

/// <summary>What a file is, by its first bytes and never by its name.</summary>
enum FileFormat
{
    /// <summary>Text: CSV, TSV or JSON.</summary>
    Text,

    /// <summary>A gzip file.</summary>
    Gzip,

    /// <summary>A ZIP archive; an XLSX workbook is one too.</summary>
    Zip,

    /// <summary>The container of old workbooks and of workbooks with a password.</summary>
    Compound,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Recognises files by their first bytes.</summary>
static class FileFormats
{
    const int TarMarkAt = 257;

    static readonly (byte[] Mark, string What)[] Others =
    [
        ([.. "%PDF"u8], "a PDF document"),
        ([0x89, .. "PNG"u8], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ([.. "GIF8"u8], "a picture (GIF)"),
        ([.. "RIFF"u8], "a picture or film"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7z archive"),
        ([.. "Rar!"u8], "a RAR archive"),
        ([0xFD, .. "7zXZ"u8], "an XZ archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([.. "BZh"u8, (byte)'9', 0x31, 0x41], "a bzip2 archive"),
        ([.. "SQLite format 3"u8], "an SQLite database"),
        ([.. "PAR1"u8], "a Parquet file"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([.. "MZ"u8, 0x90, 0x00], "a program"),
    ];

    /// <summary>The format of a file that starts so, and what to call it where we do not read it.</summary>
    public static (FileFormat Format, string What) Of(ReadOnlySpan<byte> head)
    {
        if (head is [0x1F, 0x8B, ..])
        {
            return (FileFormat.Gzip, "gzip");
        }

        if (head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
        {
            return (FileFormat.Zip, "zip");
        }

        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return (FileFormat.Compound, "an old workbook");
        }

        foreach (var (mark, what) in Others)
        {
            if (head.StartsWith(mark))
            {
                return (FileFormat.Other, what);
            }
        }

        return head.Length > TarMarkAt && head[TarMarkAt..].StartsWith("ustar"u8)
            ? (FileFormat.Other, "a tar archive")
            : (FileFormat.Text, "text");
    }

    /// <summary>True when text is a web page or XML, as some shops export under the name of a workbook.</summary>
    public static bool IsMarkup(string sample) => sample.TrimStart().StartsWith('<');

    /// <summary>True when decoded text is full of control letters: it was no text.</summary>
    public static bool IsBinary(string sample)
    {
        var controls = sample.Count(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\0'));
        return controls * 20 > sample.Length;
    }

    /// <summary>True when text starts like a JSON object or an array of them, after blanks and comments.</summary>
    public static bool IsJson(string sample)
    {
        var text = SkipComments(sample.AsSpan().TrimStart());
        if (text.IsEmpty || text[0] is not ('{' or '['))
        {
            return false;
        }

        var inside = SkipComments(text[1..].TrimStart());
        return text[0] == '{'
            ? inside.IsEmpty || inside[0] is '"' or '}'
            : inside.IsEmpty || inside[0] is '{' or ']';
    }

    /// <summary>True when an old container holds a workbook locked by a password.</summary>
    public static bool IsEncryptedWorkbook(Stream container)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var window = new byte[ByteSource.HeadBytes + name.Length];
        var kept = 0;
        int count;
        while ((count = container.Read(window, kept, window.Length - kept)) > 0)
        {
            var ready = window.AsSpan(0, kept + count);
            if (ready.IndexOf(name) >= 0)
            {
                return true;
            }

            kept = Math.Min(name.Length, ready.Length);
            ready[^kept..].CopyTo(window);
        }

        return false;
    }

    static ReadOnlySpan<char> SkipComments(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("//") || text.StartsWith("/*"))
        {
            var end = text.StartsWith("//") ? text.IndexOf('\n') : text.IndexOf("*/");
            text = end < 0 ? [] : text[(end + 2 - (text[1] == '/' ? 1 : 0))..].TrimStart();
        }

        return text;
    }
}
