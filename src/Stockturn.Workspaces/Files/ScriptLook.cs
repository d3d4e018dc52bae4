namespace Stockturn.Workspaces.Files;

/// <summary>
/// How much bytes look like ordinary text in an encoding, from 0 to 1: the share of letters beyond ASCII that are
/// everyday ones in it. Wrong encodings give rare signs, so this tells them apart where no heading helps.
/// </summary>
static class ScriptLook
{
    /// <summary>The look of a sample in an encoding.</summary>
    public static double Of(TextEncoding encoding, ReadOnlySpan<byte> sample) =>
        encoding == TextEncoding.Western ? OfWestern(sample) : OfTwoByte(encoding, sample);

    static double OfTwoByte(TextEncoding encoding, ReadOnlySpan<byte> sample)
    {
        double sum = 0;
        int letters = 0, late = 0, low = 0;

        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                continue;
            }

            letters++;
            late += sample[i] is > 0xC8 and <= 0xF7 ? 1 : 0;
            if (encoding == TextEncoding.ShiftJis && sample[i] is >= 0xA1 and <= 0xDF)
            {
                sum += 0.3;
                continue;
            }

            var trail = i + 1 < sample.Length ? sample[i + 1] : (byte)0xFF;
            low += trail < 0xA1 ? 1 : 0;
            sum += Commonness(encoding, sample[i], trail);
            i++;
        }

        return letters == 0 ? 0 : sum / letters * (letters >= 12 ? Doubt(encoding, late, low) : 1);
    }

    // A third of the Chinese letters stand after 0xC8, and in Big5 nearly half end below 0xA1: none at all is Korean.
    static double Doubt(TextEncoding encoding, int late, int low) =>
        (encoding == TextEncoding.Gb18030 && late == 0) || (encoding == TextEncoding.Big5 && low == 0) ? 0.8 : 1;

    static double Commonness(TextEncoding encoding, byte lead, byte trail)
    {
        if (encoding == TextEncoding.ShiftJis)
        {
            return lead is 0x81 or 0x82 or 0x83 or (>= 0x88 and <= 0x98) ? 1 : 0.2;
        }

        if (encoding == TextEncoding.Big5)
        {
            return lead switch { >= 0xA4 and <= 0xC6 => 1, >= 0xA1 and <= 0xA3 => 0.8, >= 0xC9 and <= 0xF9 => 0.4, _ => 0 };
        }

        if (trail < 0xA1)
        {
            return 0.1;
        }

        if (encoding == TextEncoding.Korean)
        {
            return lead switch { >= 0xB0 and <= 0xC8 => 1, >= 0xA1 and <= 0xA3 => 0.8, _ => 0.2 };
        }

        return lead switch { >= 0xB0 and <= 0xD7 => 1, >= 0xA1 and <= 0xA3 => 0.9, >= 0xD8 and <= 0xF7 => 0.5, _ => 0.2 };
    }

    // A western letter beyond ASCII stands alone between ASCII letters; long runs of them are another script.
    static double OfWestern(ReadOnlySpan<byte> sample)
    {
        double sum = 0;
        var letters = 0;

        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                continue;
            }

            var end = i;
            while (end < sample.Length && sample[end] >= 0x80)
            {
                end++;
            }

            letters += end - i;
            sum += RunLook(sample[i..end]) * (end - i);
            i = end;
        }

        return letters == 0 ? 0 : sum / letters;
    }

    static double RunLook(ReadOnlySpan<byte> run)
    {
        if (run.Length > 2)
        {
            return 0.1;
        }

        if (run.Length == 2)
        {
            return run[0] >= 0xDF && run[1] >= 0xDF ? 0.7 : 0.2;
        }

        return run[0] switch { >= 0xC0 => 1, 0x81 or 0x8D or 0x8F or 0x90 or 0x9D => 0, _ => 0.8 };
    }
}
