using System.Linq;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What a person says a message is stands, also when it is judged again, until it is taken back: then it is judged.</summary>
[Step("Update", SocialMessage.Table, Stage.PreOperation, Filter = new[] { SocialMessage.Sentiment, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet })]
public sealed class KeepCorrection : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<SocialMessageRow>();
        var set = JudgedColumn.All.Where(c => c.IsSetBy(target)).ToList();
        var back = JudgedColumn.All.Where(c => c.IsTakenBackBy(target)).ToList();
        if (set.Count + back.Count == 0) return;
        var message = CorrectedMessage.Load(invocation, target.Id);
        if (!message.IsJudged) return;
        foreach (var column in set) target.Row[column.Set] = true;
        if (set.Contains(JudgedColumn.Sentiment) && (target.Contains(SocialMessage.Sentiment) ? target.Sentiment : message.Row.Sentiment) is { } sentiment) target.SentimentScore = message.ScoreOf(sentiment);
        foreach (var column in back) message.TakeBack(column, target);
    }
}
