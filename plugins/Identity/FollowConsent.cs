using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What a person's consent means for matching: granted, the profile is looked at, whatever its channel asks for; withdrawn, a mere suggestion
/// goes, and so does what would find the profile again.
/// </summary>
[Step("Update", SocialProfile.Table, Stage.PreOperation, Filter = new[] { SocialProfile.Consent }, PreImage = new[] { SocialProfile.MatchStatus })]
public sealed class FollowConsent : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<SocialProfileRow>();
        if (target.Consent == SocialProfileConsent.Granted) target.MatchPending = true;
        if (target.Consent != SocialProfileConsent.Withdrawn) return;
        target.MatchPending = false;
        target.EmailKey = null;
        target.NameKey = null;
        target.PhoneKey = null;
        target.SiteKey = null;
        if (!target.Contains(SocialProfile.MatchStatus) && ProfileLink.IsSuggestion(invocation.PreImage<SocialProfileRow>())) SuggestedMatch.Clear(target);
    }
}
