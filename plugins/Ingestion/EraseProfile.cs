using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Erases what a profile that is gone said and did: its messages become tombstones, newest first, then its Likes and Announces are taken
/// back, and what of it still waits and what is known of it are dropped. One instance changes a limited number of rows; the rest is left for due processing.
/// </summary>
internal sealed class EraseProfile
{
    /// <summary>The columns of a profile that erasing needs.</summary>
    public static readonly string[] Columns = { SocialProfile.Key, SocialProfile.Network, SocialProfile.Erased };

    private readonly IOrganizationService service;
    private readonly Networks networks;
    private readonly int rows;

    public EraseProfile(IOrganizationService service, Networks networks, int rows = PassedOn.RowsPerCall)
    {
        this.service = service;
        this.networks = networks;
        this.rows = rows;
    }

    /// <summary>How many rows were changed.</summary>
    public int Changed { get; private set; }

    private int Room => rows - Changed;

    /// <summary>Erases as much as is allowed; a profile of which nothing is left is no longer pending.</summary>
    public void Run(SocialProfileRow profile)
    {
        if (Room > 0) Changed += Messages(profile);
        if (Room > 0) Changed += MessagesFollowProfile.Follow(service, profile.Id, null, Room);
        if (Room > 0) Changed += Records(profile);
        if (Room > 0) Changed += DroppedFacts.About(service, new[] { profile.Id }, Room);
        if (Room > 0) service.Update(new SocialProfileRow(profile.Id) { WorkPending = false });
    }

    private int Messages(SocialProfileRow profile)
    {
        var query = new QueryExpression(SocialMessage.Table);
        query.Criteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.Equal, profile.Key);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, MessageRow.Canceled);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        var held = HeldRows.Load(service, query, Room);
        var work = new UnitOfWork(service, Conversation.Table, SocialMessage.Table);
        var changed = new ChangedThreads(held, new LiveMessages(service), networks, new[] { profile.Key! });
        changed.Take(held.Messages.Select(MessageChange.Gone));
        changed.Write(work);
        foreach (var message in held.Messages)
        {
            var change = work.Update(message);
            MessageRow.Bury(change, networks.Label((int)profile.Network!));
            change.RegardingObjectId = null;
        }

        work.Flush();
        return held.Messages.Count;
    }

    private int Records(SocialProfileRow profile)
    {
        var network = (int)profile.Network!;
        var records = Ingestion.Records.LoadStanding(service, profile.Key!, network, Room, out var found);
        var states = new PostStates(HeldRows.Load(service, new List<Activity>(), found.Where(r => r.Kind == ActivityRecordKind.Actor).Select(r => r.SubjectKey!)), records, networks);
        foreach (var record in found) Take(record, records, states, network);
        var work = new UnitOfWork(service, SocialMessage.Table, ActivityRecord.Table);
        states.Write(work);
        records.Write(work);
        work.Flush();
        return found.Count;
    }

    private static void Take(ActivityRecordRow record, Records records, PostStates states, int network)
    {
        if (record.Kind is ActivityRecordKind.Like or ActivityRecordKind.Announce)
        {
            record.Withdrawn = true;
            return;
        }

        if (record.Kind == ActivityRecordKind.Actor)
        {
            var message = states.Of(network, record.SubjectKey!);
            if (record.Likes > 0) message.Likes--;
            if (record.Shares > 0) message.Shares--;
        }

        records.Remove(record.Id);
    }
}
