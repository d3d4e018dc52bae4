using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Lines split at a delimiter as they are, the way Amazon writes its reports: a quote is a letter like any.</summary>
sealed class PlainRows(Stream utf8, string file, OpenRequest request, LineRow row) : RowSource
{
    const int BlockBytes = 256 * 1024;
    readonly int lineBytesMax = request.Options.LineBytesMax;
    byte[] buffer = new byte[BlockBytes];
    int start;
    int end;
    long line;
    bool ended;

    /// <inheritdoc/>
    public override ITableRow Row => row;

    /// <inheritdoc/>
    public override bool Read()
    {
        var searched = 0;
        while (true)
        {
            var feed = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (feed >= 0 && searched + feed <= lineBytesMax)
            {
                Take(searched + feed, 1);
                return true;
            }

            searched = end - start;
            if (feed >= 0 || searched > lineBytesMax)
            {
                SkipLine();
                searched = 0;
            }
            else if (ended || !Fill())
            {
                return TakeLast();
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => utf8.Dispose();

    void Take(int length, int feedLength)
    {
        line++;
        row.Take(buffer.AsSpan(start, length), line);
        start += length + feedLength;
    }

    bool TakeLast()
    {
        if (start == end)
        {
            return false;
        }

        Take(end - start, 0);
        return true;
    }

    void SkipLine()
    {
        line++;
        request.Report(FileIssue.LineTooLong(file, line, lineBytesMax));

        int feed;
        while ((feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n')) < 0)
        {
            start = end;
            if (ended || !Fill())
            {
                return;
            }
        }

        start += feed + 1;
    }

    bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, (long)lineBytesMax + BlockBytes));
        }

        var count = utf8.Read(buffer, end, buffer.Length - end);
        ended = count == 0;
        end += count;
        return count > 0;
    }
}
