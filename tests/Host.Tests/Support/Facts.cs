using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Observations for tests.</summary>
internal static class Facts
{
    /// <summary>A Create of an observation about an actor on X.</summary>
    public static JsonObject Observation(string prefix, string id, string about = "ada", string kind = "Location", string? aspect = "home town", string value = "Leipzig", string collected = "2026-01-01T10:00:00Z", double? confidence = 0.9, string basis = "Legitimate interests", string? expires = null, string source = "registry")
    {
        var fact = new JsonObject
        {
            ["type"] = "soc:Observation",
            ["id"] = Posts.Id(prefix, "facts/" + id),
            ["soc:about"] = Posts.Actor(prefix, about),
            ["soc:kind"] = kind,
            ["soc:aspect"] = aspect,
            ["content"] = value,
            ["published"] = collected,
            ["soc:confidence"] = confidence,
            ["soc:lawfulBasis"] = basis,
            ["soc:expires"] = expires,
        };
        return new JsonObject { ["type"] = "Create", ["soc:network"] = "X", ["actor"] = Source(prefix, source), ["object"] = fact };
    }

    /// <summary>A Delete of an observation by its source.</summary>
    public static JsonObject Retract(string prefix, string id, string source = "registry") => new()
    {
        ["type"] = "Delete",
        ["soc:network"] = "X",
        ["actor"] = Source(prefix, source),
        ["object"] = new JsonObject { ["type"] = "Tombstone", ["formerType"] = "soc:Observation", ["id"] = Posts.Id(prefix, "facts/" + id) },
    };

    /// <summary>The observations that are held of an actor.</summary>
    public static List<Entity> Of(TestEmulator emulator, string prefix, string about = "ada") => emulator.Rows("soc_observation", "soc_profileid", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, emulator.Profile(prefix, about).Id);

    private static JsonObject Source(string prefix, string source) => new() { ["type"] = "Service", ["id"] = $"https://facts.example/{prefix}/{source}", ["name"] = source };
}
