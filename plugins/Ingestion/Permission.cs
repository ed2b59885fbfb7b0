using System;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Privacy;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What is well formed and may not be held all the same. What takes something away is always taken in.</summary>
internal sealed class Permission
{
    private readonly HeldRows held;
    private readonly Origin origin;
    private readonly DateTime now;

    public Permission(HeldRows held, Origin origin, DateTime now)
    {
        this.held = held;
        this.origin = origin;
        this.now = now;
    }

    /// <summary>Why an activity is refused; null where it is not.</summary>
    public Outcome? Refuse(Activity activity)
    {
        if (activity is not (Post or Reaction or ObservedFact)) return null;
        if (held.Profile(activity.Network, activity.Person.ExternalId)?.Consent == SocialProfileConsent.Withdrawn) return new Outcome(activity.ExternalId, Outcome.Rejected, "consent_withdrawn", "The person withdrew consent; nothing more of this profile is taken in.");
        if (activity is Post post && origin.RetentionDays(post) is { } days && Retention.IsOver(days, post.PostedOn, now)) return new Outcome(activity.ExternalId, Outcome.Rejected, "past_retention", $"The channel keeps messages for {days} days, and this one is older.");
        return null;
    }
}
