using System;
using System.Globalization;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Conversations;

/// <summary>How the moments of ThreadFacts stand in the column soc_threadfacts. What has a column of its own is not written twice.</summary>
internal static class ThreadFactsText
{
    public static string Write(ThreadFacts facts) => JsonOutput.Object(o =>
    {
        o.Text("root", facts.Root.ToString());
        Write(o, "first", facts.First);
        Write(o, "firstIncoming", facts.FirstIncoming);
        Write(o, "lastIncoming", facts.LastIncoming);
        Write(o, "lastOutgoing", facts.LastOutgoing);
        Write(o, "channelFrom", facts.ChannelFrom);
        Write(o, "firstFelt", facts.FirstFelt);
        Write(o, "lastFelt", facts.LastFelt);
        Write(o, "intentFrom", facts.IntentFrom);
        Write(o, "topicFrom", facts.TopicFrom);
    });

    /// <summary>Fills the moments from the column's text; of a row made by hand it is empty.</summary>
    public static void Read(string? text, ThreadFacts facts)
    {
        if (string.IsNullOrEmpty(text)) return;
        var json = JsonReader.Read(text!);
        facts.Root = Enum.TryParse<RootKind>(json.String("root"), out var root) ? root : RootKind.Top;
        facts.First = Moment(json["first"]);
        facts.FirstIncoming = Moment(json["firstIncoming"]);
        facts.LastIncoming = Moment(json["lastIncoming"]);
        facts.LastOutgoing = Moment(json["lastOutgoing"]);
        facts.ChannelFrom = Moment(json["channelFrom"]);
        facts.FirstFelt = Moment(json["firstFelt"]);
        facts.LastFelt = Moment(json["lastFelt"]);
        facts.IntentFrom = Moment(json["intentFrom"]);
        facts.TopicFrom = Moment(json["topicFrom"]);
    }

    private static void Write(JsonOutput output, string name, Moment? moment)
    {
        if (moment is null) return;
        output.Object(name, o =>
        {
            o.Time("on", moment.On);
            o.Text("id", moment.ExternalId);
        });
    }

    private static Moment? Moment(JsonNode? node) =>
        node?.String("on") is { } on && node.String("id") is { } id
            ? new Moment(DateTime.Parse(on, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal), id)
            : null;
}
