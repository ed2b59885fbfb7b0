using System.Text.Json.Nodes;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Spoils activities: values of the wrong kind, missing and foreign names, texts that break parsers.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Names = ["type", "id", "actor", "object", "published", "updated", "inReplyTo", "context", "to", "cc", "content", "tag", "attributedTo", "soc:network", "soc:rating", "soc:verifiedEmail", "name", "__type", "", "@context", "a:item"];
    private readonly Random random = new(seed);

    /// <summary>A copy of an activity, changed in one to four places.</summary>
    public JsonNode? Of(JsonNode activity)
    {
        var root = new JsonArray(activity.DeepClone());
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var places = Places(root).ToList();
            Change(places[random.Next(places.Count)]);
        }

        return root.Count > 0 ? root[0]?.DeepClone() : null;
    }

    /// <summary>A text with bytes changed, taken out or doubled.</summary>
    public string Of(string text)
    {
        var characters = text.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(characters.Count);
            switch (random.Next(3))
            {
                case 0:
                    characters.RemoveAt(at);
                    break;
                case 1:
                    characters.Insert(at, (char)random.Next(1, 0x3000));
                    break;
                default:
                    characters[at] = "{}[]\",:\\0e-"[random.Next(11)];
                    break;
            }
        }

        return new string([.. characters]);
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => new[] { node }.Concat(node switch
    {
        JsonObject o => o.SelectMany(p => p.Value is null ? [] : Places(p.Value)),
        JsonArray a => a.SelectMany(i => i is null ? [] : Places(i)),
        _ => [],
    });

    private void Change(JsonNode node)
    {
        switch (node)
        {
            case JsonObject o when random.Next(2) == 0:
                if (o.Count > 0) o.Remove(o.ElementAt(random.Next(o.Count)).Key);
                break;
            case JsonObject o:
                o[Names[random.Next(Names.Length)]] = Value();
                break;
            case JsonArray a when a.Parent is not null || a.Count > 1:
                a.Add(Value());
                break;
            case JsonArray:
                break;
            default:
                node.ReplaceWith(Value());
                break;
        }
    }

    private JsonNode? Value() => random.Next(16) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next() - (int.MaxValue / 2)),
        2 => JsonValue.Create(random.NextDouble() * 1e300),
        3 => JsonValue.Create(random.Next(2) == 0),
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => JsonValue.Create(""),
        7 => JsonValue.Create(new string((char)random.Next(0x20, 0x2FFF), random.Next(1, 2_000))),
        8 => JsonValue.Create("\u0000\u0001\uFFFE\u202E\u200B"),
        9 => JsonValue.Create("https://x.example/" + new string('i', random.Next(900, 1_100))),
        10 => JsonValue.Create("2026-13-45T99:99:99Z"),
        11 => JsonValue.Create("2026-01-01T10:00:00+02:00"),
        12 => JsonValue.Create("<p onload=alert(1)>&lt;b&gt;\u2028'\"; DROP TABLE contact; --"),
        13 => Nested(random.Next(1, 90)),
        14 => new JsonArray(JsonValue.Create("as:Public"), new JsonObject { ["id"] = "https://x.example/users/other" }),
        _ => JsonValue.Create(new[] { "Create", "Update", "Delete", "Note", "Tombstone", "Like", "X", "Mastodon" }[random.Next(8)]),
    };

    private static JsonNode Nested(int levels)
    {
        JsonNode node = new JsonArray();
        for (; levels > 0; levels--) node = levels % 2 == 0 ? new JsonArray(node) : new JsonObject { ["object"] = node };
        return node;
    }
}
