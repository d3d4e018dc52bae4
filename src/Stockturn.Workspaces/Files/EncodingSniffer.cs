using System.Text;
using System.Text.Unicode;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// Decides the encoding of a text: byte order mark, then strict UTF-8, then the candidate that gives the most known
/// headings, then the one whose letters look most like a language. windows-1252 decodes everything, so it has to win.
/// </summary>
static class EncodingSniffer
{
    static readonly TextEncoding[] Candidates =
        [TextEncoding.ShiftJis, TextEncoding.Gb18030, TextEncoding.Western, TextEncoding.Big5, TextEncoding.Korean];

    /// <summary>Decides from the start of a text.</summary>
    /// <param name="sample">The first bytes.</param>
    /// <param name="isKnownHeading">Tells headings some source reads.</param>
    public static EncodingChoice Decide(ReadOnlySpan<byte> sample, Func<string, bool> isKnownHeading)
    {
        if (FromMark(sample) is { } marked)
        {
            return marked;
        }

        if (FromZeros(sample) is { } wide)
        {
            return wide;
        }

        if (Ascii.IsValid(sample))
        {
            return new EncodingChoice(TextEncoding.Utf8, 1, IsOpen: true);
        }

        return DecideLetters(sample, isKnownHeading);
    }

    /// <summary>Decides from bytes in the middle of a text, where no byte order mark is looked for.</summary>
    public static EncodingChoice DecideLetters(ReadOnlySpan<byte> sample, Func<string, bool> isKnownHeading) =>
        IsUtf8(sample) ? new EncodingChoice(TextEncoding.Utf8, 0.99) : Best(sample, isKnownHeading);

    /// <summary>The text of a sample in an encoding; null when its bytes mean nothing in it.</summary>
    public static string? Decode(ReadOnlySpan<byte> sample, TextEncoding encoding)
    {
        try
        {
            var decoder = encoding.StrictDecoder();
            var text = new char[sample.Length + 1];
            return new string(text, 0, decoder.GetChars(sample, text, flush: false));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static EncodingChoice? FromMark(ReadOnlySpan<byte> sample) => sample switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new EncodingChoice(TextEncoding.Utf8, 1, 3),
        [0xFF, 0xFE, 0, 0, ..] => new EncodingChoice(TextEncoding.Utf32, 1, 4),
        [0xFF, 0xFE, ..] => new EncodingChoice(TextEncoding.Utf16Low, 1, 2),
        [0xFE, 0xFF, ..] => new EncodingChoice(TextEncoding.Utf16High, 1, 2),
        _ => null,
    };

    // ASCII letters in UTF-16 have a zero in every second byte; damaged files have zeros anywhere.
    static EncodingChoice? FromZeros(ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            even += sample[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += sample[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        var many = sample.Length / 12;
        if (sample.Length < 4 || Math.Min(even, odd) * 10 > Math.Max(even, odd) || Math.Max(even, odd) <= many)
        {
            return null;
        }

        return new EncodingChoice(odd > even ? TextEncoding.Utf16Low : TextEncoding.Utf16High, 0.9);
    }

    // The sample may end inside a letter: up to three bytes of it do not count.
    static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        var end = sample.Length;
        for (var back = 1; back <= Math.Min(4, sample.Length); back++)
        {
            if ((sample[^back] & 0xC0) != 0x80)
            {
                end = sample[^back] >= 0x80 ? sample.Length - back : sample.Length;
                break;
            }
        }

        return Utf8.IsValid(sample) || (end > 0 && Utf8.IsValid(sample[..end]) && !Ascii.IsValid(sample[..end]));
    }

    static EncodingChoice Best(ReadOnlySpan<byte> sample, Func<string, bool> isKnownHeading)
    {
        TextEncoding? best = null;
        int bestHits = -1, secondHits = -1;
        double bestLook = -1, secondLook = -1;

        foreach (var candidate in Candidates)
        {
            var text = Decode(sample, candidate);
            if (text is null)
            {
                continue;
            }

            var hits = HeadingHits.Most(text, isKnownHeading);
            var look = ScriptLook.Of(candidate, sample);
            if (hits > bestHits || (hits == bestHits && look > bestLook))
            {
                (best, bestHits, bestLook, secondHits, secondLook) = (candidate, hits, look, bestHits, bestLook);
            }
            else if (hits > secondHits || look > secondLook)
            {
                (secondHits, secondLook) = (Math.Max(hits, secondHits), Math.Max(look, secondLook));
            }
        }

        if (best is null)
        {
            return new EncodingChoice(TextEncoding.Western, 0.1);
        }

        var margin = Math.Clamp(bestLook - Math.Max(secondLook, 0), 0, 1);
        return new EncodingChoice(best, bestHits > secondHits && bestHits > 0 ? 0.95 : 0.5 + (margin * 0.45));
    }
}
