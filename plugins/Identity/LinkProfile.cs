using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// soc_LinkProfile: a person settles whom a profile belongs to, or takes the last decision back. Everything is read and written as the caller.
/// Messages follow by the step MessagesFollowProfile, as they do when the column is changed on a form.
/// </summary>
[CustomApi("soc_LinkProfile")]
public sealed class LinkProfile : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var profile = invocation.Caller.Retrieve<SocialProfileRow>(invocation.TargetReference.Id, MatchState.Columns.Concat(new[] { SocialProfile.MatchHistory }).ToArray());
        var change = new SocialProfileRow(profile.Id);
        var customer = invocation.Input<EntityReference>("Customer");
        var decision = invocation.Input<string>("Decision");
        switch (decision)
        {
            case "Confirm":
                Settle(invocation, profile, change, MatchDecision.Confirmed, SocialProfileMatchStatus.Confirmed, Confirmed(invocation, profile, customer));
                break;
            case "Reject":
                Settle(invocation, profile, change, MatchDecision.Rejected, SocialProfileMatchStatus.Rejected, customer ?? profile.CustomerId);
                break;
            case "Unlink":
                Settle(invocation, profile, change, MatchDecision.Unlinked, SocialProfileMatchStatus.Unmatched, profile.CustomerId ?? customer);
                break;
            case "Undo":
                Undo(invocation, profile, change);
                break;
            default:
                throw new InvalidPluginExecutionException($"'Decision' is '{Values.Short(decision ?? "")}'. It must be Confirm, Reject or Unlink. Undo takes the last of them back.");
        }

        invocation.Caller.Update(change);
        invocation.Output("Remaining", MessagesFollowProfile.Remaining(invocation.Caller, profile.Id, ProfileLink.Customer(change)));
    }

    /// <summary>Whom a person confirms: the one they name, else the one who is suggested; of a merged one, who survived.</summary>
    private static EntityReference Confirmed(Invocation invocation, SocialProfileRow profile, EntityReference? customer)
    {
        var confirmed = customer ?? (ProfileLink.IsSuggestion(profile) ? profile.CustomerId : null);
        if (confirmed is null) throw new InvalidPluginExecutionException("'Customer' is missing: to confirm, say which contact or account the profile belongs to.");
        if (confirmed.LogicalName is not (Customer.Contact or Customer.Account)) throw new InvalidPluginExecutionException($"'Customer' is a row of '{confirmed.LogicalName}'. It must be a contact or an account.");
        return MergedCustomers.Load(invocation.System, new[] { Customer.Of(confirmed)! }).Survivor(Customer.Of(confirmed)!).Reference;
    }

    private static void Settle(Invocation invocation, SocialProfileRow profile, SocialProfileRow change, MatchDecision what, SocialProfileMatchStatus status, EntityReference? customer)
    {
        var by = UserNames.Of(invocation);
        var sentence = $"{what} by {by} on {Times.Minute(invocation.Now)}.";
        var isConfirmed = status == SocialProfileMatchStatus.Confirmed;
        change.CustomerId = isConfirmed ? customer : null;
        change.MatchStatus = status;
        change.MatchScore = isConfirmed ? 1m : null;
        change.MatchEvidence = MatchEvidence.Write(MatchEvidence.Decision, sentence, isConfirmed ? 1 : 0);
        change.MatchHistory = MatchHistory.Read(profile.MatchHistory).With(profile, what, by, invocation.Now, sentence, Customer.Of(customer)).Write();
    }

    private static void Undo(Invocation invocation, SocialProfileRow profile, SocialProfileRow change)
    {
        var history = MatchHistory.Read(profile.MatchHistory);
        if (history.Entries.Count == 0) throw new InvalidPluginExecutionException("Nothing was decided about this profile yet, so there is nothing to undo.");
        history.Entries[history.Entries.Count - 1].Before.Restore(change);
        change.MatchHistory = history.Undone(profile, UserNames.Of(invocation), invocation.Now).Write();
    }
}
