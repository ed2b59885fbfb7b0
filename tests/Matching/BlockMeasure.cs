using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Matching;

/// <summary>Whether profiles find their customers among many, and how many they are compared with.</summary>
internal sealed class BlockMeasure
{
    private readonly Population population;
    private readonly IReadOnlyList<Facts> customers;
    private readonly ILookup<string, int> kept;

    public BlockMeasure(Population population)
    {
        this.population = population;
        customers = [.. population.People.Select(p => p.Customer)];
        var keys = customers.Select(MatchKeys.Kept).ToList();
        KeysPerCustomer = keys.Average(k => k.Count);
        kept = keys.SelectMany((k, i) => k.Select(key => (key, i))).ToLookup(k => k.key, k => k.i);
    }

    public double KeysPerCustomer { get; }

    public int MostCandidates { get; private set; }

    public double MeanCandidates { get; private set; }

    public int MostKeysAsked { get; private set; }

    public double Recall { get; private set; }

    /// <summary>Of the profiles for whom somebody is suggested: the right one.</summary>
    public double Precision { get; private set; }

    /// <summary>Of all profiles: the right one is suggested.</summary>
    public double Suggested { get; private set; }

    public void Run(int profiles, int seed)
    {
        var random = new Random(seed);
        var disguise = new Disguise(random, population.Town);
        var (candidates, found, suggested, right) = (0L, 0, 0, 0);
        for (var i = 0; i < profiles; i++)
        {
            var person = random.Next(customers.Count);
            var profile = disguise.Of(population.People[person]);
            var asked = MatchKeys.Asked(profile);
            var compared = Candidates.Of(asked, kept);
            MostKeysAsked = Math.Max(MostKeysAsked, asked.Count);
            MostCandidates = Math.Max(MostCandidates, compared.Count);
            candidates += compared.Count;
            if (compared.Contains(person)) found++;
            if (Suggestion<int>.Of(compared.Select(c => KeyValuePair.Create(c, Comparison.Of(profile, customers[c])))) is not { IsClear: true } suggestion) continue;
            suggested++;
            if (suggestion.Best.Key == person) right++;
        }

        (MeanCandidates, Recall, Precision, Suggested) = ((double)candidates / profiles, (double)found / profiles, (double)right / suggested, (double)right / profiles);
    }
}
