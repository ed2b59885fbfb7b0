using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Sentiment against what people said: intensity on rated tweets, three classes on tweets to airlines and on TweetEval's.</summary>
internal static class SentimentMeasure
{
    public static void Run(Corpora corpora, Report report, bool unseen)
    {
        var all = corpora.Tweets;
        var tweets = all.Where(t => unseen || t.Part == Part.Test).ToList();
        var judge = new Judge(asked: Judgements.Sentiment);
        report.Add($"rated tweets ({tweets.Count}): Pearson r", Pearson(tweets.Select(t => (Score(judge, t.Text, false), t.Rating))), 0.88);
        report.Add("the same, rules and lexicon alone", Pearson(tweets.Select(t => (Rules(t), t.Rating))));
        if (NodeVader.Score(tweets.Select(t => t.Text)) is { } vader) report.Add("the same, npm's vader-sentiment", Pearson(vader.Scores.Zip(tweets, (s, t) => (s, t.Rating))));
        if (!unseen) CrossValidated(corpora, report, all);
        var snippets = corpora.Snippets.Where(t => unseen || t.Part == Part.Test).ToList();
        report.Add($"rated review snippets ({snippets.Count}): Pearson r", Pearson(snippets.Select(t => (Score(judge, t.Text, true), t.Rating))));

        report.Heading("Sentiment");
        var airline = Judged(judge, corpora.Airline.Select(a => (a.Text, a.Class)), true);
        report.Add($"tweets to airlines ({airline.Count}): macro-F1, no airline data used", airline.MacroF1, 0.60);
        report.Table("Tweets to airlines", airline);
        var tweeteval = Judged(judge, corpora.TweetEval, false);
        report.Add($"TweetEval sentiment ({tweeteval.Count}): macro recall", tweeteval.MacroRecall, 0.60);
        report.Table("TweetEval", tweeteval);
    }

    /// <summary>More tweets than the test part has, each scored by weights that were fitted without it.</summary>
    private static void CrossValidated(Corpora corpora, Report report, List<Rated> all)
    {
        report.Add($"all rated tweets ({all.Count}), five-fold cross-validated: Pearson r", Pearson(SentimentTraining.CrossValidated(all, corpora.Snippets)));
        if (NodeVader.Score(all.Select(t => t.Text)) is { } whole) report.Add("the same, npm's vader-sentiment", Pearson(whole.Scores.Zip(all, (s, t) => (s, t.Rating))));
    }

    public static double Pearson(IEnumerable<(double X, double Y)> pairs)
    {
        var all = pairs.ToList();
        var (x, y) = (all.Average(p => p.X), all.Average(p => p.Y));
        return all.Sum(p => (p.X - x) * (p.Y - y)) / Math.Sqrt(all.Sum(p => (p.X - x) * (p.X - x)) * all.Sum(p => (p.Y - y) * (p.Y - y)));
    }

    /// <summary>What is not judged counts as neutral: that is what an agent sees.</summary>
    private static Confusion Judged(Judge judge, IEnumerable<(string Text, int Class)> texts, bool service)
    {
        var table = new Confusion();
        foreach (var (text, gold) in texts) table.Add(gold, judge.Read(new MessageText(text, aboutService: service)).Sentiment is { } s ? s - Plugins.Schema.Sentiment.Neutral : 0);
        return table;
    }

    private static double Score(Judge judge, string text, bool service) => judge.Read(new MessageText(text, aboutService: service)).Score;

    private static double Rules(Rated rated) => ValenceRules.Read(WordReader.Read(rated.Text, rated.Lexicon), rated.Lexicon).Compound;
}
