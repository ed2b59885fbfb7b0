using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>How long a conversation has been waiting on us, and whether it is the contact who waits.</summary>
internal sealed class Wait
{
    private Wait(ConversationRow conversation, DateTime since, bool isTheContacts)
    {
        Conversation = conversation;
        Since = since;
        IsTheContacts = isTheContacts;
    }

    public ConversationRow Conversation { get; }

    /// <summary>The first message that we have not answered: the contact's own where one of them is unanswered.</summary>
    public DateTime Since { get; }

    public bool IsTheContacts { get; }

    /// <param name="conversation">One that waits on us.</param>
    /// <param name="messages">The conversation's, oldest first; at least one.</param>
    /// <param name="profiles">The contact's.</param>
    public static Wait Of(ConversationRow conversation, IReadOnlyList<SocialMessageRow> messages, ICollection<Guid> profiles)
    {
        var unanswered = messages.Reverse().TakeWhile(m => m.Direction != SocialMessageDirection.Outgoing).Reverse().ToList();
        var own = unanswered.FirstOrDefault(m => m.ProfileId is { } profile && profiles.Contains(profile.Id));
        var first = own ?? unanswered.FirstOrDefault() ?? messages[messages.Count - 1];
        return new Wait(conversation, first.PostedOn ?? DateTime.MinValue, own is not null);
    }
}
