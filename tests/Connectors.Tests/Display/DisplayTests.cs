using SocialExtension.Connectors.Display;
using SocialExtension.Connectors.Import;
using SocialExtension.Connectors.Reading;
using SocialExtension.Connectors.Resuming;
using SocialExtension.Connectors.Tests.Support;
using Spectre.Console;

namespace SocialExtension.Connectors.Tests.Display;

public sealed class DisplayTests
{
    [Fact]
    public void WhereNobodyLooksThereIsALineEveryFewSeconds()
    {
        var time = new SkippingTime();
        using var output = new StringWriter();
        var display = new LineDisplay(output, time);
        for (var second = 1; second <= 12; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            display.Moved(At(second * 100), 1600);
        }

        Assert.Equal(["5,000 activities, 31.3 %", "10,000 activities, 62.5 %"], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task AtATerminalThereIsABar()
    {
        using var output = new StringWriter();
        var display = new BarDisplay(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) }));
        await display.During(() =>
        {
            display.Moved(At(100), 400);
            display.Note("Waiting [a moment].");
            display.Moved(At(400), 400);
            return Task.CompletedTask;
        });
        Assert.Contains("Waiting [a moment].", output.ToString());
        Assert.Contains("4,000 activities", output.ToString());
        Assert.Contains("100%", output.ToString());
    }

    [Fact]
    public async Task TheBarDoesNotHideAFailure()
    {
        using var output = new StringWriter();
        var display = new BarDisplay(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) }));
        await Assert.ThrowsAsync<StoppedException>(() => display.During(() => throw new StoppedException("As asked.")));
    }

    [Fact]
    public void TheTableShowsBothRunsAndTakesCodesForText()
    {
        var run = Totals.None.With(new Outcome(OutcomeKind.Created)).With(new Outcome(OutcomeKind.Rejected, "[red]x[/]")) with { Time = TimeSpan.FromSeconds(0.5) };
        using var output = new StringWriter();
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(ResultTable.Of(run, run.Plus(run), bordered: false));
        var table = new RunResult(0, output.ToString(), "");
        Assert.Equal(("2", "4"), (table.Row("received"), table.RowInAll("received")));
        Assert.Equal(("1", "2"), (table.Row("[red]x[/]"), table.RowInAll("[red]x[/]")));
        Assert.Equal(("0:00.5", "0:01.0"), (table.Row("time"), table.RowInAll("time")));
        Assert.Equal("4", table.Row("per second"));
    }

    private static Cursor At(int offset) => new("f", "t", Guid.Empty, new Position(offset, offset), null, "", Totals.None with { Created = offset * 10 });
}
