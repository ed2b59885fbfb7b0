namespace SocialExtension.Connectors.Reading;

/// <summary>The part of a file that is in memory: it moves forward, and grows no further than the longest activity.</summary>
internal sealed class ByteWindow(Stream stream, Position start = default)
{
    /// <summary>How much is kept of a piece that is too long.</summary>
    public const int KeptOfLongPiece = 4096;

    private byte[] buffer = new byte[64 * 1024];
    private int first;
    private int end;

    /// <summary>Says where a piece ends within the bytes that it has not seen yet, or −1.</summary>
    public delegate int FindEnd(ReadOnlySpan<byte> unseen);

    /// <summary>The place of the first byte of <see cref="Unread"/>.</summary>
    public Position Position { get; private set; } = start;

    public ReadOnlySpan<byte> Unread => buffer.AsSpan(first, end - first);

    /// <summary>The next byte; −1 at the end of the file.</summary>
    public int Peek() => first < end || More() ? buffer[first] : -1;

    /// <summary>Brings in more bytes; false at the end of the file.</summary>
    public bool More()
    {
        if (first > 0)
        {
            Unread.CopyTo(buffer);
            (first, end) = (0, end - first);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }

    public void Skip(int count)
    {
        var lines = buffer.AsSpan(first, count).Count((byte)'\n');
        Position = new Position(Position.Offset + count, Position.Line + lines);
        first += count;
    }

    /// <summary>Skips blanks and line ends, and one further character where it is given.</summary>
    public void SkipBlanks(byte also = (byte)' ')
    {
        while (Peek() is var next && (next == also || next is ' ' or '\t' or '\r' or '\n')) Skip(1);
    }

    /// <summary>Takes the bytes up to where the piece ends. What is too long to hold is passed over, but for its beginning.</summary>
    public Piece Take(FindEnd findEnd)
    {
        byte[]? beginning = null;
        var seen = 0;
        while (true)
        {
            var at = findEnd(Unread[seen..]);
            if (at >= 0) return Taken(seen + at, beginning, open: false);
            seen = Unread.Length;
            if (seen > ActivityItem.Longest)
            {
                beginning ??= Unread[..KeptOfLongPiece].ToArray();
                Skip(seen);
                seen = 0;
            }

            if (!More()) return Taken(seen, beginning, open: true);
        }
    }

    private Piece Taken(int count, byte[]? beginning, bool open)
    {
        var text = beginning ?? Unread[..count].ToArray();
        Skip(count);
        return new Piece(text, beginning is not null, open);
    }
}
