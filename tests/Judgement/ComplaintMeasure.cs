using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Complaints among tweets to airlines: those for which people gave a reason. Who threatens to leave complains too.</summary>
internal static class ComplaintMeasure
{
    public static void Run(Corpora corpora, Report report)
    {
        var judge = new Judge();
        var intents = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var (hits, said, complaints, all) = (0, 0, 0, 0);
        foreach (var (text, _, complaint) in corpora.Airline)
        {
            var intent = judge.Read(new MessageText(text)).Intent;
            var says = intent is Intent.Complaint or Intent.ChurnRisk;
            all++;
            if (complaint) complaints++;
            if (says) said++;
            if (says && complaint) hits++;
            var name = intent?.ToString() ?? "not judged";
            if (!intents.TryGetValue(name, out var counts)) intents.Add(name, counts = new int[2]);
            counts[complaint ? 0 : 1]++;
        }

        report.Add("complaint among tweets to airlines: F1", Confusion.Share(2 * hits, said + complaints));
        report.Add("the same, precision", Confusion.Share(hits, said));
        report.Add("the same, recall", Confusion.Share(hits, complaints));
        report.Add("the rule that all are complaints: F1", Confusion.Share(2 * complaints, all + complaints));
        report.Heading("Intent");
        report.Line("No set that may be shipped names intents, so they are rules. Tweets to airlines by intent:");
        report.Line("| intent | with a reason to complain | without |\n| --- | --- | --- |\n" + string.Join('\n', intents.OrderByDescending(i => i.Value.Sum()).Select(i => $"| {i.Key} | {i.Value[0]} | {i.Value[1]} |")));
    }
}
