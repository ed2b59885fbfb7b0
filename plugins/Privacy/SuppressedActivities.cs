using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// Keeps what erased people said, or what is said of them, out of a batch. Posts of others are taken in without the ids of theirs that they name.
/// </summary>
internal sealed class SuppressedActivities
{
    private readonly SuppressionMarks marks;

    public SuppressedActivities(SuppressionMarks marks) => this.marks = marks;

    /// <summary>The activities that may be taken in, by their place in the input.</summary>
    /// <param name="activities">By their place in the input.</param>
    /// <param name="outcomes">Is filled at the places of the others.</param>
    public IReadOnlyDictionary<int, Activity> Keep(IReadOnlyDictionary<int, Activity> activities, Outcome?[] outcomes)
    {
        var marked = marks.Among(activities.Values.SelectMany(Keys));
        if (marked.Count == 0) return activities;
        var kept = new Dictionary<int, Activity>();
        foreach (var entry in activities)
        {
            if (Without(entry.Value, marked) is { } activity) kept[entry.Key] = activity;
            else outcomes[entry.Key] = new Outcome(entry.Value.ExternalId, Outcome.Rejected, "suppressed", "It is of, or about, somebody who was erased; nothing of it is held.");
        }

        return kept;
    }

    private static IEnumerable<string> Keys(Activity activity)
    {
        var own = new[] { activity.AuthorKey, activity.PersonKey, activity.Message.Key };
        return activity switch
        {
            Post post => own.Concat(post.MentionKeys).Concat(post.NamedIds.Select(id => KeyOf(post, id))),
            Report report => own.Concat(report.Messages.Select(m => m.Key)),
            _ => own,
        };
    }

    private static string KeyOf(Activity activity, string messageId) => RowIdentity.Of(SocialMessage.Table, activity.Network, messageId).Key;

    /// <summary>The activity as it may be taken in; null where it may not.</summary>
    private static Activity? Without(Activity activity, HashSet<string> marked)
    {
        if (marked.Contains(activity.AuthorKey) || marked.Contains(activity.PersonKey)) return null;
        if (activity is Report report)
        {
            var left = report.ExternalIds.Where(id => !marked.Contains(KeyOf(report, id))).ToList();
            return left.Count == 0 ? null : left.Count == report.ExternalIds.Count ? report : report.About(left);
        }

        if (marked.Contains(activity.Message.Key)) return null;
        return activity is Post post ? post.Without(id => marked.Contains(KeyOf(post, id)), marked.Contains) : activity;
    }
}
