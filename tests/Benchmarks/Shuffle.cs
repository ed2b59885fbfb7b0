using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>A file of activities in its order, then in others, in other batches and with repetitions: the same content each time.</summary>
internal static class Shuffle
{
    private const int Shown = 10;

    public static async Task Run(Report report, string file, int rounds)
    {
        var lines = await File.ReadAllLinesAsync(file);
        var expected = Threads.Of(lines);
        var rows = new List<string[]>();
        string? content = null;
        for (var round = 0; round <= rounds; round++)
        {
            var random = new Random(round);
            var told = round == 0 ? lines : Shuffled(lines, random);
            var batch = round == 0 ? 100 : random.Next(1, 501);
            await using var emulator = await TestEmulator.Start();
            var time = await Import.Run(emulator, told, batch);
            var messages = emulator.All("soc_socialmessage");
            var conversations = emulator.All("soc_conversation").Count(c => c.FormattedValues["statecode"] == "Active");
            var held = emulator.Describe(but: "soc_issueid");
            var same = Same(content ??= held, held) && Same(string.Join("\n", expected), string.Join("\n", Threads.Of(messages)));
            rows.Add(
            [
                round == 0 ? "file's" : $"shuffle {round}",
                Report.Number(batch),
                Report.Number(told.Length),
                Report.Number(messages.Count(m => m.FormattedValues["soc_direction"] == "Incoming")),
                Report.Number(messages.Count(m => m.FormattedValues["soc_direction"] == "Outgoing")),
                Report.Number(conversations),
                Report.Number(emulator.All("soc_channel").Count),
                same ? "same" : "DIFFERENT",
                Report.Number(told.Length / time.TotalSeconds),
            ]);
        }

        report.Table(
            $"{Report.Number(lines.Length)} activities in {rounds + 1} orders",
            $"Carried in by the connector, some twice, into an empty organization each. Compared are all columns of messages, active conversations, profiles and activity records, but for when and by whom they were written and which causes were proposed (of thousands of complaints, passes look at the latest two hundred of a channel, so that depends on where one ended), and the partition into conversations with that of a union-find of its own ({Report.Number(expected.Count)} threads).",
            ["order", "batch", "sent", "incoming", "outgoing", "conversations", "channels", "content", "a second"],
            rows);
        if (rows.Any(r => r.Contains("DIFFERENT"))) throw new InvalidOperationException("The order of arrival changed what stands there.");
    }

    private static string[] Shuffled(string[] lines, Random random)
    {
        string[] told = [.. lines, .. lines.Where(_ => random.Next(10) == 0)];
        random.Shuffle(told);
        return told;
    }

    private static bool Same(string expected, string actual)
    {
        if (expected == actual) return true;
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        Console.WriteLine("- " + string.Join("\n- ", was.Except(now).Take(Shown)) + "\n+ " + string.Join("\n+ ", now.Except(was).Take(Shown)));
        return false;
    }
}
