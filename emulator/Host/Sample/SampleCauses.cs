using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>The causes that the invented company knows, as its manager wrote them down and linked what belongs to them.</summary>
internal sealed class SampleCauses(Organization organization, IOrganizationService manager, SampleDecisions decisions)
{
    private const string Issue = "soc_issue";

    public void Tell(Cause cause)
    {
        var now = organization.Time.GetUtcNow().UtcDateTime;
        var row = new Entity(Issue, cause.Id)
        {
            ["soc_name"] = cause.Name,
            ["soc_topicid"] = new EntityReference("soc_topic", cause.Topic),
            ["soc_status"] = SampleDecisions.Option(organization, Issue, "soc_status", cause.Status),
            ["soc_speakingshare"] = 4,
        };
        if (cause.FixedAgo is not null) row["soc_fixedon"] = now - TimeSpan.Parse(cause.FixedAgo, CultureInfo.InvariantCulture);
        if (cause.DueInDays is { } days) row["soc_fixdueon"] = now.Date.AddDays(days);
        manager.Execute(new UpsertRequest { Target = row });
        foreach (var conversation in cause.Posts.Select(decisions.ConversationOf).Distinct()) manager.Update(new Entity("soc_conversation", conversation) { ["soc_issueid"] = row.ToEntityReference() });
    }
}
