using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Activities for tests, and what ingestion says of them.</summary>
internal static class Posts
{
    public const int X = 285100000;

    /// <summary>A Create of a note on X. Ids are short names below a prefix, so that tests do not meet.</summary>
    public static JsonObject Note(string prefix, string id, string author = "ada", string? inReplyTo = null, string? context = null, string text = "Hello", string published = "2026-01-01T10:00:00Z", string? mentions = null)
    {
        var note = new JsonObject { ["type"] = "Note", ["id"] = Id(prefix, id), ["content"] = text, ["published"] = published, ["to"] = new JsonArray("as:Public") };
        if (inReplyTo is not null) note["inReplyTo"] = Id(prefix, inReplyTo);
        if (context is not null) note["context"] = Id(prefix, context);
        if (mentions is not null) note["tag"] = new JsonArray(new JsonObject { ["type"] = "Mention", ["href"] = Actor(prefix, mentions) });
        return new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/activitystreams",
            ["type"] = "Create",
            ["id"] = Id(prefix, id) + "#create",
            ["soc:network"] = "X",
            ["actor"] = new JsonObject { ["type"] = "Person", ["id"] = Actor(prefix, author), ["name"] = author, ["preferredUsername"] = author },
            ["object"] = note,
        };
    }

    /// <summary>A further version of a note, by an Update.</summary>
    public static JsonObject Edit(string prefix, string id, string author = "ada", string text = "Edited", string updated = "2026-01-02T10:00:00Z")
    {
        var edit = Note(prefix, id, author, text: text);
        edit["type"] = "Update";
        edit["id"] = Id(prefix, id) + "#edit-" + updated;
        edit["object"]!["updated"] = updated;
        return edit;
    }

    /// <summary>A Delete of a note by its id.</summary>
    public static JsonObject Delete(string prefix, string id, string author = "ada") => Activity("Delete", prefix, author, Id(prefix, id));

    /// <summary>A Delete of an actor by itself.</summary>
    public static JsonObject Leave(string prefix, string author) => Activity("Delete", prefix, author, Actor(prefix, author));

    public static JsonObject Like(string prefix, string id, string author = "bob", string name = "1") => Activity("Like", prefix, author, Id(prefix, id), Id(prefix, $"likes/{author}-{id}-{name}"));

    public static JsonObject Share(string prefix, string id, string author = "bob", string name = "1") => Activity("Announce", prefix, author, Id(prefix, id), Id(prefix, $"shares/{author}-{id}-{name}"));

    /// <summary>An Undo of a Like or Announce, which it names by its id.</summary>
    public static JsonObject Undo(JsonNode reaction, string prefix, string author = "bob") => Activity("Undo", prefix, author, (string)reaction["id"]!);

    public static JsonObject Flag(string prefix, string id, string author = "bob") => Activity("Flag", prefix, author, Id(prefix, id));

    public static JsonObject Activity(string type, string prefix, string author, JsonNode about, string? id = null)
    {
        var activity = new JsonObject { ["type"] = type, ["soc:network"] = "X", ["actor"] = Actor(prefix, author), ["object"] = about };
        if (id is not null) activity["id"] = id;
        return activity;
    }

    public static string Id(string prefix, string id) => $"https://x.example/{prefix}/{id}";

    public static string Actor(string prefix, string name) => $"https://x.example/{prefix}/users/{name}";

    public static string Json(params JsonNode[] activities) => new JsonArray([.. activities.Select(a => a.DeepClone())]).ToJsonString();

    /// <summary>Ingests in process; gives the outcomes.</summary>
    public static List<string> Ingest(this TestEmulator emulator, params JsonNode[] activities) =>
        [.. emulator.IngestResults(activities).Select(r => (string)r!["outcome"]!)];

    public static JsonArray IngestResults(this TestEmulator emulator, params JsonNode[] activities)
    {
        var response = emulator.Service("connector").Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = Json(activities), ["ChannelId"] = null });
        return JsonNode.Parse((string)response["Results"])!.AsArray();
    }

    /// <summary>One pass of due processing.</summary>
    /// <returns>How much remains.</returns>
    public static int ProcessDue(this TestEmulator emulator) => (int)emulator.Service("connector").Execute(new OrganizationRequest("soc_ProcessDue"))["Remaining"];

    /// <summary>Passes of due processing until nothing remains.</summary>
    public static void ProcessAllDue(this TestEmulator emulator)
    {
        while (emulator.ProcessDue() > 0)
        {
        }
    }

    /// <summary>Makes a topic, as a manager would.</summary>
    public static Guid Topic(this TestEmulator emulator, string name, string words, string kind = "Product", string? exclusions = null) => emulator.Service("manager").Create(new Entity("soc_topic")
    {
        ["soc_name"] = name,
        ["soc_kind"] = emulator.Option("soc_topic", "soc_kind", kind),
        ["soc_words"] = words,
        ["soc_exclusions"] = exclusions,
    });

    /// <summary>Says whose second opinion on sentiment is asked for, as an administrator would.</summary>
    public static void SecondOpinions(this TestEmulator emulator, string provider) => emulator.Service("admin").Create(new Entity("environmentvariablevalue")
    {
        ["environmentvariabledefinitionid"] = emulator.All("environmentvariabledefinition").Single(d => (string)d["schemaname"] == "soc_SentimentProvider").ToEntityReference(),
        ["schemaname"] = "soc_SentimentProvider",
        ["value"] = provider,
    });

    /// <summary>Makes an account of the company.</summary>
    public static Guid Channel(this TestEmulator emulator, string prefix, string name, int network = X) => emulator.Service("manager").Create(new Entity("soc_channel")
    {
        ["soc_name"] = name,
        ["soc_network"] = new OptionSetValue(network),
        ["soc_externalid"] = Actor(prefix, name),
    });
}
