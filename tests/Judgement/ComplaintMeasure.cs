using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Complaints among tweets to airlines: those for which people gave a reason. Who threatens to leave complains too.</summary>
internal static class ComplaintMeasure
{
    private static readonly Judge Shipped = new();

    public static void Run(Corpora corpora, Report report)
    {
        var tweets = corpora.Airline;
        var intents = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (text, _, complaint) in tweets)
        {
            var name = Shipped.Read(new MessageText(text)).Intent?.ToString() ?? "not judged";
            if (!intents.TryGetValue(name, out var counts)) intents.Add(name, counts = new int[2]);
            counts[complaint ? 0 : 1]++;
        }

        var (f1, precision, recall) = Judged(Shipped, tweets);
        report.Add("complaint among tweets to airlines: F1", f1);
        report.Add("the same, precision", precision);
        report.Add("the same, recall", recall);
        report.Add("the rule that all are complaints: F1", Confusion.Share(2 * tweets.Count(t => t.Complaint), tweets.Count + tweets.Count(t => t.Complaint)));
        var distinct = CorrectionMeasure.InOrder(tweets);
        report.Add($"after {CorrectionMeasure.Corrected} corrections of intent: complaint F1", Judged(Taught(distinct.Take(CorrectionMeasure.Corrected)), [.. distinct.Skip(CorrectionMeasure.Corrected)]).F1);
        report.Heading("Intent");
        report.Line("No set that may be shipped names intents, so they are rules. Tweets to airlines by intent:");
        report.Line("| intent | with a reason to complain | without |\n| --- | --- | --- |\n" + string.Join('\n', intents.OrderByDescending(i => i.Value.Sum()).Select(i => $"| {i.Key} | {i.Value[0]} | {i.Value[1]} |")));
    }

    private static (double F1, double Precision, double Recall) Judged(Judge judge, IReadOnlyList<(string Text, int Class, bool Complaint)> tweets)
    {
        var said = tweets.Where(t => judge.Read(new MessageText(t.Text)).Intent is Intent.Complaint or Intent.ChurnRisk).ToList();
        var (hits, all) = (said.Count(t => t.Complaint), tweets.Count(t => t.Complaint));
        return (Confusion.Share(2 * hits, said.Count + all), Confusion.Share(hits, said.Count), Confusion.Share(hits, all));
    }

    /// <summary>People say that it is a complaint, or that it is none; then what else it was judged to be stands, or Other.</summary>
    private static Judge Taught(IEnumerable<(string Text, int Class, bool Complaint)> tweets)
    {
        var corrections = new Corrections(IntentRules.Count);
        var number = 0;
        foreach (var (text, _, complaint) in tweets)
        {
            number++;
            var message = new MessageText(text);
            var intent = Shipped.Read(message).Intent is { } judged and not (Intent.Complaint or Intent.ChurnRisk) ? judged : Intent.Other;
            if (Shipped.Correct(message, CorrectionMeasure.Id(number), CorrectionMeasure.Id(number % CorrectionMeasure.Users), DateTime.UnixEpoch.AddMinutes(number), complaint ? Intent.Complaint : intent) is { } correction) corrections.Add(correction);
        }

        return new Judge(intents: LearnedWeights.Read(corrections.Fit().Write()));
    }
}
