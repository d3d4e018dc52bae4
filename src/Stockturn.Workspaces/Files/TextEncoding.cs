using System.Text;

namespace Stockturn.Workspaces.Files;

/// <summary>An encoding a file may be written in, with the names people give it.</summary>
/// <param name="Name">The name we print.</param>
/// <param name="CodePage">The number .NET knows it by.</param>
/// <param name="Names">Other names people type.</param>
sealed record TextEncoding(string Name, int CodePage, params string[] Names)
{
    /// <summary>UTF-8.</summary>
    public static TextEncoding Utf8 { get; } = new("utf-8", 65001, "utf8", "utf-8-sig", "utf-8-bom", "ascii");

    /// <summary>UTF-16, low byte first.</summary>
    public static TextEncoding Utf16Low { get; } = new("utf-16", 1200, "utf-16le", "utf16", "unicode", "ucs-2");

    /// <summary>UTF-16, high byte first.</summary>
    public static TextEncoding Utf16High { get; } = new("utf-16be", 1201, "utf16be");

    /// <summary>UTF-32, low byte first.</summary>
    public static TextEncoding Utf32 { get; } = new("utf-32", 12000, "utf32");

    /// <summary>Japanese files.</summary>
    public static TextEncoding ShiftJis { get; } =
        new("shift_jis", 932, "cp932", "windows-31j", "sjis", "shift-jis", "ms932");

    /// <summary>Chinese platforms; a superset of GBK and GB2312, so it stands for them too.</summary>
    public static TextEncoding Gb18030 { get; } =
        new("gb18030", 54936, "gbk", "gb2312", "cp936", "936", "gb-18030");

    /// <summary>Western European files.</summary>
    public static TextEncoding Western { get; } =
        new("windows-1252", 1252, "cp1252", "latin1", "latin-1", "iso-8859-1", "ansi");

    /// <summary>Traditional Chinese.</summary>
    public static TextEncoding Big5 { get; } = new("big5", 950, "cp950", "big-5");

    /// <summary>Korean.</summary>
    public static TextEncoding Korean { get; } = new("euc-kr", 949, "cp949", "uhc", "ks_c_5601-1987", "euckr");

    /// <summary>All we read.</summary>
    public static IReadOnlyList<TextEncoding> All { get; } =
        [Utf8, Utf16Low, Utf16High, Utf32, ShiftJis, Gb18030, Western, Big5, Korean];

    /// <summary>True when nothing has to be converted.</summary>
    public bool IsUtf8 => CodePage == Utf8.CodePage;

    /// <summary>The encoding of a name a person typed; null when there is none.</summary>
    public static TextEncoding? Find(string name)
    {
        var wanted = name.Trim();
        return All.FirstOrDefault(e =>
            string.Equals(e.Name, wanted, StringComparison.OrdinalIgnoreCase)
            || e.CodePage.ToString(System.Globalization.CultureInfo.InvariantCulture) == wanted
            || e.Names.Contains(wanted, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A decoder that stops at bytes which mean nothing in this encoding.</summary>
    public Decoder StrictDecoder() => Get(DecoderFallback.ExceptionFallback).GetDecoder();

    /// <summary>A decoder that writes U+FFFD for such bytes.</summary>
    public Decoder Decoder() => Get(new DecoderReplacementFallback("�")).GetDecoder();

    Encoding Get(DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding(CodePage, EncoderFallback.ReplacementFallback, fallback)
        ?? Encoding.GetEncoding(CodePage, EncoderFallback.ReplacementFallback, fallback);
}
