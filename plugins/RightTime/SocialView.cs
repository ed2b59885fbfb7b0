using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The view of one contact at one moment.</summary>
internal sealed class SocialView
{
    private readonly ViewMessages messages;

    public SocialView(DateTime asOf, Entity contact, IReadOnlyList<SocialProfileRow> profiles, IReadOnlyList<ConversationRow> conversations, ViewMessages messages, CurrentFacts facts, IReadOnlyList<IssueRow> issues, IReadOnlyList<Entity> ties)
    {
        AsOf = asOf;
        Contact = contact;
        Profiles = profiles;
        Facts = facts;
        Issues = issues;
        Ties = ties;
        this.messages = messages;
        Conversations = conversations.Where(c => messages.Of(c.Id).Count > 0).ToList();
        var own = new HashSet<Guid>(profiles.Where(p => !ProfileLink.IsSuggestion(p)).Select(p => p.Id));
        Now = RightNow.Of(asOf, contact.Text("fullname") ?? "This contact", profiles, Conversations, messages.Withheld, c => Wait.Of(c, messages.Of(c.Id), own), Issue);
    }

    public DateTime AsOf { get; }

    public Entity Contact { get; }

    public IReadOnlyList<SocialProfileRow> Profiles { get; }

    /// <summary>Those that have something to show.</summary>
    public IReadOnlyList<ConversationRow> Conversations { get; }

    /// <summary>What is known from outside.</summary>
    public CurrentFacts Facts { get; }

    /// <summary>The causes behind the conversations.</summary>
    public IReadOnlyList<IssueRow> Issues { get; }

    /// <summary>The connections that were counted from what the contact and others say to each other.</summary>
    public IReadOnlyList<Entity> Ties { get; }

    public RightNow Now { get; }

    public int Withheld => messages.Withheld;

    public IReadOnlyList<SocialMessageRow> Messages(ConversationRow conversation) => messages.Of(conversation.Id);

    /// <summary>The cause behind a conversation; null where there is none, or none that the caller may read.</summary>
    public IssueRow? Issue(ConversationRow conversation) => Issues.FirstOrDefault(i => i.Id == conversation.IssueId?.Id);

    public int Earlier(ConversationRow conversation) => messages.Earlier(conversation.Id);

    /// <summary>The clock of a conversation that runs: the first answer's, and once that is given the resolution's.</summary>
    public static DateTime? DueOn(ConversationRow conversation) =>
        conversation.FirstRespondedOn is null ? conversation.FirstResponseDueOn ?? conversation.ResolutionDueOn : conversation.ResolutionDueOn;
}
