using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>How much English is taken for English, and how much of other languages is left unjudged.</summary>
internal static class LanguageMeasure
{
    public static void Run(Corpora corpora, Report report)
    {
        var judge = new Judge(asked: Judgements.None);
        var english = corpora.Tweets.Concat(corpora.Snippets).Where(t => t.Part == Part.Test).Select(t => t.Text).ToList();
        report.Add($"English texts judged ({english.Count})", Share(english, judge), format: "0.000");
        var airline = corpora.Airline.Select(t => t.Text).ToList();
        report.Add($"tweets to airlines judged ({airline.Count})", Share(airline, judge));
        report.Add($"sentences of {Sentences.Languages} other languages judged ({Sentences.Foreign.Count})", Share(Sentences.Foreign, judge));
        report.Heading("Languages");
        var taken = Sentences.Foreign.Where(t => judge.Read(new MessageText(t)).Reading == Reading.English).ToList();
        report.Line(taken.Count == 0 ? "No sentence of another language was taken for English." : "Taken for English: " + string.Join(" · ", taken));
    }

    private static double Share(IReadOnlyList<string> texts, Judge judge) => Confusion.Share(texts.Count(t => judge.Read(new MessageText(t)).Reading == Reading.English), texts.Count);
}
