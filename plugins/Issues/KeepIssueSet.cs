using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>The issue that a person sets on a conversation stands, as does that there is none: only what is proposed comes with the mark that says otherwise.</summary>
[Step("Create", Conversation.Table, Stage.PreOperation)]
[Step("Update", Conversation.Table, Stage.PreOperation, Filter = new[] { Conversation.IssueId })]
public sealed class KeepIssueSet : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var conversation = invocation.Target<ConversationRow>();
        if (conversation.Contains(Conversation.IssueId) && !conversation.Contains(Conversation.IssueSet)) conversation.IssueSet = true;
    }
}
