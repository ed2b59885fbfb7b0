using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The view of one contact at one moment.</summary>
internal sealed class SocialView
{
    private readonly ViewMessages messages;

    public SocialView(DateTime asOf, Entity contact, IReadOnlyList<Entity> profiles, IReadOnlyList<Entity> conversations, ViewMessages messages)
    {
        AsOf = asOf;
        Contact = contact;
        Profiles = profiles;
        this.messages = messages;
        Conversations = conversations.Where(c => messages.Of(c.Id).Count > 0).ToList();
        var own = new HashSet<Guid>(profiles.Where(p => !ProfileLink.IsSuggestion(p)).Select(p => p.Id));
        Now = RightNow.Of(asOf, contact.Text("fullname") ?? "This contact", profiles, Conversations, messages.Withheld, c => Wait.Of(c, messages.Of(c.Id), own));
    }

    public DateTime AsOf { get; }

    public Entity Contact { get; }

    public IReadOnlyList<Entity> Profiles { get; }

    /// <summary>Those that have something to show.</summary>
    public IReadOnlyList<Entity> Conversations { get; }

    public RightNow Now { get; }

    public int Withheld => messages.Withheld;

    public IReadOnlyList<Entity> Messages(Entity conversation) => messages.Of(conversation.Id);

    public int Earlier(Entity conversation) => messages.Earlier(conversation.Id);

    /// <summary>The clock of a conversation that runs: the first answer's, and once that is given the resolution's.</summary>
    public static DateTime? DueOn(Entity conversation) =>
        conversation.Time(Conversation.FirstRespondedOn) is null ? conversation.Time(Conversation.FirstResponseDueOn) ?? conversation.Time(Conversation.ResolutionDueOn) : conversation.Time(Conversation.ResolutionDueOn);
}
