using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A judgement on its way into the row of a message. What a person set there before stands; what was judged beside it is kept as evidence.</summary>
internal sealed class JudgedMessage
{
    private readonly Judgement judgement;
    private readonly MessageText message;
    private readonly SocialMessageRow held;
    private readonly SecondOpinion? second;

    /// <param name="judge">Who judges.</param>
    /// <param name="message">What is judged.</param>
    /// <param name="held">The row as it stands; null where it is new.</param>
    /// <param name="second">What somebody else says of this text; null where nobody was asked.</param>
    public JudgedMessage(Judge judge, MessageText message, SocialMessageRow? held, SecondOpinion? second = null)
    {
        this.message = message;
        this.second = second;
        this.held = held ?? new SocialMessageRow();
        judgement = judge.Read(message);
        var sentiment = judge.JudgesSentiment ? second?.Sentiment ?? judgement.Sentiment : null;
        // The score is ours: of a class that is not ours there is none.
        var score = sentiment is null || sentiment != judgement.Sentiment ? null : (decimal?)judgement.Score;
        Said = new Said(
            this.held.SentimentSet == true ? this.held.Sentiment : sentiment,
            this.held.SentimentSet == true ? this.held.SentimentScore : score,
            this.held.IntentSet == true ? this.held.Intent : judgement.Intent,
            this.held.TopicSet == true ? this.held.TopicId?.Id : judgement.Topics.FirstOrDefault()?.Topic.Id);
    }

    /// <summary>What the message says, to the conversation that it is part of.</summary>
    public Said Said { get; }

    /// <summary>Sets what was judged. A value and whether a person set it go together: a value alone is what a person writes.</summary>
    public void Write(SocialMessageRow change)
    {
        change.Judgement = JudgementText.Json(judgement, message, second?.Sentiment);
        change.SentimentProvider = second?.Provider;
        change.SentimentProvidedOn = second?.On;
        change.Urgency = judgement.Urgencies.Count == 0 ? null : SocialMessageUrgency.Harm + (int)judgement.Urgencies[0].Cause;
        change.Spam = judgement.SpamEvidence.Count > 0;
        if (held.SentimentSet != true)
        {
            change.Sentiment = Said.Sentiment;
            change.SentimentScore = Said.Score;
            change.SentimentSet = false;
        }

        if (held.IntentSet != true)
        {
            change.Intent = Said.Intent;
            change.IntentSet = false;
        }

        if (held.TopicSet == true) return;
        change.TopicId = Said.TopicId is { } topic ? new EntityReference(Topic.Table, topic) : null;
        change.TopicSet = false;
    }

    /// <summary>What is to be written, as far as it differs from the row as it stands.</summary>
    public SocialMessageRow Changes()
    {
        var now = new SocialMessageRow();
        Write(now);
        var changes = new SocialMessageRow();
        changes.TakeChanges(now, held);
        JudgedColumn.Complete(changes, now);
        return changes;
    }

    /// <summary>Takes a judgement away, and what a person set with it.</summary>
    public static void Clear(SocialMessageRow change)
    {
        change.Judgement = null;
        change.Urgency = null;
        change.Spam = false;
        change.Sentiment = null;
        change.SentimentScore = null;
        change.SentimentSet = false;
        change.SentimentProvider = null;
        change.SentimentProvidedOn = null;
        change.Intent = null;
        change.IntentSet = false;
        change.TopicId = null;
        change.TopicSet = false;
    }
}
