using System.Globalization;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Writes VADER's two lexicons the way the plug-ins carry them: sorted, one entry a line, tenths.</summary>
internal static class Lists
{
    public static string Words(string file)
    {
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(file).Select(l => l.Split('\t')).Where(c => c.Length > 1)) words[cells[0].Trim().ToLowerInvariant()] = Tenths(cells[1]);
        return "// VADER's lexicon (MIT, see NOTICES.md): mean of ten raters, tenths from -40 to 40. Written by tests/Judgement.\n" + Lines(words);
    }

    /// <summary>A picture counts what the words of its name do; most count nothing and are left out.</summary>
    public static string Pictures(string file, Lexicon lexicon)
    {
        var pictures = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(file).Select(l => l.Split('\t')).Where(c => c.Length > 1))
        {
            var words = WordReader.Read(cells[1], lexicon);
            var valences = ValenceRules.Read(words, lexicon);
            var tenths = (int)Math.Round(Math.Clamp((valences.Positive - valences.Negative) * 10, -40, 40));
            if (tenths != 0 && !cells[1].Contains("skin tone", StringComparison.Ordinal)) pictures[cells[0].Replace("\uFE0F", "", StringComparison.Ordinal)] = tenths;
        }

        return "// Pictures by the words of their names in VADER's emoji list (MIT, see NOTICES.md), tenths. Written by tests/Judgement.\n" + Lines(pictures);
    }

    private static int Tenths(string number) => (int)Math.Round(double.Parse(number, CultureInfo.InvariantCulture) * 10);

    private static string Lines(SortedDictionary<string, int> entries) => string.Concat(entries.Select(e => $"{e.Key}\t{e.Value.ToString(CultureInfo.InvariantCulture)}\n"));
}
