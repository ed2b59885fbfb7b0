using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Topics by words against hand-labelled tweets: every pair of tweet and topic counts once.</summary>
internal static class TopicMeasure
{
    public static void Run(Corpora corpora, Report report)
    {
        report.Heading("Topics");
        One(corpora, report, "AmazonHelp", TopicLists.Amazon, null);
        One(corpora, report, "SpotifyCares", TopicLists.Spotify, 0.80);
        report.Line("Amazon's words were written with its tweets at hand, so its number is no measure. Spotify's were written before its tweets were looked at.");
    }

    private static void One(Corpora corpora, Report report, string company, IReadOnlyList<TopicDefinition> topics, double? least)
    {
        var matcher = new TopicMatcher(topics);
        var counts = topics.ToDictionary(t => t.Name, _ => new int[3]);
        foreach (var (text, gold) in corpora.Labelled(company))
        {
            var found = matcher.Read(WordReader.Read(text, Lexicon.Service)).Select(m => m.Topic.Name).ToHashSet();
            foreach (var topic in topics.Select(t => t.Name))
            {
                if (found.Contains(topic) && gold.Contains(topic)) counts[topic][0]++;
                else if (found.Contains(topic)) counts[topic][1]++;
                else if (gold.Contains(topic)) counts[topic][2]++;
            }
        }

        report.Add($"topics of {company}: F1 over all pairs", F1([.. Enumerable.Range(0, 3).Select(i => counts.Values.Sum(c => c[i]))]), least);
        report.Line($"| {company} | right | too many | missed | F1 |\n| --- | --- | --- | --- | --- |\n" + string.Join('\n', counts.Select(c => $"| {c.Key} | {c.Value[0]} | {c.Value[1]} | {c.Value[2]} | {F1(c.Value):0.00} |")));
    }

    private static double F1(int[] counts) => Confusion.Share(2 * counts[0], (2 * counts[0]) + counts[1] + counts[2]);
}
