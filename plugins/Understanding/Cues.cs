using System;
using System.Collections.Generic;
using System.Globalization;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Phrases that speak for an intent, a cause of urgency, spam or irony. One phrase may speak for several.</summary>
internal sealed class Cues
{
    private static readonly Lazy<Cues> Loaded = new(() => new Cues());
    private static readonly ulong No = WordHash.Of("no");
    private readonly PhraseTable phrases = new();
    private readonly List<List<Meaning>> meanings = new();

    private Cues()
    {
        var byPhrase = new Dictionary<string, List<Meaning>>();
        foreach (var row in Embedded.Rows("cues.txt"))
        {
            if (!byPhrase.TryGetValue(row[2], out var list))
            {
                byPhrase.Add(row[2], list = new List<Meaning>());
                phrases.Add(row[2], meanings.Count);
                meanings.Add(list);
            }

            list.Add(new Meaning((Cue)Enum.Parse(typeof(Cue), row[0], ignoreCase: true), int.Parse(row[1], CultureInfo.InvariantCulture)));
        }
    }

    public static Cues Shipped => Loaded.Value;

    public bool Knows(ulong word) => phrases.Vocabulary.Contains(word);

    /// <summary>The cues of a text in order. What is negated within three words is left out where it says that something is not so.</summary>
    public static CueHits Read(Words words)
    {
        var cues = Shipped;
        var hits = new CueHits();
        for (var i = 0; i < words.Count; i++)
        {
            var end = cues.phrases.Match(words, i, out var at);
            if (end == i) continue;
            foreach (var meaning in cues.meanings[at])
            {
                if (meaning.Cue is >= Cue.Harm and <= Cue.Outage && Negated(words, i)) continue;
                hits.Add(meaning.Cue, meaning.Weight, words[i].Start, words[end - 1].End - words[i].Start);
            }
        }

        return hits;
    }

    /// <summary>"Not urgent", "no injuries": the two words before.</summary>
    private static bool Negated(Words words, int at)
    {
        for (int i = at - 1, seen = 0; i >= 0 && seen < 2 && words[i].IsWord; i--, seen++)
        {
            if (Modifiers.Instance.Negates(words[i]) || words[i].Hash == No) return true;
        }

        return false;
    }

    private readonly struct Meaning(Cue cue, int weight)
    {
        public Cue Cue { get; } = cue;

        public int Weight { get; } = weight;
    }
}
