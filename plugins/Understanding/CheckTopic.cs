using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Refuses a topic whose words can't be used, or match so much of what came in lately that they tell nothing.</summary>
[Step("Create", Topic.Table, Stage.PreValidation)]
[Step("Update", Topic.Table, Stage.PreValidation, Filter = new[] { Topic.Words, Topic.Exclusions, Topic.Kind, Topic.StateCode }, PreImage = new[] { Topic.Name, Topic.Kind, Topic.Words, Topic.Exclusions, Topic.StateCode })]
public sealed class CheckTopic : Plugin
{
    /// <summary>So many of the newest public messages are looked at.</summary>
    private const int Recent = 200;

    private protected override void Run(Invocation invocation)
    {
        var topic = invocation.Merged<TopicRow>();
        if (topic.StateCode is not (null or 0)) return;
        if (TopicReach.Count(Define(topic), RecentTexts(invocation.System)).Refusal is { } refusal) throw new InvalidPluginExecutionException(refusal);
    }

    private static TopicDefinition Define(TopicRow topic)
    {
        try
        {
            return TopicRows.Define(topic);
        }
        catch (FormatException e)
        {
            throw new InvalidPluginExecutionException(e.Message, e);
        }
    }

    /// <summary>Private messages are left out: what a topic matches of them is nobody's to ask.</summary>
    private static string[] RecentTexts(IOrganizationService service)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(SocialMessage.Text) };
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Incoming);
        query.Criteria.AddCondition(SocialMessage.Visibility, ConditionOperator.Equal, (int)SocialMessageVisibility.Public);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, MessageRow.Canceled);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        return service.Top<SocialMessageRow>(query, Recent).Select(m => m.Text ?? "").ToArray();
    }
}
