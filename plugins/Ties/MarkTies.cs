using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>A profile that gets, changes or loses its contact, or whose person withdraws or grants consent: the ties of its conversations are counted again. The mark costs no write.</summary>
[Step("Update", SocialProfile.Table, Stage.PreOperation, Rank = 9, Filter = new[] { SocialProfile.CustomerId, SocialProfile.MatchStatus, SocialProfile.Consent, SocialProfile.Erased }, PreImage = new[] { SocialProfile.CustomerId, SocialProfile.MatchStatus, SocialProfile.Consent, SocialProfile.Erased })]
public sealed class MarkTies : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        if (KnownContacts.Of(invocation.PreImage<SocialProfileRow>()) != KnownContacts.Of(invocation.Merged<SocialProfileRow>())) invocation.Target<SocialProfileRow>().TiesBefore = ProfileTies.Start(invocation.Now);
    }
}
