namespace SocialExtension.Connectors.Reading;

/// <summary>Reads JSON lines: one activity a line, ended by LF or CRLF. Empty lines are skipped.</summary>
internal sealed class LineReader(Stream stream, Position start) : ActivityReader(stream, start)
{
    public override IEnumerable<ActivityItem> Read()
    {
        while (Window.Peek() >= 0)
        {
            var from = Window.Position;
            var line = Window.Take(static unseen => unseen.IndexOf((byte)'\n'));
            if (!line.Open) Window.Skip(1);
            var text = WithoutCarriageReturn(line.Text);
            if (text.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0) yield return new ActivityItem(from, Window.Position, text, line.Cut, line.Open);
        }
    }

    private static byte[] WithoutCarriageReturn(byte[] line) => line is [.., (byte)'\r'] ? line[..^1] : line;
}
