using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Benchmarks;

/// <summary>Which posts belong together, each thread as a line of their ids.</summary>
internal static class Threads
{
    /// <summary>By a union-find over what the activities say, which knows nothing of rows.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> activities)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var posts = activities.Select(line => JsonNode.Parse(line)!).Select(a => (Network: (string?)a["soc:network"] ?? "", Post: a["object"]!)).ToList();
        string Leader(string id)
        {
            while (parents.TryGetValue(id, out var parent)) id = parent;
            return id;
        }

        foreach (var (network, post) in posts)
        {
            foreach (var other in new[] { (string?)post["inReplyTo"], (string?)post["context"], (string?)post["conversation"] }.OfType<string>())
            {
                var (one, two) = (Leader(Key(network, (string)post["id"]!)), Leader(Key(network, other)));
                if (one != two) parents[one] = two;
            }
        }

        return Lines(posts.Select(p => (string)p.Post["id"]!).Distinct(), posts.DistinctBy(p => (string)p.Post["id"]!).Select(p => Leader(Key(p.Network, (string)p.Post["id"]!))));
    }

    /// <summary>By the conversations of messages.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<Entity> messages) =>
        Lines(messages.Select(m => (string)m["soc_externalid"]), messages.Select(m => m.GetAttributeValue<EntityReference>("soc_conversationid").Id.ToString()));

    private static string Key(string network, string id) => network + "\n" + id;

    private static List<string> Lines(IEnumerable<string> ids, IEnumerable<string> threads) =>
        [.. ids.Zip(threads).GroupBy(p => p.Second, p => p.First).Select(g => string.Join(" ", g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
