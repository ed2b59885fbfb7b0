using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The conversation follows a second opinion in the transaction that writes it: both say it, or neither.</summary>
[Step("Update", SocialMessage.Table, Stage.PostOperation, Filter = new[] { SocialMessage.SecondOpinion })]
public sealed class FollowSecondOpinion : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<SocialMessageRow>();
        if (!target.Contains(SocialMessage.Sentiment) && !target.Contains(SocialMessage.SentimentScore)) return;
        var row = invocation.System.Retrieve<SocialMessageRow>(target.Id, SocialMessage.Sentiment, SocialMessage.SentimentScore, SocialMessage.Intent, SocialMessage.TopicId);
        JudgedAgain.Follow(invocation.System, target.Id, Said.Of(row));
    }
}
