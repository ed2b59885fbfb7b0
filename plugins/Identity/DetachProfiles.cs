using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// A contact or account is deleted: its profiles, conversations and messages stay, and belong to nobody. The platform empties the lookups;
/// this takes back what else says that somebody is known.
/// </summary>
[Step("Delete", Customer.Contact, Stage.PreOperation)]
[Step("Delete", Customer.Account, Stage.PreOperation)]
public sealed class DetachProfiles : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var customer = invocation.TargetReference;
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(MatchState.Columns.Concat(new[] { SocialProfile.MatchHistory }).ToArray()) };
        query.Criteria.AddCondition(SocialProfile.CustomerId, ConditionOperator.Equal, customer.Id);
        var by = UserNames.Of(invocation);
        foreach (var profile in invocation.System.Top<SocialProfileRow>(query, PassedOn.RowsPerCall).OrderBy(p => p.Id))
        {
            var change = new SocialProfileRow(profile.Id) { CustomerId = null, MatchStatus = SocialProfileMatchStatus.Unmatched, MatchScore = null };
            var basis = $"Whom it belonged to was deleted by {by}.";
            change.MatchEvidence = ProfileLink.IsSuggestion(profile) ? null : MatchEvidence.Write(MatchEvidence.Decision, basis, 0);
            change.MatchHistory = MatchHistory.Read(profile.MatchHistory).With(new SocialProfileRow(), MatchDecision.Unlinked, by, invocation.Now, basis, null).Write();
            invocation.System.Update(change);
        }
    }
}
