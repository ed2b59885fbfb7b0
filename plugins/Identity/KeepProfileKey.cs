using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>Gives a profile that a person made its key, so that activities of that identity find it.</summary>
[Step("Create", SocialProfile.Table, Stage.PreOperation)]
[Step("Update", SocialProfile.Table, Stage.PreOperation, Filter = new[] { SocialProfile.Network, SocialProfile.ExternalId }, PreImage = new[] { SocialProfile.Network, SocialProfile.ExternalId })]
public sealed class KeepProfileKey : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<SocialProfileRow>();
        if (target.Contains(SocialProfile.Key)) return;
        var profile = invocation.Merged<SocialProfileRow>();
        target.Key = RowIdentity.KeyOf(SocialProfile.Table, (int?)profile.Network, profile.ExternalId);
    }
}
