using System;
using System.Collections.Generic;
using System.Globalization;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>
/// How many people have a name. That two rows share a common one says little. It is a list that ships, so nobody has to count the contacts of
/// an organization; what is common there alone shows in how many contacts fit equally well.
/// </summary>
internal static class NameFrequencies
{
    /// <summary>What a name counts that is on no list: rarer, it would weigh more than its spelling can be trusted.</summary>
    public const double Rare = 0.0003;

    private static readonly Lazy<Dictionary<string, double>> Shares = new(Read);
    private static readonly Lazy<HashSet<string>> Given = new(ReadGiven);
    private static readonly Lazy<Dictionary<string, double>> Sounds = new(ReadSounds);

    /// <summary>The share of people who have the name, as given or family name.</summary>
    public static double Of(string name) => Shares.Value.TryGetValue(name, out var share) && share > Rare ? share : Rare;

    /// <summary>Whether it is known as a given name.</summary>
    public static bool IsGiven(string name) => Given.Value.Contains(name) || Nicknames.IsKnown(name);

    /// <summary>The share of people with a name that sounds so; 0 where none is on the list.</summary>
    public static double OfSound(string code) => Sounds.Value.TryGetValue(code, out var share) ? share : 0;

    private static Dictionary<string, double> Read()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Embedded.Rows("names.txt"))
        {
            var share = double.Parse(row[1], CultureInfo.InvariantCulture) / 1_000_000;
            foreach (var name in row[2].Split(' ')) shares[name] = shares.TryGetValue(name, out var other) ? share + other : share;
        }

        return shares;
    }

    private static HashSet<string> ReadGiven()
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Embedded.Rows("names.txt"))
        {
            if (row[0] == "given") given.UnionWith(row[2].Split(' '));
        }

        return given;
    }

    private static Dictionary<string, double> ReadSounds()
    {
        var sounds = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in Shares.Value)
        {
            var code = SoundCode.Of(name.Key);
            sounds[code] = sounds.TryGetValue(code, out var other) ? name.Value + other : name.Value;
        }

        return sounds;
    }
}
