using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Fits the linear model to what people rated: tweets and review snippets of the VADER study. Penalties and thresholds are chosen on the validation part with weights of the training part; what ships is fitted on both, and never on the test part.</summary>
internal static class SentimentTraining
{
    private const double MeasurePenalty = 0.5;
    private const double GramPenalty = 500;
    private const int Sweeps = 60;
    private const int Folds = 5;

    public static byte[] Fit(IReadOnlyList<Rated> rated)
    {
        var chosen = new SentimentWeights(Fit(rated, r => r.Part == Part.Train, 0, 0));
        var (below, above) = Thresholds.Choose(rated.Where(r => r.Part == Part.Validation).Select(r => (chosen.Score(Read(r)), Class(r.Rating))));
        return Fit(rated, r => r.Part != Part.Test, below, above);
    }

    /// <summary>Scores of all tweets, each by weights that were fitted without its fifth.</summary>
    public static IEnumerable<(double Score, double Rating)> CrossValidated(IReadOnlyList<Rated> tweets, IReadOnlyList<Rated> snippets) =>
        Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var weights = new SentimentWeights(Fit([.. tweets.Where((_, i) => i % Folds != fold), .. snippets], _ => true, 0, 0));
            return tweets.Where((_, i) => i % Folds == fold).Select(t => (weights.Score(Read(t)), t.Rating));
        });

    private static byte[] Fit(IReadOnlyList<Rated> rated, Func<Rated, bool> used, double below, double above)
    {
        var ridge = new Ridge(Features.Measures + Features.Places);
        ridge.Penalize(0, Features.Measures, MeasurePenalty);
        ridge.Penalize(Features.Measures, Features.Places, GramPenalty);
        foreach (var one in rated.Where(used)) ridge.Add(Row(Read(one)), one.Rating / 4);
        ridge.Fit(Sweeps);
        return SentimentWeights.Write(ridge.Weights[..Features.Measures], ridge.Weights[Features.Measures..], below, above);
    }

    /// <summary>Three classes of a mean rating: neutral is what rounds to 0.</summary>
    public static int Class(double rating) => Math.Abs(rating) < 0.5 ? 0 : Math.Sign(rating);

    private static Features Read(Rated rated)
    {
        var words = WordReader.Read(rated.Text, rated.Lexicon);
        return Features.Read(words, ValenceRules.Read(words, rated.Lexicon), Cues.Read(words));
    }

    private static IEnumerable<(int, double)> Row(Features features)
    {
        for (var i = 0; i < Features.Measures; i++) yield return (i, features.Dense[i]);
        for (var i = 0; i < features.Count; i++) yield return (Features.Measures + features[i], 1);
    }
}
