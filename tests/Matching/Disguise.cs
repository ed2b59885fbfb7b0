using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Matching;

/// <summary>What people make of themselves on networks: the name in full, by a short form, mistyped, turned round, in another script, decorated; the town or none or another.</summary>
internal sealed class Disguise(Random random, Func<string> otherTown)
{
    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        .. "tch=ч sch=ш sh=ш ch=ч ph=ф th=т ck=к qu=кв ce=се ci=си cy=си ee=и oo=у ou=у".Split(' ').Select(p => p.Split('=')).Select(p => (p[0], p[1])),
        .. "abcdefghijklmnopqrstuvwxyz".Zip("абкдефгхи|клмнопкрстувв*из", (l, c) => (l.ToString(), c.ToString())),
    ];

    public Facts Of(Population.Person person)
    {
        var (name, needsTown) = Name(person);
        var roll = random.Next(10);
        var town = roll < 6 || needsTown ? person.Town : roll < 9 ? null : otherTown();
        return new Facts { Name = PersonName.Displayed(name), Place = Place.Free(town is null ? null : Written(town)) };
    }

    public string FullName(Population.Person person) => $"{Capital(person.First)} {Capital(person.Last)}";

    private string Written(string town) => random.Next(10) switch
    {
        < 5 => town,
        < 9 => $"{Capital(town)}, Germany",
        _ => $"{Population.PostalCode(town)} {Capital(town)}",
    };

    private (string Name, bool NeedsTown) Name(Population.Person person)
    {
        var (first, last) = (person.First, person.Last);
        return random.Next(100) switch
        {
            < 68 => (FullName(person), false),
            < 78 => ($"{Capital(Form(first))} {Capital(last)}", false),
            < 82 => ($"{Capital(Slip(first))} {Capital(last)}", false),
            < 86 => ($"{Capital(first)} {Capital(Slip(last))}", false),
            < 90 => ($"{Capital(last)} {Capital(first)}", false),
            < 93 => ($"{Translated(first)} {Translated(last)}", false),
            < 95 => ($"{char.ToUpperInvariant(first[0])}. {Capital(last)}", true),
            _ => ($"✨ Dr. {first.ToUpperInvariant()} {last.ToUpperInvariant()} 🌻", false),
        };
    }

    private string Form(string name)
    {
        var forms = Nicknames.Of(name);
        return forms.Count == 0 ? name : forms[random.Next(forms.Count)];
    }

    /// <summary>One character changed, left out, doubled, or swapped with the next.</summary>
    private string Slip(string name)
    {
        if (name.Length < 3) return name;
        var at = random.Next(name.Length - 1);
        return random.Next(4) switch
        {
            0 => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..],
            1 => name.Remove(at, 1),
            2 => name.Insert(at, name[at].ToString()),
            _ => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
        };
    }

    /// <summary>As somebody writes it who hears it.</summary>
    private static string Translated(string name)
    {
        var text = name;
        foreach (var (latin, cyrillic) in Letters) text = text.Replace(latin, cyrillic, StringComparison.Ordinal);
        return Capital(text.Replace("|", "дж", StringComparison.Ordinal).Replace("*", "кс", StringComparison.Ordinal));
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
