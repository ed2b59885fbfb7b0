using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>A text that people rated from −4 to 4, and the part that its hash puts it in.</summary>
internal sealed record Rated(string Text, double Rating, Part Part, Lexicon Lexicon)
{
    /// <summary>Rated tweets or snippets: id, tab, mean rating, tab, text.</summary>
    public static List<Rated> Read(string file, Lexicon lexicon) =>
        [.. File.ReadLines(file).Select(l => l.Split('\t', 3)).Where(c => c.Length == 3).Select(c => new Rated(c[2], double.Parse(c[1], CultureInfo.InvariantCulture), PartOf(c[2]), lexicon))];

    /// <summary>Six tenths to train, two to choose, two to measure; the same text is always in the same part.</summary>
    public static Part PartOf(string text) => (SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] % 10) switch { < 6 => Part.Train, < 8 => Part.Validation, _ => Part.Test };
}
