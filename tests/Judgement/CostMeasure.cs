using System.Diagnostics;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Time and memory a message, warm, and the size of the assembly.</summary>
internal static class CostMeasure
{
    private const int Texts = 2000;
    private const int Rounds = 5;

    public static void Run(Corpora corpora, Report report)
    {
        var messages = corpora.Airline.Take(Texts).Select(t => new MessageText(t.Text)).ToList();
        var judge = new Judge(new TopicMatcher(TopicLists.Amazon.Concat(TopicLists.Spotify)));
        var (time, bytes) = Measure(messages, m => judge.Read(m).Score);
        var (withText, bytesWithText) = Measure(messages, m => JudgementText.Json(judge.Read(m), m).Length);
        report.Add("microseconds a message (sentiment, intent, 24 topics, urgency, spam, language)", time, format: "0.0", most: 100);
        report.Add("bytes allocated a message", bytes, format: "0", most: 20 * 1024);
        report.Add("microseconds with the evidence written as JSON", withText, format: "0.0");
        report.Add("bytes allocated with the evidence written as JSON", bytesWithText, format: "0");
        if (NodeVader.Score(messages.Select(m => m.Text)) is { } vader)
        {
            report.Add("microseconds of npm's vader-sentiment (sentiment alone) on the same texts", vader.Microseconds, format: "0.0");
            report.Add("our time as a share of it", time / vader.Microseconds, format: "0.00");
        }

        var assembly = new FileInfo(Path.Combine(AppContext.BaseDirectory, "../../../../../plugins/bin/Release/net462/SocialExtension.Plugins.dll"));
        if (assembly.Exists) report.Add("KB of the whole plug-in assembly (net462)", assembly.Length / 1024.0, format: "0", most: 1536);
    }

    private static (double Microseconds, double Bytes) Measure(List<MessageText> messages, Func<MessageText, double> judge)
    {
        foreach (var message in messages.Concat(messages)) judge(message);
        var best = double.MaxValue;
        var bytes = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            foreach (var message in messages) judge(message);
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / messages.Count);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / messages.Count;
        }

        return (best, bytes);
    }
}
