using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A judgement for a column: JSON for the pages, with one sentence for people. Of a private message it tells places and kinds, and quotes nothing.</summary>
internal static class JudgementText
{
    private const int Quoted = 3;

    // A column holds so much, whatever the text and the topics are.
    private const int MostTopics = 20;
    private const int MostPlacesOfTopic = 10;

    public static string Json(Judgement judgement, MessageText message, Sentiment? second = null) => JsonOutput.Object(o =>
    {
        o.Number("version", 1L);
        o.Text("language", judgement.Language);
        o.Text("sentence", Sentence(judgement, message, second));
        if (judgement.Sentiment is { } sentiment) o.Object("sentiment", s =>
        {
            s.Text("class", sentiment.ToString());
            s.Number("score", (decimal)judgement.Score);
            if (judgement.MayBeIrony) s.Text("uncertain", "irony");
            if (judgement.Learned) s.Text("learned", "yes");
            Places(s, judgement.SentimentEvidence, message);
        });
        if (second is { } other) o.Object("second", s =>
        {
            s.Text("provider", SecondOpinion.Asked);
            s.Text("class", other.ToString());
        });
        if (judgement.Intent is { } intent) o.Object("intent", i =>
        {
            i.Text("class", intent.ToString());
            i.Number("confidence", (decimal)judgement.Confidence);
            Places(i, judgement.IntentEvidence, message);
        });
        if (judgement.Urgencies.Count > 0) o.Array("urgency", a => Each(a, judgement.Urgencies, u => u.Evidence, (i, u) => i.Text("cause", u.Cause.ToString()), message));
        if (judgement.SpamEvidence.Count > 0) o.Object("spam", s => Places(s, judgement.SpamEvidence, message));
        if (judgement.Topics.Count > 0) o.Array("topics", a => Each(a, judgement.Topics.Take(MostTopics), t => t.Evidence.Take(MostPlacesOfTopic), (i, t) => Topic(i, t), message));
    });

    /// <summary>One plain sentence.</summary>
    public static string Sentence(Judgement judgement, MessageText message, Sentiment? second = null)
    {
        var parts = new StringBuilder(Mood(judgement, message));
        if (second is { } other) parts.Append("; ").Append(SecondOpinion.Asked).Append(" says ").Append(other);
        if (judgement.SpamEvidence.Count > 0) parts.Append("; spam").Append(Quote(judgement.SpamEvidence, message));
        else if (judgement.Intent is { } intent) parts.Append("; ").Append(Name(intent)).AppendFormat(CultureInfo.InvariantCulture, " ({0:0} %)", judgement.Confidence * 100).Append(Quote(judgement.IntentEvidence, message));
        foreach (var urgency in judgement.Urgencies) parts.Append("; urgent: ").Append(Name(urgency.Cause)).Append(Quote(urgency.Evidence, message));
        if (judgement.Topics.Count > 0) parts.Append("; about ").Append(string.Join(", ", judgement.Topics.Take(Quoted).Select(t => t.Topic.Name)));
        return parts.Append('.').ToString();
    }

    private static string Mood(Judgement judgement, MessageText message)
    {
        if (judgement.Reading == Reading.Empty) return "Not judged: there is no word in it";
        if (judgement.Reading == Reading.Other) return "Not judged: it is not in English";
        if (judgement.Sentiment is not { } sentiment) return "Sentiment is switched off";
        var score = judgement.Score.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
        return $"{sentiment} ({score}){Quote(judgement.SentimentEvidence.OrderByDescending(e => Math.Abs(e.Weight)).ToList(), message)}{(judgement.MayBeIrony ? "; it may be irony" : "")}";
    }

    private static string Quote(IReadOnlyList<Evidence> evidence, MessageText message)
    {
        if (evidence.Count == 0) return "";
        if (message.IsPrivate) return evidence.Count == 1 ? " by one place" : $" by {evidence.Count} places";
        return " by " + string.Join(", ", evidence.Take(Quoted).Select(e => "“" + Values.Short(message.Text.Substring(e.Start, e.Length)) + "”"));
    }

    private static void Each<T>(JsonOutput array, IEnumerable<T> items, Func<T, IEnumerable<Evidence>> evidence, Action<JsonOutput, T> head, MessageText message)
    {
        foreach (var item in items) array.Item(i =>
        {
            head(i, item);
            Places(i, evidence(item), message);
        });
    }

    private static void Topic(JsonOutput item, TopicMatch match)
    {
        item.Id("id", match.Topic.Id);
        item.Text("name", match.Topic.Name);
        item.Text("kind", match.Topic.Kind.ToString());
    }

    private static void Places(JsonOutput owner, IEnumerable<Evidence> evidence, MessageText message)
    {
        owner.Array("places", a =>
        {
            foreach (var place in evidence) a.Item(i =>
            {
                i.Number("start", place.Start);
                i.Number("length", place.Length);
                i.Text("kind", place.Kind.ToString());
                i.Number("weight", (decimal)place.Weight);
                if (!message.IsPrivate) i.Text("text", Values.Short(message.Text.Substring(place.Start, place.Length)));
            });
        });
    }

    private static string Name(Intent intent) => intent switch
    {
        Intent.Complaint => "a complaint",
        Intent.Question => "a question",
        Intent.Request => "a request",
        Intent.Praise => "praise",
        Intent.Suggestion => "a suggestion",
        Intent.PurchaseIntent => "wants to buy",
        Intent.ChurnRisk => "may leave",
        Intent.Spam => "spam",
        _ => "nothing asked",
    };

    private static string Name(UrgencyCause cause) => cause switch
    {
        UrgencyCause.Harm => "harm or safety",
        UrgencyCause.Deadline => "a deadline",
        UrgencyCause.Vulnerable => "somebody vulnerable",
        UrgencyCause.Legal => "legal steps",
        _ => "an outage",
    };
}
