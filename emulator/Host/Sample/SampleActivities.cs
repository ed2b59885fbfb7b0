using System.Globalization;
using System.Text.Json.Nodes;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>Tells the posts of the sample as ActivityStreams 2.0, as a network would.</summary>
internal sealed class SampleActivities(SampleNetworks networks, DateTimeOffset now)
{
    public JsonObject Create(Story.Post post) => new()
    {
        ["@context"] = new JsonArray("https://www.w3.org/ns/activitystreams", new JsonObject { ["soc"] = "urn:socialextension:ns:1.0#" }),
        ["type"] = "Create",
        ["soc:network"] = SampleNetworks.NameOf(post.By),
        ["published"] = (now - TimeSpan.Parse(post.Age, CultureInfo.InvariantCulture)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["actor"] = Actor(post.By),
        ["object"] = Note(post),
    };

    private JsonObject Actor(string key)
    {
        var person = networks.Person(key);
        var actor = new JsonObject
        {
            ["type"] = person.Company ? "Organization" : "Person",
            ["id"] = networks.ActorId(key),
            ["name"] = person.Name,
            ["preferredUsername"] = SampleNetworks.LastPart(key),
            ["url"] = $"{networks.Facts(key).Home}@{SampleNetworks.LastPart(key)}",
        };
        if (person.Bio is not null) actor["summary"] = person.Bio;
        if (person.Location is not null) actor["location"] = new JsonObject { ["type"] = "Place", ["name"] = person.Location };
        if (person.Followers is not null) actor["soc:followers"] = person.Followers;
        if (person.Email is not null) actor["soc:verifiedEmail"] = person.Email;
        return actor;
    }

    private JsonObject Note(Story.Post post)
    {
        var network = SampleNetworks.NameOf(post.By);
        var id = networks.PostId($"{network}/{post.Id}");
        var note = new JsonObject
        {
            ["type"] = "Note",
            ["id"] = id,
            ["url"] = id,
            ["content"] = post.Text,
            ["contentMap"] = new JsonObject { [post.Lang ?? "en"] = post.Text },
            ["mediaType"] = "text/plain",
            ["to"] = post.Direct is null ? new JsonArray("as:Public") : new JsonArray([.. post.Direct.Select(k => (JsonNode)networks.ActorId(k))]),
            ["tag"] = new JsonArray([.. networks.Mentioned(post).Select(k => (JsonNode)new JsonObject { ["type"] = "Mention", ["name"] = "@" + SampleNetworks.LastPart(k), ["href"] = networks.ActorId(k) })]),
        };
        if (post.Re is not null) note["inReplyTo"] = networks.PostId($"{network}/{post.Re}");
        if (post.Thread is not null) note["context"] = $"{networks.Facts(post.By).Home}threads/{post.Thread}";
        if (post.Rating is not null) note["soc:rating"] = post.Rating;
        return note;
    }
}
