namespace SocialExtension.Emulator.Host.Sample;

/// <summary>Turns what the sample's files call things ("X/miraok", "X/1001") into ids of networks.</summary>
internal sealed class SampleNetworks(Company company, IReadOnlyDictionary<string, Person> people)
{
    /// <summary>The network that a key begins with.</summary>
    public static string NameOf(string key) => key[..key.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The handle of a person, the number of a post.</summary>
    public static string LastPart(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public Person Person(string key) => people[key];

    public Company.NetworkFacts Facts(string key) => company.Networks[NameOf(key)];

    public string ActorId(string key) => $"{Facts(key).Home}users/{people[key].User ?? LastPart(key)}";

    public string PostId(string key) => $"{Facts(key).Home}posts/{LastPart(key)}";

    /// <summary>Whom a post names with an @, and whom it is for anyway.</summary>
    public IEnumerable<string> Mentioned(Story.Post post)
    {
        var network = NameOf(post.By);
        var named = people.Keys.Where(k => NameOf(k) == network && post.Text.Contains("@" + LastPart(k), StringComparison.Ordinal));
        return named.Append(Facts(post.By).Addressee).OfType<string>().Where(k => k != post.By).Distinct();
    }
}
