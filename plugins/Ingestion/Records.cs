using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The activity records that a batch touches: read by computed key, changed in memory, written once.</summary>
internal sealed class Records
{
    private static readonly string[] Columns =
    {
        ActivityRecord.Kind, ActivityRecord.SubjectKey, ActivityRecord.AuthorKey, ActivityRecord.Likes, ActivityRecord.Shares, ActivityRecord.Flagged, ActivityRecord.Withdrawn, ActivityRecord.Content,
        TableRow.VersionNumber,
    };

    private readonly Dictionary<Guid, ActivityRecordRow> held = new();
    private readonly Dictionary<Guid, ActivityRecordRow> now = new();
    private ILookup<string, ActivityRecordRow> waiting = Enumerable.Empty<ActivityRecordRow>().ToLookup(r => "");
    private bool moreWait;

    public static Records Load(IOrganizationService service, IReadOnlyList<Activity> activities)
    {
        var records = new Records();
        records.Read(service, activities.SelectMany(RecordKeys.Of));
        // Which message an Undo concerns stands in the record of what it undoes.
        records.Read(service, activities.OfType<Withdrawal>().SelectMany(w => records.Find(RecordKeys.Reaction(w.Network, w.ExternalId).Id) is { SubjectKey: { } message } ? RecordKeys.Counted(w, message) : Enumerable.Empty<Guid>()));
        return records;
    }

    /// <summary>Reads what of an actor still counts or waits, and the counters that it is part of.</summary>
    public static Records LoadStanding(IOrganizationService service, string authorKey, int network, int count, out IReadOnlyList<ActivityRecordRow> found)
    {
        var query = new QueryExpression(ActivityRecord.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ActivityRecord.AuthorKey, ConditionOperator.Equal, authorKey);
        var standing = query.Criteria.AddFilter(LogicalOperator.Or);
        standing.AddCondition(ActivityRecord.Kind, ConditionOperator.In, (int)ActivityRecordKind.Waiting, (int)ActivityRecordKind.Actor);
        standing.AddCondition(ActivityRecord.Withdrawn, ConditionOperator.NotEqual, true);
        var records = new Records();
        var rows = service.Top<ActivityRecordRow>(query, count);
        records.Add(rows);
        records.Read(service, rows.Where(r => r.Kind == ActivityRecordKind.Actor).Select(r => RecordKeys.Tally(network, r.SubjectKey!)));
        found = rows.Select(r => records.Find(r.Id)!).ToList();
        return records;
    }

    /// <summary>The messages that an activity concerns without naming them.</summary>
    public IEnumerable<string> Messages(Activity activity) =>
        activity is Withdrawal && Find(RecordKeys.Reaction(activity.Network, activity.ExternalId).Id) is { SubjectKey: { } message } ? new[] { message } : Enumerable.Empty<string>();

    /// <summary>
    /// Reads what was counted and said before about posts and reactions that may arrive now: each one's counters, and what waits, by whomever, as far
    /// as one call takes it.
    /// </summary>
    public void LoadEarlier(IOrganizationService service, IReadOnlyList<Activity> activities)
    {
        var subjects = SecondLook.Subjects(activities);
        if (subjects.Count == 0) return;
        var query = new QueryExpression(ActivityRecord.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ActivityRecord.SubjectKey, ConditionOperator.In, subjects.Cast<object>().ToArray());
        query.Criteria.AddCondition(ActivityRecord.Kind, ConditionOperator.In, (int)ActivityRecordKind.Waiting, (int)ActivityRecordKind.Tally);
        query.AddOrder(ActivityRecord.Kind, OrderType.Descending); // counters first: each subject has one at most
        var found = service.Top<ActivityRecordRow>(query, PassedOn.RowsPerCall + subjects.Count);
        Add(found);
        waiting = found.Where(r => r.Kind == ActivityRecordKind.Waiting).ToLookup(r => r.SubjectKey!);
        moreWait = found.Count == PassedOn.RowsPerCall + subjects.Count;
        // However many others said something: what its own author said counts.
        if (moreWait) Read(service, activities.OfType<Post>().Select(p => RecordKeys.Waiting(p.Network, p.Message.Key, p.AuthorKey)));
    }

    public ActivityRecordRow? Find(Guid id) => now.TryGetValue(id, out var row) ? row : null;

    /// <summary>Begins a record. Every column is set: one that was removed in the same batch may have held anything.</summary>
    public ActivityRecordRow Add(Guid id, ActivityRecordKind kind, string subjectKey, string? authorKey) => now[id] = new ActivityRecordRow(id)
    {
        Kind = kind,
        SubjectKey = subjectKey,
        AuthorKey = authorKey,
        Likes = null,
        Shares = null,
        Flagged = false,
        Withdrawn = false,
        WorkPending = false,
        Content = null,
    };

    public void Remove(Guid id) => now.Remove(id);

    /// <summary>A subject has arrived: what others said about it is void. Who may say something has had it taken before.</summary>
    /// <returns>Whether anything was.</returns>
    public bool Void(int network, string subjectKey)
    {
        var any = false;
        foreach (var row in waiting[subjectKey].Concat(now.Values.Where(r => r.Kind == ActivityRecordKind.Waiting && r.SubjectKey == subjectKey)).Select(r => r.Id).Distinct().ToList())
        {
            any |= now.Remove(row);
        }

        if (moreWait) Add(RecordKeys.Waiting(network, subjectKey, ""), ActivityRecordKind.Waiting, subjectKey, null).WorkPending = true;
        return any;
    }

    public void Write(UnitOfWork work)
    {
        foreach (var row in now.Values)
        {
            if (held.TryGetValue(row.Id, out var before)) work.Update(before).TakeChanges(row, before);
            else work.Create(row);
        }

        foreach (var gone in held.Values.Where(r => !now.ContainsKey(r.Id))) work.Delete(gone);
    }

    private void Read(IOrganizationService service, IEnumerable<Guid> ids)
    {
        var missing = ids.Where(id => !held.ContainsKey(id)).Cast<object>().ToList();
        if (missing.Count > 0) Add(service.In<ActivityRecordRow>(ActivityRecord.Id, missing, Columns));
    }

    private void Add(IEnumerable<ActivityRecordRow> rows)
    {
        foreach (var row in rows.Where(r => !held.ContainsKey(r.Id)))
        {
            held[row.Id] = row;
            var copy = new ActivityRecordRow(row.Id);
            copy.Row.Attributes.AddRange(row.Row.Attributes);
            now[row.Id] = copy;
        }
    }
}
