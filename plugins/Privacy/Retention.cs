using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>Messages of a channel that keeps them for so many days only are deleted in passes, the oldest first.</summary>
internal static class Retention
{
    /// <summary>Whether a post is too old to be held. Without a number of days none is.</summary>
    public static bool IsOver(int? days, DateTime postedOn, DateTime now) => days > 0 && postedOn < now.AddDays(-days.Value);

    /// <summary>Deletes as many messages as are allowed.</summary>
    /// <returns>How many rows were changed.</returns>
    public static int Run(IOrganizationService service, DateTime now, int limit)
    {
        var due = Due(service, now);
        if (due.Length == 0) return 0;
        var networks = NetworkLabels.Load(service);
        var changed = 0;
        foreach (var query in due)
        {
            if (changed >= limit) break;
            var pass = new ForgottenMessages(service, networks, limit - changed, _ => { });
            pass.Run(query);
            changed += pass.Changed;
        }

        return changed;
    }

    /// <summary>Counts what is left, as far as one pass takes it.</summary>
    public static int Remaining(IOrganizationService service, DateTime now) => Due(service, now).Sum(q => service.Top(q, PassedOn.RowsPerCall).Count);

    private static QueryExpression[] Due(IOrganizationService service, DateTime now)
    {
        var channels = new QueryExpression(Channel.Table) { ColumnSet = new ColumnSet(Channel.RetentionDays) };
        channels.Criteria.AddCondition(Channel.RetentionDays, ConditionOperator.GreaterThan, 0);
        return service.All<ChannelRow>(channels).OrderBy(c => c.Id).Select(c => Old(c, now)).ToArray();
    }

    private static QueryExpression Old(ChannelRow channel, DateTime now)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SocialMessage.ChannelId, ConditionOperator.Equal, channel.Id);
        query.Criteria.AddCondition(SocialMessage.PostedOn, ConditionOperator.LessThan, now.AddDays(-channel.RetentionDays!.Value));
        query.AddOrder(SocialMessage.PostedOn, OrderType.Ascending);
        return query;
    }
}
