using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>
/// Random histories of posts, edits, deletions by authors and by others, reactions, reports, late parents, joined threads and people who
/// leave: told in another order, in other batches and with repetitions they end in the same rows.
/// </summary>
public sealed class HistoriesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Histories = 200;
    private const string Prefix = "history";
    private static readonly string[] People = ["ada", "bob", "brand", "eve"];
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void EveryOrderBatchSizeAndRepetitionEndsInTheSameRows()
    {
        emulator.Channel(Prefix, "brand");
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = History(new Random(seed));
            var expected = Told(history, [.. Enumerable.Repeat(1, history.Count)]);
            for (var order = 0; order < 2; order++)
            {
                var random = new Random((seed * 31) + order);
                var actual = Told(Shuffled(history, random), Sizes(random));
                Assert.True(expected == actual, $"History {seed}, order {order}:\n{string.Join("\n", history.Select(a => a.ToJsonString()))}\n\n{Difference(expected, actual)}");
            }
        }
    }

    private static string Difference(string expected, string actual) =>
        "- " + string.Join("\n- ", expected.Split('\n').Except(actual.Split('\n'))) + "\n+ " + string.Join("\n+ ", actual.Split('\n').Except(expected.Split('\n')));

    /// <summary>Tells a history on empty tables.</summary>
    private string Told(IReadOnlyList<JsonObject> history, IReadOnlyList<int> sizes)
    {
        emulator.Clear();
        var at = 0;
        foreach (var size in sizes)
        {
            if (at < history.Count) emulator.Ingest([.. history.Skip(at).Take(size)]);
            at += size;
        }

        emulator.Service("connector").Execute(new OrganizationRequest("soc_ProcessDue"));
        var finals = emulator.All("soc_conversation").Where(c => c.FormattedValues["statecode"] == "Active").Select(c => c.Id).ToHashSet();
        Assert.All(emulator.All("soc_socialmessage"), m => Assert.Contains(m.GetAttributeValue<EntityReference>("soc_conversationid").Id, finals));
        return emulator.Describe();
    }

    /// <summary>Another order, in which some activities come twice.</summary>
    private static List<JsonObject> Shuffled(List<JsonObject> history, Random random)
    {
        var told = history.Concat(history.Where(_ => random.Next(4) == 0)).ToArray();
        random.Shuffle(told);
        return [.. told];
    }

    private static List<int> Sizes(Random random) => [.. Enumerable.Range(0, 100).Select(_ => random.Next(1, 12))];

    private static List<JsonObject> History(Random random)
    {
        var authors = Enumerable.Range(0, 7).ToDictionary(i => $"p{i}", _ => People[random.Next(4)]);
        var posts = authors.Where(_ => random.Next(6) > 0).Select(a => Note(a.Key, a.Value, random)).ToList();
        return [.. posts, .. Enumerable.Range(0, random.Next(4, 16)).Select(_ => Change(authors, random)), .. Enumerable.Range(0, random.Next(0, 10)).SelectMany(_ => React(random)), .. random.Next(4) == 0 ? [Posts.Leave(Prefix, People[random.Next(4)])] : Array.Empty<JsonObject>()];
    }

    private static JsonObject Note(string id, string author, Random random)
    {
        var note = Posts.Note(Prefix, id, author, random.Next(3) > 0 ? $"p{random.Next(8)}" : null, random.Next(8) == 0 ? $"c{random.Next(2)}" : null, $"text of {id}", $"2026-01-01T10:{random.Next(10):00}:00Z", random.Next(4) == 0 ? "brand" : null);
        return Varied(note, random);
    }

    /// <summary>An edit or a deletion, most by the author.</summary>
    private static JsonObject Change(Dictionary<string, string> authors, Random random)
    {
        var id = $"p{random.Next(7)}";
        var actor = random.Next(3) > 0 ? authors[id] : People[random.Next(4)];
        if (random.Next(4) == 0) return Posts.Delete(Prefix, id, actor);
        return Varied(Posts.Edit(Prefix, id, actor, $"edit {random.Next(3)}", $"2026-01-0{random.Next(1, 4)}T10:0{random.Next(4)}:00Z"), random);
    }

    /// <summary>Who may read it, and what the actor says about itself, differs from version to version.</summary>
    private static JsonObject Varied(JsonObject activity, Random random)
    {
        if (random.Next(6) == 0) activity["object"]!["to"] = new JsonArray(Posts.Actor(Prefix, "bob"));
        if (random.Next(3) == 0) activity["actor"]!["name"] = $"name {random.Next(3)}";
        if (random.Next(3) == 0) activity["actor"]!["soc:followers"] = random.Next(100);
        return activity;
    }

    private static IEnumerable<JsonObject> React(Random random)
    {
        var id = $"p{random.Next(7)}";
        var actor = People[random.Next(4)];
        if (random.Next(6) == 0) return [Posts.Flag(Prefix, id, actor)];
        var name = $"{random.Next(2)}";
        var reaction = random.Next(3) == 0 ? Posts.Share(Prefix, id, actor, name) : Posts.Like(Prefix, id, actor, name);
        return random.Next(3) switch
        {
            0 => [reaction],
            1 => [reaction, Posts.Undo(reaction, Prefix, actor)],
            _ => [reaction, Posts.Undo(reaction, Prefix, People[random.Next(4)])],
        };
    }
}
