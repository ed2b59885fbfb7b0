namespace SocialExtension.Connectors.Reading;

/// <summary>Reads the elements of one JSON array, which is the whole document or the items of a Collection.</summary>
/// <param name="stream">The file, at <paramref name="start"/>.</param>
/// <param name="start">A place inside the array: behind its bracket, or before or behind an element.</param>
/// <param name="depth">How many objects stand around the array.</param>
internal sealed class ElementReader(Stream stream, Position start, int depth) : ActivityReader(stream, start)
{
    public override IEnumerable<ActivityItem> Read()
    {
        while (true)
        {
            Window.SkipBlanks(also: (byte)',');
            if (Window.Peek() is -1 or ']') break;
            var from = Window.Position;
            var element = Window.Take(new ValueEnd().Find);
            if (element.Open) break;
            // A bracket too many: it can't begin an element, and taking nothing would go on for ever.
            if (element.Text.Length == 0) break;
            yield return new ActivityItem(from, Window.Position, element.Text, element.Cut, Open: false);
        }

        Complaint = ReadRest();
    }

    private string? ReadRest()
    {
        if (Window.Peek() is >= 0 and not ']') return $"The document is not JSON: there is a bracket too many in line {Window.Position.Line + 1:N0}. Nothing after it was read.";
        if (Window.Peek() < 0) return Unfinished();
        Window.Skip(1);
        if (!SkipToEndOfObjects()) return Unfinished();
        Window.SkipBlanks();
        return Window.Peek() < 0
            ? null
            : $"The document ends in line {Window.Position.Line + 1:N0}, but more follows, which was not read. A file holds one activity a line, or one array, or one Collection.";
    }

    private string Unfinished() => $"The document stops in the middle, in line {Window.Position.Line + 1:N0}. What stands before is in.";

    /// <summary>Passes over what a Collection says after its items.</summary>
    private bool SkipToEndOfObjects()
    {
        var open = depth;
        while (open > 0)
        {
            switch (Window.Peek())
            {
                case -1:
                    return false;
                case '}':
                    open--;
                    Window.Skip(1);
                    break;
                case ',' or ']':
                    Window.Skip(1);
                    break;
                default:
                    Window.Take(new ValueEnd().Find);
                    break;
            }
        }

        return true;
    }
}
