using System.Linq;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// What follows from a person's word on a message: its conversation says so, and it is kept to learn from. What is taken back, or erased with
/// its message, is unlearned. The person needs to be allowed to write the message; the rest is ours to do.
/// </summary>
[Step("Update", SocialMessage.Table, Stage.PostOperation, Filter = new[] { SocialMessage.Sentiment, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet }, PreImage = new[] { SocialMessage.Sentiment, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet }, PostImage = new[] { SocialMessage.Sentiment, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet })]
public sealed class FollowCorrection : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var before = invocation.PreImage<SocialMessageRow>();
        var after = invocation.PostImage<SocialMessageRow>();
        var set = JudgedColumn.All.Where(c => c.IsSetOn(after) && !(c.IsSetOn(before) && c.IsSame(before, after))).ToList();
        var back = JudgedColumn.All.Where(c => c.IsSetOn(before) && !c.IsSetOn(after)).ToList();
        if (set.Count + back.Count == 0) return;
        var id = invocation.Target<SocialMessageRow>().Id;
        var corrections = new CorrectionRows(invocation.System);
        if (back.Count > 0) corrections.Forget(id, back);
        var message = CorrectedMessage.Load(invocation, id);
        if (!message.IsJudged) return;
        foreach (var column in set) corrections.Keep(column, message, invocation.Context.UserId, invocation.Now);
        JudgedAgain.Follow(invocation.System, id, Said.Of(message.Row));
    }
}
