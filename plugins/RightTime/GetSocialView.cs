using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.RightTime;

/// <summary>
/// soc_GetSocialView: what an agent needs to know of a contact now, as JSON (docs/social-view.schema.json). Everything is read as the
/// caller, in a number of queries that does not depend on the history.
/// </summary>
[CustomApi("soc_GetSocialView")]
public sealed class GetSocialView : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var service = invocation.Caller;
        var contact = service.Retrieve("contact", invocation.TargetReference.Id, new ColumnSet("fullname"));
        var asOf = invocation.Input<DateTime?>("AsOf")?.ToUniversalTime() ?? invocation.Now;
        var one = invocation.Input<Guid?>("ConversationId") is { } id && id != Guid.Empty ? id : (Guid?)null;

        var profiles = ViewProfiles.Of(service, contact.Id);
        var own = profiles.Where(p => !ProfileLink.IsSuggestion(p)).Select(p => p.Id).ToList();
        var conversations = new ViewConversations(service, contact.Id, own, asOf);
        var shown = one is null ? conversations.Newest() : conversations.One(one.Value);
        var messages = new ViewMessages(service, asOf);
        messages.Load(shown, whole: one is not null);
        var view = new SocialView(asOf, contact, profiles, shown, messages, ViewFacts.Of(service, contact.Id, own, asOf, invocation.Now), ViewIssues.Of(service, shown), ViewTies.Of(service, contact.Id, asOf));
        invocation.Output("View", SocialViewJson.Write(view));
    }
}
