using System;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What a message says, as far as its conversation is concerned.</summary>
internal sealed class Said(Sentiment? sentiment, decimal? score, Intent? intent, Guid? topicId)
{
    public Sentiment? Sentiment { get; } = sentiment;

    public decimal? Score { get; } = score;

    public Intent? Intent { get; } = intent;

    public Guid? TopicId { get; } = topicId;

    /// <summary>What a row holds.</summary>
    public static Said Of(SocialMessageRow row) => new(row.Sentiment, row.SentimentScore, row.Intent, row.TopicId?.Id);
}
