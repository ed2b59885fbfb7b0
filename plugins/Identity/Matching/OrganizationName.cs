using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Names of companies, without their legal form.</summary>
internal static class OrganizationName
{
    private static readonly HashSet<string> Forms = new("inc ltd llc llp plc corp corporation co company gmbh ag kg ug ohg ev sa sas sarl srl spa bv nv oy ab as aps pty pvt limited holding group the and und".Split(' '));

    public static IReadOnlyList<string> Words(string? name)
    {
        var words = NameText.Split(name).ToList();
        var kept = words.Where(w => !Forms.Contains(w)).ToList();
        return kept.Count > 0 ? kept : words;
    }

    public static Piece? Compare(Facts profile, string organization)
    {
        var theirs = string.Concat(Words(organization));
        if (theirs.Length < 2) return null;
        var names = new[] { string.Concat(Words(profile.Name.Shown)) }.Concat(profile.Handles.Select(NameText.Letters)).Where(n => n.Length > 1).ToList();
        if (names.Count == 0) return null;
        var best = names.Max(n => Spelling.Alike(n, theirs));
        if (best >= 1) return new Piece("name", $"The profile is called like {organization}.", 13);
        return best >= 0.93 ? new Piece("name", $"The profile is called almost like {organization}.", 8) : new Piece("name", $"The profile is not called like {organization}.", -5);
    }
}
