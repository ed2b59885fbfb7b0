using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>How long a conversation has been waiting on us, and whether it is the contact who waits.</summary>
internal sealed class Wait
{
    private Wait(Entity conversation, DateTime since, bool isTheContacts)
    {
        Conversation = conversation;
        Since = since;
        IsTheContacts = isTheContacts;
    }

    public Entity Conversation { get; }

    /// <summary>The first message that we have not answered: the contact's own where one of them is unanswered.</summary>
    public DateTime Since { get; }

    public bool IsTheContacts { get; }

    /// <param name="conversation">One that waits on us.</param>
    /// <param name="messages">The conversation's, oldest first; at least one.</param>
    /// <param name="profiles">The contact's.</param>
    public static Wait Of(Entity conversation, IReadOnlyList<Entity> messages, ICollection<Guid> profiles)
    {
        var unanswered = messages.Reverse().TakeWhile(m => m.Choice(SocialMessage.Direction, SocialMessageDirection.Incoming) == SocialMessageDirection.Incoming).Reverse().ToList();
        var own = unanswered.FirstOrDefault(m => m.Reference(SocialMessage.ProfileId) is { } profile && profiles.Contains(profile));
        var first = own ?? unanswered.FirstOrDefault() ?? messages[messages.Count - 1];
        return new Wait(conversation, first.Time(SocialMessage.PostedOn) ?? DateTime.MinValue, own is not null);
    }
}
