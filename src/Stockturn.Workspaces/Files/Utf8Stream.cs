using System.Text;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// Any text as UTF-8 bytes without a byte order mark. While only ASCII was seen the encoding stays open, because a
/// report with English headings may carry its first umlaut after a million rows.
/// </summary>
sealed class Utf8Stream : ReadOnlyStream
{
    const int BlockBytes = 64 * 1024;
    readonly Stream source;
    readonly Func<string, bool> isKnownHeading;
    readonly Encoder utf8 = Encoding.UTF8.GetEncoder();
    readonly byte[] raw = new byte[BlockBytes];
    readonly char[] letters = new char[BlockBytes];
    readonly byte[] ready = new byte[(BlockBytes * 3) + 16];
    int rawStart;
    int rawEnd;
    int readyStart;
    int readyEnd;
    Decoder? decoder;
    bool sourceEnded;
    bool decoderFlushed;

    /// <summary>Reads a stream, which is closed with this one, in the encoding decided so far.</summary>
    public Utf8Stream(Stream source, EncodingChoice choice, Func<string, bool> isKnownHeading)
    {
        this.source = source;
        this.isKnownHeading = isKnownHeading;
        Choice = choice;
        decoder = choice.Encoding.IsUtf8 ? null : choice.Encoding.Decoder();
        while (rawEnd < choice.MarkBytes && Fill())
        {
        }

        rawStart = Math.Min(choice.MarkBytes, rawEnd);
    }

    /// <summary>The encoding as far as it is decided.</summary>
    public EncodingChoice Choice { get; private set; }

    /// <summary>True for files of old Macs, whose lines end with a carriage return only.</summary>
    public bool LinesEndWithReturn { get; init; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var count = decoder is null ? ReadPlain(buffer) : ReadDecoded(buffer);
        if (LinesEndWithReturn)
        {
            buffer[..count].Replace((byte)'\r', (byte)'\n');
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    int ReadPlain(Span<byte> buffer)
    {
        if (rawStart == rawEnd && !Fill())
        {
            return 0;
        }

        var plain = raw.AsSpan(rawStart, Math.Min(rawEnd - rawStart, buffer.Length));
        if (Choice.IsOpen && plain.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var other and >= 0)
        {
            if (other == 0)
            {
                DecideNow();
                return Read(buffer);
            }

            plain = plain[..other];
        }

        plain.CopyTo(buffer);
        rawStart += plain.Length;
        return plain.Length;
    }

    void DecideNow()
    {
        while (rawEnd < raw.Length && Fill())
        {
        }

        Choice = EncodingSniffer.DecideLetters(raw.AsSpan(rawStart, rawEnd - rawStart), isKnownHeading);
        decoder = Choice.Encoding.IsUtf8 ? null : Choice.Encoding.Decoder();
    }

    int ReadDecoded(Span<byte> buffer)
    {
        while (readyStart == readyEnd)
        {
            if (!Decode())
            {
                return 0;
            }
        }

        var count = Math.Min(buffer.Length, readyEnd - readyStart);
        ready.AsSpan(readyStart, count).CopyTo(buffer);
        readyStart += count;
        return count;
    }

    bool Decode()
    {
        if (decoderFlushed)
        {
            return false;
        }

        if (rawStart == rawEnd)
        {
            Fill();
        }

        var bytes = raw.AsSpan(rawStart, rawEnd - rawStart);
        decoder!.Convert(bytes, letters, flush: bytes.IsEmpty, out var used, out var made, out var completed);
        decoderFlushed = bytes.IsEmpty && completed;
        rawStart += used;

        utf8.Convert(letters.AsSpan(0, made), ready, flush: decoderFlushed, out _, out readyEnd, out _);
        readyStart = 0;
        return true;
    }

    // Moves what is left to the front and reads more behind it.
    bool Fill()
    {
        raw.AsSpan(rawStart, rawEnd - rawStart).CopyTo(raw);
        rawEnd -= rawStart;
        rawStart = 0;
        if (sourceEnded || rawEnd == raw.Length)
        {
            return false;
        }

        var count = source.Read(raw, rawEnd, raw.Length - rawEnd);
        sourceEnded = count == 0;
        rawEnd += count;
        return count > 0;
    }
}
