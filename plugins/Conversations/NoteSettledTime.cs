using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>Notes when a conversation was settled, because what the customer writes later opens it again, and what arrives late does not.</summary>
[Step("Update", Conversation.Table, Stage.PreOperation, Filter = new[] { Conversation.State }, PreImage = new[] { Conversation.State, Conversation.ResolvedOn })]
public sealed class NoteSettledTime : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<ConversationRow>();
        if (target.Contains(Conversation.ResolvedOn)) return;
        var settled = target.State is ConversationState.Resolved or ConversationState.NotForUs;
        var before = invocation.PreImage<ConversationRow>().ResolvedOn;
        if (settled && before is null) target.ResolvedOn = invocation.Now;
        if (!settled && before is not null) target.ResolvedOn = null;
    }
}
