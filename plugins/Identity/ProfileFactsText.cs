using System;
using System.Globalization;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Identity;

/// <summary>Facts of a profile that has no row yet, as JSON: each with the moment at which it was stated.</summary>
internal static class ProfileFactsText
{
    private const string History = "history";

    public static void Write(JsonOutput output, ProfileFacts facts)
    {
        output.Time("lastSeen", facts.LastSeen);
        if (facts.History is { } history) output.Text(History, history);
        foreach (var fact in facts.Stated)
        {
            output.Object(fact.Column, o =>
            {
                o.Time("on", fact.On);
                if (fact.Value is int number) o.Number("value", number);
                else o.Text("value", (string)fact.Value);
            });
        }
    }

    public static ProfileFacts Read(JsonNode? node)
    {
        var facts = new ProfileFacts();
        if (node?.String("lastSeen") is not { } lastSeen) return facts;
        facts.Seen(Time(lastSeen));
        foreach (var member in node.Members)
        {
            if (member.Value["value"] is not { } value) continue;
            facts.Include(new ProfileFact(member.Key, value.Kind == JsonKind.Number ? int.Parse(value.Text, CultureInfo.InvariantCulture) : value.Text, Time(member.Value.String("on")!)));
        }

        if (node.String(History) is { } history) facts.IncludeHistory(history);
        return facts;
    }

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
