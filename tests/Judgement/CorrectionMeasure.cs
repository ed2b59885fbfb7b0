using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>What an organization's corrections bring: tweets to airlines are corrected one by one, the rest is judged.</summary>
internal static class CorrectionMeasure
{
    public const int Users = 20;
    public const int Corrected = 2000;

    public static void Run(Corpora corpora, Report report)
    {
        var tweets = InOrder(corpora.Airline);
        var rest = tweets.Skip(Corrected).ToList();
        var corrections = new Corrections(Learned.Sentiments);
        var judge = new Judge();
        var before = Judged(new Judge(asked: Judgements.Sentiment), rest);
        report.Heading("Corrections");
        report.Line($"Tweets to airlines in the order of their hash, corrected by {Users} people in turn; macro-F1 on the {rest.Count} that were not corrected, with the weights as they are stored:");
        var steps = new List<string> { $"0: {before.MacroF1:0.000}" };
        for (var i = 0; i < Corrected; i++)
        {
            var (text, gold, _) = tweets[i];
            if (judge.Correct(new MessageText(text), Id(i), Id(i % Users), DateTime.UnixEpoch.AddMinutes(i), Plugins.Schema.Sentiment.Neutral + gold) is { } correction) corrections.Add(correction);
            if (i + 1 is 50 or 200 or 500 or 1000) steps.Add($"{i + 1}: {Judged(Taught(corrections), rest).MacroF1:0.000}");
        }

        var watch = Stopwatch.StartNew();
        var weights = corrections.Fit();
        var took = watch.ElapsedMilliseconds;
        var after = Judged(Taught(corrections), rest);
        steps.Add($"{Corrected}: {after.MacroF1:0.000}");
        report.Add($"after {Corrected} corrections: macro-F1", after.MacroF1, 0.70);
        report.Add("gained by corrections", after.MacroF1 - before.MacroF1, 0.08);
        report.Line(string.Join(" · ", steps) + ".");
        report.Line($"Fitting the weights anew took {took} ms; the corrections are {CorrectionsText.Write(corrections).Length / 1024} KB of text, the weights {weights.Write().Length / 1024} KB.");
        report.Table("After corrections", after);
    }

    /// <summary>Each text once, in the order of its hash.</summary>
    public static List<(string Text, int Class, bool Complaint)> InOrder(IEnumerable<(string Text, int Class, bool Complaint)> tweets) =>
        [.. tweets.DistinctBy(t => t.Text).OrderBy(t => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(t.Text))), StringComparer.Ordinal)];

    private static Judge Taught(Corrections corrections) => new(sentiments: LearnedWeights.Read(CorrectionsText.Read(CorrectionsText.Write(corrections)).Fit().Write()), asked: Judgements.Sentiment);

    private static Confusion Judged(Judge judge, IEnumerable<(string Text, int Class, bool Complaint)> tweets)
    {
        var table = new Confusion();
        foreach (var (text, gold, _) in tweets) table.Add(gold, judge.Read(new MessageText(text)).Sentiment is { } s ? s - Plugins.Schema.Sentiment.Neutral : 0);
        return table;
    }

    public static Guid Id(int number) => new(number + 1, 0, 0, new byte[8]);
}
