using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// A message that somebody says something about, read as SYSTEM: who may correct what is judged of a private message need not be one who may
/// read its text.
/// </summary>
internal sealed class CorrectedMessage
{
    private static readonly string[] Columns =
    {
        SocialMessage.Network, SocialMessage.Kind, SocialMessage.Visibility, SocialMessage.Direction, SocialMessage.StateCode, SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.Judgement,
        SocialMessage.Sentiment, SocialMessage.SentimentScore, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet,
        SocialMessage.SentimentProvider, SocialMessage.SentimentProvidedOn,
    };

    private readonly Lazy<Judge> judge;

    private CorrectedMessage(SocialMessageRow row, Lazy<Judge> judge)
    {
        Row = row;
        Text = MessageText.Of(row);
        this.judge = judge;
    }

    public SocialMessageRow Row { get; }

    public MessageText Text { get; }

    public Judge Judge => judge.Value;

    /// <summary>Whether it is one that is judged at all: what others than we say, as long as they stand by it.</summary>
    public bool IsJudged => Row.Direction != SocialMessageDirection.Outgoing && Row.StateCode != MessageRow.Canceled;

    public static CorrectedMessage Load(Invocation invocation, Guid id) =>
        new(invocation.System.Retrieve<SocialMessageRow>(id, Columns), new Lazy<Judge>(() => OwnJudge.Load(invocation.System, invocation.Trace)));

    /// <summary>The score nearest to the judged one that says what the person says.</summary>
    public decimal ScoreOf(Sentiment sentiment) => (decimal)Math.Round(Learned.Within(Judge.Read(Text).Score, sentiment - Sentiment.Negative, SentimentWeights.Shipped), 4);

    /// <summary>Puts what is judged in the place of what was set.</summary>
    public void TakeBack(JudgedColumn column, SocialMessageRow target)
    {
        var judged = new SocialMessageRow();
        new JudgedMessage(Judge, Text, null, SecondOpinion.Of(Row)).Write(judged);
        target.Row[column.Set] = false;
        target.Row[column.Value] = judged.Row[column.Value];
        if (column == JudgedColumn.Sentiment) target.SentimentScore = judged.SentimentScore;
    }
}
