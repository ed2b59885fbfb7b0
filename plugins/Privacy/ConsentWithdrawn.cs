using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// When a person withdraws consent, what is known by consent goes: the newest at once, the rest by due processing. Ingestion takes in nothing more
/// of the profile from then on. Withdrawing again finds nothing more to do.
/// </summary>
[Step("Update", SocialProfile.Table, Stage.PostOperation, Rank = 2, Filter = new[] { SocialProfile.Consent }, PostImage = new[] { SocialProfile.Consent })]
public sealed class ConsentWithdrawn : Plugin
{
    /// <summary>Deletes what is known of a profile by consent.</summary>
    /// <returns>How many rows were; fewer than the limit means that nothing is left.</returns>
    internal static int Drop(IOrganizationService service, SocialProfileRow profile, int limit) =>
        profile.Consent == SocialProfileConsent.Withdrawn ? DroppedFacts.ByConsent(service, profile.Id, limit) : 0;

    /// <summary>Written as SYSTEM: who may note that consent is withdrawn need not be able to delete.</summary>
    private protected override void Run(Invocation invocation)
    {
        var profile = invocation.PostImage<SocialProfileRow>();
        if (profile.Consent != SocialProfileConsent.Withdrawn) return;
        if (Drop(invocation.System, profile, PassedOn.RowsPerCall) == PassedOn.RowsPerCall) invocation.System.Update(new SocialProfileRow(profile.Id) { WorkPending = true });
    }
}
