using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>What a pass of soc_EraseSubject answers, as JSON: what was erased over all passes, and what is not for us to erase.</summary>
internal static class ErasureReport
{
    private const int Version = 1;

    public static string Write(IOrganizationService service, Guid contact, string reason, DateTime on, ErasureCounts counts, int remaining) => JsonOutput.Object(o =>
    {
        o.Number("version", Version);
        o.Id("contact", contact);
        o.Time("on", on);
        o.Text("reason", Ingestion.TextCleaning.Clean(reason));
        o.Text("state", remaining == 0 ? "done" : "more");
        o.Object("erased", counts.Write);
        o.Number("remaining", remaining);
        o.Text("continuation", remaining == 0 ? null : counts.Text());
        o.Array("left", a =>
        {
            foreach (var left in Left(service, contact)) a.Item(i => Write(i, left.Key, left.Value));
        });
    });

    private static void Write(JsonOutput output, string what, string sentence)
    {
        output.Text("what", what);
        output.Text("sentence", sentence);
    }

    private static IEnumerable<KeyValuePair<string, string>> Left(IOrganizationService service, Guid contact)
    {
        yield return Pair("auditLog", "The audit log keeps what columns of audited tables held. Auditing is off for every text of ours; delete the contact's own change history in the Power Platform admin center, or with DeleteRecordChangeHistory.");
        yield return Pair("recycleBin", "Where the environment keeps deleted rows (its recycle bin), these rows are there until their time is over. They were emptied before they were deleted.");
        yield return Pair("backups", "Backups of the environment hold the state of their day until they expire, within 28 days.");
        yield return Pair("traces", "Traces of our plug-ins hold no text of posts and no names; the platform deletes them within a day.");
        yield return Pair("networks", "What the person published stands on the networks as before.");
        var activities = Activities(service, contact);
        if (activities > 0) yield return Pair("activities", $"{activities} other activities (e-mails, phone calls, tasks) regard the contact or name it as a party. They are the CRM's, and may have to be kept: decide on them there.");
        var columns = ErasedContact.Unknown(service, contact);
        if (columns.Count > 0) yield return Pair("columns", $"The contact has text in columns that your organization added: {string.Join(", ", columns)}. Look whether it is personal.");
    }

    private static KeyValuePair<string, string> Pair(string what, string sentence) => new(what, sentence);

    private static int Activities(IOrganizationService service, Guid contact)
    {
        var regarding = new QueryExpression("activitypointer") { ColumnSet = new ColumnSet(false) };
        regarding.Criteria.AddCondition("regardingobjectid", ConditionOperator.Equal, contact);
        regarding.Criteria.AddCondition("activitytypecode", ConditionOperator.NotEqual, SocialMessage.Table);
        var parties = new QueryExpression("activityparty") { ColumnSet = new ColumnSet("activityid") };
        parties.Criteria.AddCondition("partyid", ConditionOperator.Equal, contact);
        return service.Top(regarding, 5000).Select(r => r.Id).Concat(service.Top(parties, 5000).Select(p => p.GetAttributeValue<EntityReference>("activityid")?.Id ?? Guid.Empty)).Distinct().Count();
    }
}
