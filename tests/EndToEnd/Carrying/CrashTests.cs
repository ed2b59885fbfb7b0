using System.Globalization;
using System.Text.RegularExpressions;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Carrying;

/// <summary>
/// Nothing is lost and nothing is there twice, whoever dies at whatever moment of an import: the connector's process and the emulator's are
/// killed in turn, twenty times or as often as SOCIAL_CRASHES says.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private const int LinesPerRound = 90;
    private readonly string folder = Directory.CreateTempSubdirectory("crashes-").FullName;
    private readonly Random random = new(2026);

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("SOCIAL_CRASHES"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;

    private string File => Path.Combine(folder, "posts.jsonl");

    [Fact]
    public async Task AfterEveryCrashAnImportGoesOnToTheSameContent()
    {
        await using var emulator = new EmulatorProcess(Path.Combine(folder, "crashing"));
        await emulator.Start();
        var interrupted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            Write((round + 1) * LinesPerRound);
            // Somewhere in this round's lines, and a little behind an answer: before, in or after the next call.
            var moment = new Moment((round * LinesPerRound) + random.Next(LinesPerRound), TimeSpan.FromMilliseconds(random.Next(20)));
            if (round % 2 == 0) await KillTheConnector(emulator, moment);
            else await KillTheEmulator(emulator, moment);
            var (code, output, error) = await Import(emulator);
            Assert.True(code == 0, output + error);
            if (GoesOnWithin(output, round * LinesPerRound)) interrupted++;
        }

        Assert.True(interrupted >= Rounds / 4, $"Only {interrupted} of {Rounds} crashes hit an import that was under way.");
        await emulator.Kill();
        Assert.Equal(await Undisturbed(), Content.Of(emulator.Database));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task KillTheConnector(EmulatorProcess emulator, Moment moment)
    {
        using var connector = ConnectorProgram.Start(folder, Arguments(emulator));
        await moment.Comes(emulator, connector);
        connector.Kill();
        await connector.WaitForExitAsync();
    }

    private async Task KillTheEmulator(EmulatorProcess emulator, Moment moment)
    {
        using var connector = ConnectorProgram.Start(folder, [.. Arguments(emulator), "--tries", "1"]);
        await moment.Comes(emulator, connector);
        await emulator.Kill();
        await connector.WaitForExitAsync();
        await emulator.Start();
    }

    /// <summary>Whether an import says that it begins in the middle of this round's lines.</summary>
    private static bool GoesOnWithin(string output, int before) =>
        Regex.Match(output, "Going on after line ([0-9,]+)") is { Success: true } match && int.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) > before;

    /// <summary>The content of an import that nobody disturbs.</summary>
    private async Task<IReadOnlyList<string>> Undisturbed()
    {
        await using var emulator = new EmulatorProcess(Path.Combine(folder, "undisturbed"));
        await emulator.Start();
        var (code, output, error) = await Import(emulator);
        Assert.True(code == 0, output + error);
        await emulator.Kill();
        return Content.Of(emulator.Database);
    }

    private Task<(int Code, string Output, string Error)> Import(EmulatorProcess emulator) => ConnectorProgram.Run(folder, Arguments(emulator));

    private string[] Arguments(EmulatorProcess emulator) => ["import", File, "--to", emulator.Url, "--organizations-are-ours", "--batch", "3"];

    private void Write(int lines) => System.IO.File.WriteAllLines(File, Enumerable.Range(0, lines).Select(Line));

    /// <summary>Threads of five over several rounds: customers, each other's answers, and the company's.</summary>
    private static string Line(int number)
    {
        var published = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var activity = Posts.Note("crash", $"{number}", number % 5 == 4 ? "brand" : $"customer{number % 17}", number % 5 == 0 ? null : $"{number - (number % 3) - 1}", published: published);
        if (number % 5 == 4) activity["actor"]!["type"] = "Organization";
        return activity.ToJsonString();
    }
}
