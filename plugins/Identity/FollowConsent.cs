using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What a person's consent means for matching: granted, the profile is looked at, whatever its channel asks for; withdrawn, what would find
/// it again goes. What else goes then, ConsentWithdrawn does.
/// </summary>
[Step("Update", SocialProfile.Table, Stage.PreOperation, Filter = new[] { SocialProfile.Consent })]
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
    }
}
