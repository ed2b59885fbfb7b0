using System;
using System.Globalization;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>How a message was judged, for the view: what it is, which of that a person said, and where in its text it stands.</summary>
internal static class ViewJudgement
{
    /// <summary>Null for a message that was not judged, such as our own.</summary>
    public static void Write(JsonOutput owner, SocialMessageRow row)
    {
        if (Evidence(row) is not { } evidence)
        {
            owner.Text("judgement", null);
            return;
        }

        owner.Object("judgement", o =>
        {
            o.Text("sentence", evidence.String("sentence") ?? "");
            o.Text("intent", row.Intent is { } intent ? ChoiceWords.Of(intent) : null);
            Topic(o, row);
            o.Array("set", a =>
            {
                if (JudgedColumn.Sentiment.IsSetOn(row)) a.Entry("Sentiment");
                if (JudgedColumn.Intent.IsSetOn(row)) a.Entry("Intent");
                if (JudgedColumn.Topic.IsSetOn(row)) a.Entry("Topic");
            });
            o.Array("places", a =>
            {
                Places(a, "Sentiment", evidence["sentiment"]);
                Places(a, "Intent", evidence["intent"]);
                Places(a, "Spam", evidence["spam"]);
                foreach (var urgency in evidence["urgency"]?.Items ?? new()) Places(a, "Urgency", urgency);
                foreach (var topic in evidence["topics"]?.Items ?? new()) Places(a, "Topic", topic);
            });
        });
    }

    /// <summary>What somebody spoiled counts as nothing: the rest of the view is shown.</summary>
    private static JsonNode? Evidence(SocialMessageRow row)
    {
        try
        {
            return string.IsNullOrEmpty(row.Judgement) ? null : JsonReader.Read(row.Judgement!);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void Topic(JsonOutput o, SocialMessageRow row)
    {
        if (row.TopicId is not { } topic) o.Text("topic", null);
        else o.Object("topic", t =>
        {
            t.Id("id", topic.Id);
            t.Text("name", topic.Name ?? "");
        });
    }

    private static void Places(JsonOutput array, string of, JsonNode? judged)
    {
        foreach (var place in judged?["places"]?.Items ?? new()) array.Item(i =>
        {
            i.Text("of", of);
            i.Number("start", Number(place["start"]));
            i.Number("length", Number(place["length"]));
            i.Number("weight", Number(place["weight"]));
        });
    }

    private static decimal? Number(JsonNode? node) => node is { Kind: JsonKind.Number } ? decimal.Parse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
