using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>Gives a conversation that a person made its key, so that messages of the thread find it.</summary>
[Step("Create", Conversation.Table, Stage.PreOperation)]
[Step("Update", Conversation.Table, Stage.PreOperation, Filter = new[] { Conversation.Network, Conversation.RootExternalId }, PreImage = new[] { Conversation.Network, Conversation.RootExternalId })]
public sealed class KeepConversationKey : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<ConversationRow>();
        if (target.Contains(Conversation.Key)) return;
        var conversation = invocation.Merged<ConversationRow>();
        target.Key = RowIdentity.KeyOf(Conversation.Table, (int?)conversation.Network, conversation.RootExternalId);
    }
}
