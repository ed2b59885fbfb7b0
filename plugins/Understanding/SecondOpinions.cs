using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// Which messages get a second opinion on their sentiment: none, unless an administrator switched it on; then the newest public ones of the
/// last days, a few a pass. Private text is never sent to anybody.
/// </summary>
internal static class SecondOpinions
{
    /// <summary>What <see cref="IsDue"/> needs to know of a message.</summary>
    public static readonly string[] Columns = { SocialMessage.Direction, SocialMessage.Visibility, SocialMessage.Kind, SocialMessage.StateCode, SocialMessage.SentimentSet, SocialMessage.SentimentProvider, SocialMessage.Text };

    private const string Variable = "soc_SentimentProvider";
    private const string On = "Dataverse";
    private const string Definitions = "environmentvariabledefinition";
    private const string Values = "environmentvariablevalue";
    private const int PerPass = 20;
    private const int Days = 7;

    /// <summary>Whether an administrator switched it on, and judging sentiment is not switched off.</summary>
    public static bool AreOn(IOrganizationService service, ITracingService trace)
    {
        var query = new QueryExpression(Definitions) { ColumnSet = new ColumnSet("defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, Variable);
        var set = query.AddLink(Values, Definitions + "id", Definitions + "id", JoinOperator.LeftOuter);
        set.EntityAlias = "set";
        set.Columns = new ColumnSet("value");
        var row = service.Top(query, 1).FirstOrDefault();
        var value = row?.GetAttributeValue<AliasedValue>("set.value")?.Value as string ?? row?.GetAttributeValue<string>("defaultvalue");
        return string.Equals(value?.Trim(), On, StringComparison.OrdinalIgnoreCase) && (Settings.Load(service, trace).Asked & Judgements.Sentiment) != 0;
    }

    /// <summary>Marks messages that are due; an asynchronous step asks, after the commit.</summary>
    public static void Mark(IOrganizationService service, ITracingService trace, DateTime now)
    {
        if (!AreOn(service, trace)) return;
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SocialMessage.PostedOn, ConditionOperator.GreaterEqual, now.AddDays(-Days));
        query.Criteria.AddCondition(SocialMessage.SentimentProvider, ConditionOperator.Null);
        query.Criteria.AddCondition(SocialMessage.SentimentSet, ConditionOperator.NotEqual, true);
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Incoming);
        query.Criteria.AddCondition(SocialMessage.Visibility, ConditionOperator.Equal, (int)SocialMessageVisibility.Public);
        query.Criteria.AddCondition(SocialMessage.Kind, ConditionOperator.NotEqual, (int)SocialMessageKind.DirectMessage);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, MessageRow.Canceled);
        query.Criteria.AddCondition(SocialMessage.Text, ConditionOperator.NotNull);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        foreach (var message in service.Top<SocialMessageRow>(query, PerPass).OrderBy(m => m.Id)) service.Update(new SocialMessageRow(message.Id) { SecondOpinion = true });
    }

    /// <summary>Whether a message may be sent, as it stands now: whoever marks it, and whatever became of it since.</summary>
    public static bool IsDue(SocialMessageRow row) =>
        row.Direction == SocialMessageDirection.Incoming && row.Visibility == SocialMessageVisibility.Public && row.Kind != SocialMessageKind.DirectMessage && row.StateCode != MessageRow.Canceled
        && row.SentimentSet != true && string.IsNullOrEmpty(row.SentimentProvider) && !string.IsNullOrWhiteSpace(row.Text);
}
