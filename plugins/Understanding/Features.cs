using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A text as a linear model sees it: a few measures of its valences, and its words and pairs of words, hashed.</summary>
internal sealed class Features
{
    /// <summary>How many places the hash has: 2 to the 14th.</summary>
    public const int Places = 1 << 14;

    /// <summary>How many measures there are.</summary>
    public const int Measures = Own + (int)Cue.Irony + 1;

    private const int Own = 18;
    private const double CueUnit = 8;

    private readonly ushort[] grams;

    private Features(double[] measures, ushort[] grams, int count)
    {
        Dense = measures;
        this.grams = grams;
        Count = count;
    }

    public double[] Dense { get; }

    public int Count { get; }

    public int this[int index] => grams[index];

    public static Features Read(Words words, Valences valences, CueHits cues)
    {
        var grams = new ushort[words.WordCount * 2];
        var count = 0;
        var before = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Mark or TokenKind.Link or TokenKind.Mention) before = 0;
            if (!token.IsWord) continue;
            grams[count++] = Place(token.Stem);
            if (before != 0) grams[count++] = Place(WordHash.Join(before, token.Stem));
            before = token.Stem;
        }

        return new Features(Measure(words, valences, cues), grams, count);
    }

    public static ushort Place(ulong hash) => (ushort)(WordHash.Join(hash, Places) & (Places - 1));

    private static double[] Measure(Words words, Valences valences, CueHits cues)
    {
        var measures = new double[Measures];
        var most = 0.0;
        var least = 0.0;
        var last = 0.0;
        var pictures = 0.0;
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            var valence = valences[i];
            most = Math.Max(most, valence);
            least = Math.Min(least, valence);
            if (valence != 0) last = valence;
            if (token.Kind is TokenKind.Emoji or TokenKind.Emoticon) pictures += valence;
            else if (token.Kind == TokenKind.Link) measures[9] = 1;
            else if (token.Kind == TokenKind.Mention) measures[10] = 1;
            else if (token.Kind == TokenKind.Mark && words.Text[token.Start] is '?') measures[8] = 1;
        }

        measures[0] = 1;
        measures[1] = valences.Compound;
        measures[2] = ValenceRules.Normal(valences.Positive);
        measures[3] = ValenceRules.Normal(valences.Negative);
        measures[4] = most / 4;
        measures[5] = least / 4;
        measures[6] = last / 4;
        measures[7] = ValenceRules.Normal(pictures);
        measures[11] = Math.Sign(valences.Compound) * valences.Emphasis;
        measures[12] = ValenceRules.Normal(valences.NegatedGood);
        measures[13] = ValenceRules.Normal(valences.NegatedBad);
        measures[14] = (valences.Positive - valences.Negative) / (words.WordCount + 4);
        var sum = valences.Positive - valences.Negative;
        measures[15] = sum / Math.Sqrt((sum * sum) + 4);
        measures[16] = Math.Max(-1, Math.Min(1, sum / 10));
        measures[17] = Math.Min(words.WordCount, 40) / 40.0;
        for (var cue = Cue.Complaint; cue <= Cue.Irony; cue++) measures[Own + (int)cue] = Math.Min(CueUnit, cues[cue]) / CueUnit;
        return measures;
    }
}
