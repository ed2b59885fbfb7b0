using System.Security.Cryptography;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>
/// Writes what plugins/Understanding/Resources holds of VADER's study: the lexicons, the letter triples of English, the weights. The same texts give the same bytes.
/// The weights rest on the lexicons that the plug-ins were built with: where these change, build and train again until nothing does.
/// </summary>
internal static class Training
{
    public static int Run(Corpora corpora, string resources)
    {
        var rated = corpora.Tweets.Concat(corpora.Snippets).ToList();
        var weights = SentimentTraining.Fit(rated);
        if (!weights.AsSpan().SequenceEqual(SentimentTraining.Fit(rated))) throw new InvalidOperationException("Two trainings gave two results.");
        var changed = Write(resources, "vader.txt", Lists.Words(corpora.File("vader", "vader_lexicon.txt")));
        changed |= Write(resources, "emoji.txt", Lists.Pictures(corpora.File("vader", "emoji_utf8_lexicon.txt"), Lexicon.General));
        changed |= Write(resources, "english.bin", Triples.Write(rated.Where(r => r.Part == Part.Train).Select(r => r.Text)));
        changed |= Write(resources, "sentiment.bin", weights);
        Console.WriteLine(changed ? "Something changed: build and train again." : "Nothing changed. The lines above belong into NOTICES.md.");
        return 0;
    }

    private static bool Write(string folder, string name, string text) => Write(folder, name, System.Text.Encoding.UTF8.GetBytes(text));

    private static bool Write(string folder, string name, byte[] bytes)
    {
        Console.WriteLine($"| {name} | {Convert.ToHexStringLower(SHA256.HashData(bytes))} |");
        var file = Path.Combine(folder, name);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes)) return false;
        File.WriteAllBytes(file, bytes);
        return true;
    }
}
