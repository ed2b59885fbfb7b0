using System.Collections.Generic;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// What posts, newer versions of posts and deletions do, whatever arrives first: the newest version wins, a deletion is for ever, and only
/// the author may do either.
/// </summary>
internal sealed class Posts
{
    private readonly PostStates states;
    private readonly Records records;
    private readonly Departed departed;

    public Posts(PostStates states, Records records, Departed departed)
    {
        this.states = states;
        this.records = records;
        this.departed = departed;
    }

    /// <summary>What authors state about themselves in posts of their own, those included that change no message.</summary>
    public List<Statement> Statements { get; } = new();

    public Outcome Decide(Post post)
    {
        var state = states.Of(post.Network, post.Message.Key);
        if (!state.HasArrived) return post.IsUpdate ? Wait(post) : Create(post, state);
        if (IsAnothers(state, post)) return Refuse(state, post);
        Statements.Add(new Statement(post));
        Adopt(state, post);
        if (!post.IsUpdate) records.Void(post.Network, post.Message.Key);
        return Outcome.Of(post, state.Take(post.Content) ? Outcome.Updated : Outcome.Duplicate, state.Id);
    }

    public Outcome Decide(Deletion deletion)
    {
        var state = states.Of(deletion.Network, deletion.Message.Key);
        if (!state.HasArrived) return Wait(deletion);
        if (IsAnothers(state, deletion)) return Refuse(state, deletion);
        Adopt(state, deletion);
        if (state.IsTombstone) return Outcome.Of(deletion, Outcome.Duplicate, state.Id);
        state.Bury();
        return Outcome.Of(deletion, Outcome.Deleted, state.Id);
    }

    private static bool IsAnothers(PostState state, Activity activity) => state.AuthorKey is { } author && author != activity.AuthorKey;

    private Outcome Refuse(PostState state, Activity activity)
    {
        records.Remove(RecordKeys.Waiting(activity.Network, activity.Message.Key, activity.AuthorKey));
        return Outcome.NotTheAuthor(activity, state.Id);
    }

    private Outcome Create(Post post, PostState state)
    {
        state.Create(post);
        Statements.Add(new Statement(post));
        if (departed.Has(post)) state.Bury();
        Adopt(state, post);
        var voided = records.Void(post.Network, post.Message.Key);
        return Outcome.Of(post, state.IsTombstone ? Outcome.Duplicate : Outcome.Created, state.Id, voided ? "an Update or Delete by another actor waited for it and is void" : null);
    }

    /// <summary>Takes up what the author said before the post arrived, or, by another call, at the very same moment.</summary>
    private void Adopt(PostState state, Activity activity)
    {
        var id = RecordKeys.Waiting(activity.Network, activity.Message.Key, activity.AuthorKey);
        if (records.Find(id) is not { } record) return;
        records.Remove(id);
        var waiting = WaitingText.Read(record.Content);
        Statements.Add(new Statement(activity, waiting.Facts));
        if (record.Withdrawn == true) state.Bury();
        else if (waiting.Content is not null) state.Take(waiting.Content);
    }

    private Outcome Wait(Post post)
    {
        if (departed.Has(post)) return Outcome.Of(post, Outcome.Duplicate);
        var record = Waiting(post);
        var waiting = WaitingText.Read(record.Content);
        waiting.Facts.Include(post.Author, post.Content.On);
        var held = waiting.Content;
        var newer = record.Withdrawn != true && (held is null || post.Content.IsNewer(held.On, held.Hash));
        var shown = newer || (held is not null && post.Content.IsSameWithGreaterTitle(held.On, held.Hash, MessageRow.Title(held, ""), ""));
        record.Content = WaitingText.Write(shown ? post.Content : held, waiting.Facts);
        return Outcome.Of(post, newer ? Outcome.Updated : Outcome.Duplicate);
    }

    private Outcome Wait(Deletion deletion)
    {
        if (departed.Has(deletion)) return Outcome.Of(deletion, Outcome.Duplicate);
        var record = Waiting(deletion);
        if (record.Withdrawn == true) return Outcome.Of(deletion, Outcome.Duplicate);
        record.Withdrawn = true;
        record.Content = record.Content is null ? null : WaitingText.Write(null, WaitingText.Read(record.Content).Facts);
        return Outcome.Of(deletion, Outcome.Deleted);
    }

    private ActivityRecordRow Waiting(Activity activity)
    {
        var id = RecordKeys.Waiting(activity.Network, activity.Message.Key, activity.AuthorKey);
        return records.Find(id) ?? records.Add(id, ActivityRecordKind.Waiting, activity.Message.Key, activity.AuthorKey);
    }
}
