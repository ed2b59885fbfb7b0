using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Sorts accepted activities into new posts, newer versions of posts that are held, and repetitions that change nothing.
/// </summary>
internal sealed class Versions
{
    private readonly HeldRows held;
    private readonly UnitOfWork work;
    private readonly Networks networks;
    private readonly Dictionary<Guid, Latest> latest = new();

    public Versions(HeldRows held, UnitOfWork work, Networks networks)
    {
        this.held = held;
        this.work = work;
        this.networks = networks;
    }

    /// <summary>Fills the outcomes; the result is the new posts, each in its newest version.</summary>
    public IReadOnlyList<Activity> Sort(Intake intake)
    {
        foreach (var entry in intake.Accepted) intake.Outcomes[entry.Key] = Decide(entry.Value);
        var fresh = new List<Activity>();
        foreach (var post in latest.Values)
        {
            if (post.Row is null) fresh.Add(post.Activity!);
            else if (post.Activity is not null) Rewrite(post.Row, post.Activity);
        }

        return fresh;
    }

    private void Rewrite(SocialMessageRow row, Activity activity)
    {
        MessageRow.WriteContent(work.Update(row), activity, networks.Label(activity.Network));
        if (!activity.IsDirect || row.ConversationId is not { } home || held.FinalConversation(home.Id) is not { } conversation) return;
        conversation.Visibility = work.Update(conversation).Visibility = ConversationVisibility.Direct;
    }

    private Outcome Decide(Activity activity)
    {
        var id = RowIdentity.Of(SocialMessage.Table, activity.Network, activity.ExternalId).Id;
        var author = MessageRow.AuthorKey(activity);
        if (!latest.TryGetValue(id, out var post))
        {
            var row = held.Message(activity.Network, activity.ExternalId);
            latest[id] = post = row is null ? new Latest(author) : new Latest(row);
            if (row is null)
            {
                post.Take(activity);
                return Done(Outcome.Created, activity, id);
            }
        }

        if (post.Author is not null && post.Author != author) return new Outcome(activity.ExternalId, Outcome.Rejected, "not_the_author", "A post with this id is held, and another actor wrote it.", id);
        if (!MessageRow.IsNewer(activity, post.Version, post.Hash)) return Done(Outcome.Duplicate, activity, id);
        post.Take(activity);
        return Done(Outcome.Updated, activity, id);
    }

    /// <summary>An outcome that says, where something was cleaned, what.</summary>
    private static Outcome Done(string what, Activity activity, Guid id) => activity.Cleaned.Count == 0
        ? new Outcome(activity.ExternalId, what, rowId: id)
        : new Outcome(activity.ExternalId, what, "cleaned", Capital(string.Join("; ", activity.Cleaned)) + ".", id);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>The newest version of one post so far, in the store or in the batch.</summary>
    private sealed class Latest
    {
        public Latest(string author) => Author = author;

        public Latest(SocialMessageRow row)
        {
            Row = row;
            Author = row.AuthorKey;
            Version = row.EditedOn ?? row.PostedOn ?? DateTime.MinValue;
            Hash = row.ContentHash;
        }

        public SocialMessageRow? Row { get; }

        public string? Author { get; }

        public DateTime Version { get; private set; }

        public string? Hash { get; private set; }

        public Activity? Activity { get; private set; }

        public void Take(Activity activity)
        {
            Activity = activity;
            Version = activity.Version;
            Hash = MessageRow.ContentHash(activity);
        }
    }
}
