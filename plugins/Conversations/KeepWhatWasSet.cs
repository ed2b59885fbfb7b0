using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What a person says a conversation is stands, whatever its messages say later, until it is taken back.</summary>
[Step("Update", Conversation.Table, Stage.PreOperation, Filter = new[] { Conversation.Sentiment, Conversation.SentimentSet, Conversation.Intent, Conversation.IntentSet, Conversation.TopicId, Conversation.TopicSet })]
public sealed class KeepWhatWasSet : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<ConversationRow>();
        foreach (var column in JudgedColumn.All.Where(c => c.IsSetBy(target))) target.Row[column.Set] = true;
        var back = JudgedColumn.All.Where(c => c.IsTakenBackBy(target)).ToList();
        if (back.Count == 0) return;
        var row = invocation.System.Retrieve<ConversationRow>(target.Id, ThreadRow.Columns);
        var messages = new LiveMessages(invocation.System).Of(new[] { target.Id })[target.Id];
        var said = ThreadRow.Said(ThreadRow.Facts(row).Recounted(messages.Select(MessageFacts.Of)));
        foreach (var column in back)
        {
            target.Row[column.Set] = false;
            target.Row[column.Value] = said.Row[column.Value];
        }
    }
}
