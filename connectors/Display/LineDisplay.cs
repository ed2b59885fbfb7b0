using System.Globalization;
using SocialExtension.Connectors.Resuming;

namespace SocialExtension.Connectors.Display;

/// <summary>Plain lines, for a log or another program: one every few seconds.</summary>
internal sealed class LineDisplay(TextWriter output, TimeProvider time) : IImportDisplay
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private long said = time.GetTimestamp();

    public Task During(Func<Task> work) => work();

    public void Moved(Cursor cursor, long length)
    {
        if (time.GetElapsedTime(said) < Between) return;
        said = time.GetTimestamp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cursor.Totals.Received:N0} activities, {100.0 * cursor.Position.Offset / length:0.0} %"));
    }

    public void Note(string sentence) => output.WriteLine(sentence);
}
