using System;
using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>An issue that a person links a conversation to, or takes one from, is counted again.</summary>
[Step("Update", Conversation.Table, Stage.PostOperation, Filter = new[] { Conversation.IssueId }, PreImage = new[] { Conversation.IssueId })]
public sealed class CountAfterLink : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var conversation = invocation.Target<ConversationRow>();
        // What is proposed or merged has its issues counted by who does it.
        if (conversation.IssueSet != true) return;
        var touched = new[] { conversation.IssueId?.Id, invocation.PreImage<ConversationRow>().IssueId?.Id };
        foreach (var issue in touched.OfType<Guid>().Distinct().OrderBy(i => i)) IssueWork.Refresh(invocation.System, issue, invocation.Now);
    }
}
