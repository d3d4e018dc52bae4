using System.Text.Json;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// The top values of a JSON text one after the other: one answer of an API, several answers in one file, or one object
/// a line. Comments and trailing commas, as documentation has them, are passed over.
/// </summary>
sealed class JsonValues(Stream utf8) : IDisposable
{
    /// <summary>The largest single value held in memory.</summary>
    public const int ValueBytesMax = 256 * 1024 * 1024;

    static readonly JsonReaderOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowMultipleValues = true,
    };

    byte[] buffer = new byte[256 * 1024];
    int start;
    int end;
    long line;
    bool ended;

    /// <summary>The next value; null at the end.</summary>
    /// <exception cref="JsonException">The text is not JSON; its line counts from the start of the file.</exception>
    public JsonDocument? Next()
    {
        while (true)
        {
            SkipBlanks();
            if (start < end && TryParse() is { } value)
            {
                return value;
            }

            if (ended)
            {
                return start < end ? throw Broken("the text ends inside a value", LinesBefore(end)) : null;
            }

            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => utf8.Dispose();

    JsonDocument? TryParse()
    {
        try
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), ended, new JsonReaderState(Lenient));
            if (!JsonDocument.TryParseValue(ref reader, out var value))
            {
                return null;
            }

            Skip((int)reader.BytesConsumed);
            return value;
        }
        catch (JsonException error)
        {
            throw Broken(error.Message.Split(" LineNumber")[0], line + (error.LineNumber ?? 0));
        }
    }

    void SkipBlanks()
    {
        var blank = buffer.AsSpan(start, end - start).IndexOfAnyExcept(" \t\r\n"u8);
        Skip(blank < 0 ? end - start : blank);
    }

    void Skip(int count)
    {
        line += buffer.AsSpan(start, count).Count((byte)'\n');
        start += count;
    }

    long LinesBefore(int position) => line + buffer.AsSpan(start, position - start).Count((byte)'\n');

    void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            if (buffer.Length >= ValueBytesMax)
            {
                throw new JsonTooLargeException();
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        // Filled to the brim, so that a value is not tried again for every few bytes.
        var count = utf8.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        ended = end + count < buffer.Length;
        end += count;
    }

    static JsonException Broken(string why, long line) => new(why, null, line, null);
}

/// <summary>A single JSON value is larger than memory should hold.</summary>
sealed class JsonTooLargeException : Exception;
