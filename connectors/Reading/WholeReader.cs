namespace SocialExtension.Connectors.Reading;

/// <summary>Reads a file that is one activity, spread over several lines.</summary>
internal sealed class WholeReader(Stream stream, Position start) : ActivityReader(stream, start)
{
    public override IEnumerable<ActivityItem> Read()
    {
        Window.SkipBlanks();
        if (Window.Peek() < 0) yield break;
        var from = Window.Position;
        var whole = Window.Take(static _ => -1);
        yield return new ActivityItem(from, Window.Position, whole.Text, whole.Cut, Open: false);
    }
}
