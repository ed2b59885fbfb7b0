using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>Whatever order activities arrive in, and in whatever batches, the same rows stand at the end.</summary>
public sealed class OrderOfArrivalTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Orders = 500;
    private static readonly string[] Opinions = ["", ": lovely", ": a terrible lamp, I want a refund", ": still waiting for the parcel"];
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void FiveHundredRandomOrdersEndInTheSameRows()
    {
        emulator.Topic("Lamps", "lamp");
        emulator.Topic("Parcels", "parcel");
        var random = new Random(2026);
        for (var graph = 0; graph < 5; graph++)
        {
            var seed = random.Next();
            var expected = Run($"g{graph}", seed, order: null);
            for (var order = 1; order <= Orders / 5; order++) Assert.Equal(expected, Run($"g{graph}o{order}", seed, order));
        }
    }

    /// <summary>Branches, missing parents, circles and two contexts: the partition that an independent union-find computes.</summary>
    [Fact]
    public void ThePartitionIsThatOfAnIndependentUnionFind()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var prefix = $"p{seed}";
            var activities = Activities(prefix, seed);
            Shuffle(activities, new Random(seed + 1));
            foreach (var batch in activities.Chunk(4)) emulator.Ingest(batch);
            var expected = Partition(activities);
            var actual = Messages(prefix).GroupBy(m => m.GetAttributeValue<EntityReference>("soc_conversationid").Id).Select(g => string.Join(" ", g.Select(m => (string)m["soc_externalid"]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
            Assert.Equal(expected, actual);
        }
    }

    /// <summary>The smallest id on a circle is its root, though the reply that closes the circle does not name it.</summary>
    [Fact]
    public void ACircleThatClosesThroughAHeldThreadHasTheRowOfItsSmallestId()
    {
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("circle", "7", inReplyTo: "3")));
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("circle", "3", inReplyTo: "5")));
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("circle", "5", inReplyTo: "7")));
        var conversation = emulator.Conversation(emulator.Message("circle", "7"));
        Assert.Equal((Posts.Id("circle", "3"), "Active", 3), (conversation["soc_rootexternalid"], conversation.FormattedValues["statecode"], conversation["soc_messagecount"]));
        Assert.All(Messages("circle"), m => Assert.Equal(conversation.Id, m.GetAttributeValue<EntityReference>("soc_conversationid").Id));
    }

    /// <summary>Ingests one graph under a prefix of its own and describes what stands there, without the prefix.</summary>
    private string Run(string prefix, int seed, int? order)
    {
        emulator.Channel(prefix, "brand");
        var activities = Activities(prefix, seed);
        if (order is { } number)
        {
            var random = new Random(number);
            Shuffle(activities, random);
            for (var at = 0; at < activities.Length;)
            {
                var size = random.Next(1, 9);
                emulator.Ingest([.. activities.Skip(at).Take(size)]);
                at += size;
            }
        }
        else
        {
            emulator.Ingest(activities);
        }

        emulator.Ingest([.. activities.Take(3)]); // repetitions change nothing
        return string.Join("\n", Describe(prefix)).Replace($"{prefix}\\/", "", StringComparison.Ordinal).Replace($"{prefix}/", "", StringComparison.Ordinal);
    }

    private static JsonObject[] Activities(string prefix, int seed)
    {
        var random = new Random(seed);
        string Id() => $"n{random.Next(26):00}";
        string[] authors = ["ada", "bob", "brand", "eve"];
        return [.. Enumerable.Range(0, 18).Select(_ => Id()).Distinct().Select(id => Posts.Note(
            prefix,
            id,
            authors[random.Next(4)],
            random.Next(4) > 0 ? Id() : null,
            random.Next(7) == 0 ? $"c{random.Next(3)}" : null,
            $"text of {id}{Opinions[random.Next(4)]}",
            $"2026-01-01T10:{random.Next(20):00}:00Z",
            random.Next(4) == 0 ? "brand" : null)).Select(note => random.Next(6) == 0 ? Direct(note, prefix) : note)];
    }

    private static JsonObject Direct(JsonObject note, string prefix)
    {
        note["object"]!["to"] = new JsonArray(Posts.Actor(prefix, "bob"));
        return note;
    }

    private IEnumerable<string> Describe(string prefix)
    {
        foreach (var message in Messages(prefix))
        {
            var home = message.GetAttributeValue<EntityReference>("soc_conversationid").Id;
            var conversation = emulator.Service().Retrieve("soc_conversation", home, new ColumnSet("soc_rootexternalid", "statecode"));
            yield return $"{Show(message, "soc_externalid", "soc_text", "soc_privatetext", "soc_visibility", "soc_postedon", "soc_direction", "soc_profileid", "soc_channelid", "soc_kind", "statecode", "subject", "soc_sentiment", "soc_sentimentscore", "soc_intent", "soc_topicid", "soc_judgement")} in {conversation["soc_rootexternalid"]} ({conversation.FormattedValues["statecode"]})";
        }

        foreach (var conversation in Rows("soc_conversation", "soc_rootexternalid", prefix).Where(c => c.FormattedValues["statecode"] == "Active"))
        {
            yield return Show(conversation, "soc_rootexternalid", "soc_name", "soc_visibility", "soc_state", "soc_messagecount", "soc_startedon", "soc_firstcustomermessageon", "soc_lastmessageon", "soc_starterid", "soc_channelid", "soc_customerid", "soc_threadfacts", "soc_sentiment", "soc_sentimentscore", "soc_firstsentimentscore", "soc_sentimentshift", "soc_intent", "soc_topicid");
        }

        foreach (var profile in Rows("soc_socialprofile", "soc_externalid", prefix)) yield return Show(profile, "soc_externalid", "soc_name", "soc_handle", "soc_lastseenon", "soc_factdates");
    }

    private List<Entity> Messages(string prefix) => Rows("soc_socialmessage", "soc_externalid", prefix);

    private List<Entity> Rows(string table, string column, string prefix) =>
        [.. emulator.Rows(table, column, ConditionOperator.BeginsWith, $"https://x.example/{prefix}/").OrderBy(r => (string)r[column], StringComparer.Ordinal)];

    private static string Show(Entity row, params string[] columns) => string.Join(" | ", columns.Select(c => row.Attributes.TryGetValue(c, out var value) ? value switch
    {
        EntityReference reference => reference.Name,
        DateTime time => time.ToString("u"),
        _ => row.FormattedValues.TryGetValue(c, out var text) ? text : value,
    } : ""));

    private static IEnumerable<string> Partition(JsonObject[] activities)
    {
        var parent = new Dictionary<string, string>();
        string Find(string id) => !parent.TryGetValue(id, out var p) || p == id ? id : Find(p);
        foreach (var note in activities.Select(a => a["object"]!))
        {
            foreach (var other in new[] { (string?)note["inReplyTo"], (string?)note["context"] }.OfType<string>())
            {
                var (a, b) = (Find((string)note["id"]!), Find(other));
                if (a != b) parent[a] = b;
            }
        }

        return activities.Select(a => (string)a["object"]!["id"]!).GroupBy(Find).Select(g => string.Join(" ", g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    private static void Shuffle(JsonObject[] activities, Random random) => random.Shuffle(activities);
}
