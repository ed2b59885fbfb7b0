using System.Globalization;
using Spectre.Console;
using SocialExtension.Connectors.Resuming;

namespace SocialExtension.Connectors.Display;

/// <summary>A progress bar, for a person at a terminal.</summary>
internal sealed class BarDisplay(IAnsiConsole console) : IImportDisplay
{
    private ProgressTask? bar;

    public Task During(Func<Task> work) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async progress =>
        {
            bar = progress.AddTask("Importing", maxValue: 1);
            await work();
            bar.StopTask();
        });

    public void Moved(Cursor cursor, long length)
    {
        if (bar is null) return;
        bar.MaxValue = length;
        bar.Value = cursor.Position.Offset;
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{cursor.Totals.Received:N0} activities");
    }

    // Above the bar, which Spectre.Console draws again below.
    public void Note(string sentence) => console.WriteLine(sentence);
}
