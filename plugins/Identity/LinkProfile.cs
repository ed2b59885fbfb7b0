using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// soc_LinkProfile: a person settles whom a profile belongs to. Everything is read and written as the caller. Messages follow by the step
/// MessagesFollowProfile, as they do when the column is changed on a form.
/// </summary>
[CustomApi("soc_LinkProfile")]
public sealed class LinkProfile : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var profile = invocation.TargetReference;
        var customer = invocation.Input<EntityReference>("Customer");
        var decision = invocation.Input<string>("Decision");
        var change = new SocialProfileRow(profile.Id);
        switch (decision)
        {
            case "Confirm":
                Confirm(invocation, change, customer);
                break;
            case "Reject":
                customer = null;
                Settle(invocation, change, SocialProfileMatchStatus.Rejected, null, "Rejected");
                break;
            case "Unlink":
                customer = null;
                Settle(invocation, change, SocialProfileMatchStatus.Unmatched, null, "Unlinked");
                break;
            default:
                throw new InvalidPluginExecutionException($"'Decision' is '{Values.Short(decision ?? "")}'. It must be Confirm, Reject or Unlink.");
        }

        invocation.Caller.Update(change);
        invocation.Output("Remaining", MessagesFollowProfile.Remaining(invocation.Caller, profile.Id, customer));
    }

    private static void Confirm(Invocation invocation, SocialProfileRow change, EntityReference? customer)
    {
        if (customer is null) throw new InvalidPluginExecutionException("'Customer' is missing: to confirm, say which contact or account the profile belongs to.");
        if (customer.LogicalName is not ("contact" or "account")) throw new InvalidPluginExecutionException($"'Customer' is a row of '{customer.LogicalName}'. It must be a contact or an account.");
        Settle(invocation, change, SocialProfileMatchStatus.Confirmed, customer, "Confirmed");
    }

    private static void Settle(Invocation invocation, SocialProfileRow change, SocialProfileMatchStatus status, EntityReference? customer, string what)
    {
        change.CustomerId = customer;
        change.MatchStatus = status;
        change.MatchScore = status == SocialProfileMatchStatus.Confirmed ? 1m : null;
        var sentence = $"{what} by {UserName(invocation)} on {invocation.Now.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)} UTC.";
        change.MatchEvidence = MatchEvidence.Write(MatchEvidence.Decision, sentence, status == SocialProfileMatchStatus.Confirmed ? 1 : 0);
    }

    /// <summary>The name of the person who decides. Read as SYSTEM: nobody needs a right on users to sign with their own name.</summary>
    private static string UserName(Invocation invocation) =>
        invocation.System.Retrieve("systemuser", invocation.Context.InitiatingUserId, new ColumnSet("fullname")).Text("fullname") ?? "a user";
}
