using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Matching;

/// <summary>What links by itself among profiles whose network verified an address that is their own, a family's, on record for somebody else by a slip, or was another's before.</summary>
internal sealed class LinkMeasure(Population population)
{
    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly Dictionary<string, List<int>> holders = [];

    public int Right { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Left for a person though the address is theirs alone.</summary>
    public int Left { get; private set; }

    /// <summary>Wrong among those who show no name: nothing tells them from the former owner of the address.</summary>
    public int WrongWithoutName { get; private set; }

    public int WithoutName { get; private set; }

    public void Run(int profiles, int seed)
    {
        var random = new Random(seed);
        var disguise = new Disguise(random, population.Town);
        for (var i = 0; i < population.People.Count; i++) Hold(population.People[i].Email, i);
        var cases = Enumerable.Range(0, profiles).Select(_ => random.Next(population.People.Count)).Select(p => Case(p, random)).ToList();
        foreach (var (person, owner, email) in cases)
        {
            var pseudonym = random.Next(5) == 0;
            var name = pseudonym ? PersonName.Displayed($"user{random.Next(10_000)}") : disguise.Of(owner).Name;
            if (Linked(email, name) is not { } linked) Left += owner == population.People[person] && holders.TryGetValue(email, out var held) && held.Count == 1 ? 1 : 0;
            else if (population.People[linked] == owner) Right++;
            else if (pseudonym) WrongWithoutName++;
            else Wrong++;
            if (pseudonym && owner != population.People[person]) WithoutName++;
        }
    }

    /// <summary>One profile: the contact who has the address on record, who the profile really is, and the address.</summary>
    private (int Person, Population.Person Owner, string Email) Case(int person, Random random)
    {
        var contact = population.People[person];
        switch (random.Next(10))
        {
            case < 5: // their own
                return (person, contact, contact.Email);
            case 5: // a couple's, both on record
                Hold(contact.Email, random.Next(population.People.Count));
                return (person, contact, contact.Email);
            case 6: // a family's, one on record, another writes
                return (person, Relative(contact), contact.Email);
            case 7: // mistyped on record, so that it is a stranger's
            case 8: // passed on to a stranger by the provider
                return (person, population.NewPerson(), contact.Email);
            default: // mistyped at the network's side of things: nobody has it
                return (person, contact, "x" + contact.Email);
        }
    }

    /// <summary>Somebody of the same family name, and of a given name that nobody takes for the other.</summary>
    private Population.Person Relative(Population.Person of)
    {
        var relative = population.NewPerson() with { Last = of.Last };
        return SoundCode.Of(relative.First) == SoundCode.Of(of.First) ? Relative(of) : relative;
    }

    private void Hold(string email, int person)
    {
        if (!holders.TryGetValue(email, out var held)) holders[email] = held = [];
        if (!held.Contains(person)) held.Add(person);
    }

    private int? Linked(string email, PersonName name)
    {
        if (!holders.TryGetValue(email, out var held)) return null;
        var differ = held.Count == 1 && NameComparison.Differ(name, population.People[held[0]].Customer.Name);
        var match = EmailMatch.Of(null, [new EmailStatement(email, Day, [.. held.Select(Id)], differ)], "X");
        if (match is not { IsCertain: true }) return null;
        var row = new SocialProfileRow();
        match.Write(row);
        return held.Single(h => Id(h) == row.CustomerId!.Id);
    }

    private static Guid Id(int person) => new(person, 0, 0, new byte[8]);
}
