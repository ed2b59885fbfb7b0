using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What a portion took for granted because it found nothing, and whether that still holds once it has written.</summary>
internal sealed class SecondLook
{
    private readonly IReadOnlyList<string> arriving;
    private readonly List<Guid> absentMessages;
    private readonly List<Guid> absentReactions;
    private readonly List<string> presentAuthors;

    private SecondLook(IReadOnlyList<string> arriving, IEnumerable<Guid> absentMessages, IEnumerable<Guid> absentReactions, IEnumerable<string> presentAuthors)
    {
        this.arriving = arriving;
        this.absentMessages = absentMessages.Distinct().ToList();
        this.absentReactions = absentReactions.Distinct().ToList();
        this.presentAuthors = presentAuthors.Distinct().ToList();
    }

    public static SecondLook After(IReadOnlyList<Activity> activities, HeldRows held, Records records)
    {
        bool IsAbsent(string key) => held.Message(Identity.RowIdentity.IdOf(key)) is null;
        var posts = Created(activities).Select(p => p.Message.Key).Where(IsAbsent).ToList();
        var reactions = activities.OfType<Reaction>().Select(r => RecordKeys.Reaction(r.Network, r.Id)).Where(k => records.Find(k.Id) is null).Select(k => k.Key);
        var undone = activities.OfType<Withdrawal>().Select(w => RecordKeys.Reaction(w.Network, w.ExternalId).Id).Where(id => records.Find(id) is null);
        var leaving = activities.OfType<Departure>().Select(d => d.AuthorKey);
        return new SecondLook(
            posts.Concat(reactions).Distinct().ToList(),
            activities.SelectMany(Concerned).Where(IsAbsent).Except(posts).Select(Identity.RowIdentity.IdOf),
            undone,
            activities.Where(a => held.Profile(a.Network, a.Person.ExternalId)?.Erased != true).Select(a => a.PersonKey).Except(leaving));
    }

    /// <summary>The keys of all posts and reactions that something could wait for.</summary>
    public static IReadOnlyList<string> Subjects(IReadOnlyList<Activity> activities) =>
        Created(activities).Select(p => p.Message.Key).Concat(activities.OfType<Reaction>().Select(r => RecordKeys.Reaction(r.Network, r.Id).Key)).Distinct().ToList();

    /// <summary>Whether another call brought meanwhile what this one did not find.</summary>
    public bool IsDue(IOrganizationService service) =>
        (absentMessages.Count > 0 && service.In(SocialMessage.Table, SocialMessage.Id, absentMessages.Cast<object>()).Count > 0)
        || (absentReactions.Count > 0 && service.In(ActivityRecord.Table, ActivityRecord.Id, absentReactions.Cast<object>()).Count > 0)
        || (arriving.Count > 0 && Waits(service));

    /// <summary>
    /// The authors that another call reported gone meanwhile. Whose profile this call wrote is not asked for: the same row was created twice then,
    /// or changed since it was read, and one of the calls fails.
    /// </summary>
    /// <param name="service">The organization.</param>
    /// <param name="written">The keys of the authors whose profiles this call created or changed.</param>
    public IReadOnlyCollection<SocialProfileRow> Gone(IOrganizationService service, IReadOnlyCollection<string> written) =>
        service.In<SocialProfileRow>(SocialProfile.Key, presentAuthors.Except(written), EraseProfile.Columns.Concat(new[] { SocialProfile.WorkPending }).ToArray()).Where(p => p.Erased == true).ToList();

    private static IEnumerable<Post> Created(IEnumerable<Activity> activities) => activities.OfType<Post>().Where(p => !p.IsUpdate);

    private static IEnumerable<string> Concerned(Activity activity) => activity switch
    {
        Post or Deletion or Reaction => new[] { activity.Message.Key },
        Report report => report.Messages.Select(m => m.Key),
        _ => Enumerable.Empty<string>(),
    };

    private bool Waits(IOrganizationService service)
    {
        var query = new QueryExpression(ActivityRecord.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(ActivityRecord.SubjectKey, ConditionOperator.In, arriving.Cast<object>().ToArray());
        query.Criteria.AddCondition(ActivityRecord.Kind, ConditionOperator.In, (int)ActivityRecordKind.Waiting, (int)ActivityRecordKind.Tally);
        query.Criteria.AddCondition(ActivityRecord.WorkPending, ConditionOperator.NotEqual, true);
        return service.Top(query, 1).Count > 0;
    }
}
