using System;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>How alike two texts are written.</summary>
internal static class Spelling
{
    private const int MostPrefix = 4;
    private const double PrefixShare = 0.1;

    /// <summary>Jaro's measure with Winkler's bonus for a common beginning: 1 for the same, 0 for nothing in common.</summary>
    public static double Alike(string a, string b)
    {
        if (a == b) return 1;
        if (a.Length == 0 || b.Length == 0) return 0;
        var jaro = Jaro(a, b);
        var prefix = 0;
        while (prefix < Math.Min(MostPrefix, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix]) prefix++;
        return jaro + (prefix * PrefixShare * (1 - jaro));
    }

    /// <summary>Whether one keystroke parts them: a character changed, added, left out, or two swapped.</summary>
    public static bool IsOneSlip(string a, string b)
    {
        if (a == b || Math.Abs(a.Length - b.Length) > 1) return false;
        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start]) start++;
        var restA = a.Substring(start);
        var restB = b.Substring(start);
        if (restA.Length > restB.Length) return restA.Substring(1) == restB;
        if (restB.Length > restA.Length) return restB.Substring(1) == restA;
        return restA.Substring(1) == restB.Substring(1) || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.Substring(2) == restB.Substring(2));
    }

    private static double Jaro(string a, string b)
    {
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var takenA = new bool[a.Length];
        var takenB = new bool[b.Length];
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if (takenB[j] || a[i] != b[j]) continue;
                takenA[i] = takenB[j] = true;
                common++;
                break;
            }
        }

        if (common == 0) return 0;
        var moved = Moved(a, b, takenA, takenB) / 2;
        return (((double)common / a.Length) + ((double)common / b.Length) + ((double)(common - moved) / common)) / 3;
    }

    /// <summary>How many of the common letters stand in another order.</summary>
    private static int Moved(string a, string b, bool[] takenA, bool[] takenB)
    {
        var at = 0;
        var moved = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (!takenA[i]) continue;
            while (!takenB[at]) at++;
            if (a[i] != b[at]) moved++;
            at++;
        }

        return moved;
    }
}
