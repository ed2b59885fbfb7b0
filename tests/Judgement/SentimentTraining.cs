using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Fits the linear model to what people rated: tweets and review snippets of the VADER study, their training part only.</summary>
internal static class SentimentTraining
{
    public static double MeasurePenalty = 2;
    public static double GramPenalty = 4;
    public static double Cut = 0.5, Ibm = -99;
    public static List<string> IbmTexts = [];

    public static byte[] Fit(IEnumerable<Rated> rated)
    {
        var all = rated.ToList();
        var ridge = new Ridge(Features.Measures + Features.Places);
        ridge.Penalize(0, Features.Measures, MeasurePenalty);
        ridge.Penalize(Features.Measures, Features.Measures + Features.Places, GramPenalty);
        foreach (var one in all.Where(r => r.Part == Part.Train)) ridge.Add(Row(one), one.Rating / 4);
        if (Ibm > -9) foreach (var t in IbmTexts) ridge.Add(Row(new Rated(t, 0, Part.Train, Lexicon.Service)), Ibm / 4);
        ridge.Fit(60);
        var measures = ridge.Weights[..Features.Measures];
        var grams = ridge.Weights[Features.Measures..];
        var scores = new SentimentWeights(SentimentWeights.Write(measures, grams, 0, 0));
        var (below, above) = Thresholds.Choose(all.Where(r => r.Part == Part.Validation).Select(r => (Score(r.Text, r.Lexicon, scores), Class(r.Rating))));
        return SentimentWeights.Write(measures, grams, below, above);
    }

    /// <summary>The study's own cut of a mean rating into three.</summary>
    public static int Class(double rating) => rating > Cut ? 1 : rating < -Cut ? -1 : 0;

    public static double Score(string text, Lexicon lexicon, SentimentWeights weights)
    {
        var words = WordReader.Read(text, lexicon);
        return weights.Score(Features.Read(words, ValenceRules.Read(words, lexicon)));
    }

    private static IEnumerable<(int, double)> Row(Rated rated)
    {
        var words = WordReader.Read(rated.Text, rated.Lexicon);
        var features = Features.Read(words, ValenceRules.Read(words, rated.Lexicon));
        for (var i = 0; i < Features.Measures; i++) yield return (i, features.Dense[i]);
        for (var i = 0; i < features.Count; i++) yield return (Features.Measures + features[i], 1);
    }
}
