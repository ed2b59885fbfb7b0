using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// VADER's rules, written from the paper (C. J. Hutto, E. Gilbert: VADER, a parsimonious rule-based model for sentiment analysis of social media text, ICWSM 2014):
/// degree words, negation within three words, capitals, the contrast of "but", exclamation and question marks, and the way a sum becomes a score.
/// </summary>
internal static class ValenceRules
{
    private const double Capitals = 0.733;
    private const double Negated = -0.74;
    private const int Reach = 3;

    /// <summary>Pieces, words or not: fifty thousand pictures in a row must not each look back at all before.</summary>
    private const int Farthest = 10;

    private const double BeforeBut = 0.5;
    private const double AfterBut = 1.5;
    private const double Alpha = 15;

    public static Valences Read(Words words, Lexicon lexicon)
    {
        var valences = new Valences(words.Count);
        var modifiers = Modifiers.Instance;
        var shouting = MixesCapitals(words);
        var but = -1;
        for (var i = 0; i < words.Count;)
        {
            var token = words[i];
            if (modifiers.Turns(token)) but = i;
            var end = lexicon.Match(words, i, out var valence);
            if (end == i)
            {
                i++;
                continue;
            }

            if (valence != 0 && !(modifiers.Degree(token) != 0 && end == i + 1 && FollowedByValence(words, lexicon, i + 1)))
            {
                if (token.Caps && shouting) valence += Math.Sign(valence) * Capitals;
                valences.Set(i, end, Before(words, modifiers, i, valence, shouting));
                if (valence > 0 && valences[i] < 0) valences.NegatedGood += valences[i];
                else if (valence < 0 && valences[i] > 0) valences.NegatedBad += valences[i];
            }

            i = end;
        }

        Sum(words, valences, but);
        return valences;
    }

    /// <summary>A sum of valences as a score in −1..1.</summary>
    public static double Normal(double sum) => sum / Math.Sqrt((sum * sum) + Alpha);

    /// <summary>Capitals mean something only where not all is written so.</summary>
    private static bool MixesCapitals(Words words)
    {
        var caps = false;
        var other = false;
        for (var i = 0; i < words.Count && !(caps && other); i++)
        {
            if (words[i].Kind != TokenKind.Word) continue;
            if (words[i].Caps) caps = true;
            else other = true;
        }

        return caps && other;
    }

    private static bool FollowedByValence(Words words, Lexicon lexicon, int at) => at < words.Count && lexicon.Match(words, at, out _) > at;

    /// <summary>What the words before do to a valence: the nearer, the more.</summary>
    private static double Before(Words words, Modifiers modifiers, int at, double valence, bool shouting)
    {
        var sign = Math.Sign(valence);
        var negated = false;
        for (int i = at - 1, distance = 1; i >= 0 && i >= at - Farthest && distance <= Reach; i--)
        {
            var token = words[i];
            if (token.Kind is TokenKind.Hashtag or TokenKind.Mention) continue;
            if (token.Kind == TokenKind.Mark || (token.Kind == TokenKind.Stop && IsEnd(words, token))) break;
            if (!token.IsWord) continue;
            var degree = modifiers.Degree(token);
            if (degree != 0)
            {
                if (token.Caps && shouting) degree += Math.Sign(degree) * Capitals;
                valence += sign * degree * (1.05 - (0.05 * distance));
            }
            else if (modifiers.Negates(token)) negated = true;
            distance++;
        }

        return negated ? valence * Negated : valence;
    }

    /// <summary>A full stop or semicolon ends what a negation reaches; a comma does not.</summary>
    private static bool IsEnd(Words words, Token token) => words.Text[token.Start] is '.' or ';' or '\u2026';

    private static void Sum(Words words, Valences valences, int but)
    {
        var sum = 0.0;
        for (var i = 0; i < words.Count; i++)
        {
            if (valences[i] == 0) continue;
            if (but >= 0 && but != i) valences[i] *= i < but ? BeforeBut : AfterBut;
            sum += valences[i];
            if (valences[i] > 0) valences.Positive += valences[i];
            else valences.Negative -= valences[i];
        }

        valences.Emphasis = Emphasis(words);
        if (sum != 0) sum += Math.Sign(sum) * valences.Emphasis;
        valences.Compound = Normal(sum);
    }

    /// <summary>Up to four exclamation marks; two and more question marks.</summary>
    private static double Emphasis(Words words)
    {
        var exclaims = 0;
        var asks = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            if (token.Kind != TokenKind.Mark) continue;
            for (var at = token.Start; at < token.End; at++)
            {
                if (words.Text[at] is '!' or '\uFF01') exclaims++;
                else asks++;
            }
        }

        return (Math.Min(exclaims, 4) * 0.292) + (asks < 2 ? 0 : asks <= 3 ? asks * 0.18 : 0.96);
    }
}
