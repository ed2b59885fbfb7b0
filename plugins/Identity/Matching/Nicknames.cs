using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Which given names stand for one another: short forms, pet names, forms of other languages.</summary>
internal static class Nicknames
{
    private static readonly Lazy<Dictionary<string, string[]>> Table = new(Read);

    public static bool IsKnown(string name) => Table.Value.ContainsKey(name);

    /// <summary>Whether one stands for the other, or both for the same name.</summary>
    public static bool AreForms(string a, string b)
    {
        var ofA = Of(a);
        return ofA.Contains(b, StringComparer.Ordinal) || (a != b && ofA.Intersect(Of(b), StringComparer.Ordinal).Any(n => n.Length > 3));
    }

    /// <summary>What may stand for a name, the most frequent first.</summary>
    public static IReadOnlyList<string> Of(string name) => Table.Value.TryGetValue(name, out var forms) ? forms : Array.Empty<string>();

    private static Dictionary<string, string[]> Read()
    {
        var forms = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in Embedded.Rows("nicknames.txt").Concat(Embedded.Rows("forms.txt")))
        {
            foreach (var form in row[1].Split(' '))
            {
                Add(forms, row[0], form);
                Add(forms, form, row[0]);
            }
        }

        return forms.ToDictionary(f => f.Key, f => f.Value.OrderByDescending(NameFrequencies.Of).ThenBy(n => n, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, HashSet<string>> forms, string name, string form)
    {
        if (!forms.TryGetValue(name, out var known)) forms[name] = known = new HashSet<string>(StringComparer.Ordinal);
        known.Add(form);
    }
}
