using System.Text;

namespace Stockturn.Demo.Writing;

/// <summary>Writes UTF-8 text through one big buffer, without making strings.</summary>
sealed class ByteWriter : IDisposable
{
    const int BufferBytes = 1 << 18;

    readonly Stream target;
    readonly byte[] buffer = new byte[BufferBytes];
    int length;

    public ByteWriter(Stream target) => this.target = target;

    /// <summary>A writer of a new file; the folder is made when it is missing.</summary>
    public ByteWriter(string path)
        : this(Create(path))
    {
    }

    /// <summary>Text as it is.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Need((text.Length * 3) + 1);
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }

    /// <summary>Bytes as they are; short ones.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Need(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>One ASCII letter.</summary>
    public void Letter(char letter)
    {
        Need(1);
        buffer[length++] = (byte)letter;
    }

    /// <summary>A whole number.</summary>
    public void Whole(long number)
    {
        Need(24);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, buffer.AsSpan(length), out var written);
        length += written;
    }

    /// <summary>A whole number with leading zeros.</summary>
    public void Padded(long number, int digits)
    {
        Need(digits);
        for (var place = length + digits - 1; place >= length; place--)
        {
            buffer[place] = (byte)('0' + (number % 10));
            number /= 10;
        }

        length += digits;
    }

    /// <summary>A number given in units of its last digit, such as cents with two digits.</summary>
    public void Fixed(long number, int digits, char point = '.')
    {
        var scale = 1L;
        for (var place = 0; place < digits; place++)
        {
            scale *= 10;
        }

        if (number < 0)
        {
            Letter('-');
            number = -number;
        }

        Whole(number / scale);
        Letter(point);
        Padded(number % scale, digits);
    }

    /// <summary>All bytes of another file.</summary>
    public void Append(string path)
    {
        Flush();
        using var other = File.OpenRead(path);
        other.CopyTo(target);
    }

    /// <summary>Sends everything to the file.</summary>
    public void Flush()
    {
        target.Write(buffer, 0, length);
        length = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Closing a file that failed half-way, or twice, is harmless.
        if (target.CanWrite)
        {
            Flush();
            target.Dispose();
        }
    }

    static FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1);
    }

    void Need(int bytes)
    {
        if (bytes > BufferBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "One text must fit the buffer.");
        }

        if (length + bytes > BufferBytes)
        {
            Flush();
        }
    }
}
