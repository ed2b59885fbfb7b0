using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>Whom a profile belongs to.</summary>
internal static class ProfileLink
{
    /// <summary>The columns that tell.</summary>
    public static readonly string[] Columns = { SocialProfile.CustomerId, SocialProfile.MatchStatus };

    /// <summary>The customer; null where nobody is known, or somebody is only suggested: posts stand on nobody's Timeline on a guess.</summary>
    public static EntityReference? Customer(SocialProfileRow profile) => IsSuggestion(profile) ? null : profile.CustomerId;

    public static bool IsSuggestion(SocialProfileRow profile) => profile.MatchStatus == SocialProfileMatchStatus.Suggested;
}
