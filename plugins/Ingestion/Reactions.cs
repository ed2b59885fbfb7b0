using System;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// What Likes, Announces, Undos and Flags do. A counter counts actors, not activities: it rises with the first Like of an actor that
/// stands and falls with the Undo of the last. Each reaction is remembered by its id, so that a repetition, or an Undo that came before it,
/// is known without a look at the others.
/// </summary>
internal sealed class Reactions
{
    private readonly PostStates states;
    private readonly Records records;
    private readonly Departed departed;

    public Reactions(PostStates states, Records records, Departed departed)
    {
        this.states = states;
        this.records = records;
        this.departed = departed;
    }

    public Outcome Decide(Reaction reaction)
    {
        var state = states.Of(reaction.Network, reaction.Message.Key);
        var key = RecordKeys.Reaction(reaction.Network, reaction.Id);
        if (records.Find(key.Id) is { } known && known.AuthorKey != reaction.AuthorKey) return Outcome.NotTheAuthor(reaction);
        var isNew = records.Find(key.Id) is null;
        var waiting = RecordKeys.Waiting(reaction.Network, key.Key, reaction.AuthorKey);
        var isUndone = records.Find(waiting) is not null;
        records.Remove(waiting);
        var voided = records.Void(reaction.Network, key.Key);
        return isNew ? React(reaction, state, key.Id, departed.Has(reaction) || isUndone, voided) : Repeat(reaction, state, key.Id, isUndone);
    }

    public Outcome Decide(Withdrawal withdrawal)
    {
        var key = RecordKeys.Reaction(withdrawal.Network, withdrawal.ExternalId);
        if (records.Find(key.Id) is not { } reaction) return Wait(withdrawal, key.Key);
        records.Remove(RecordKeys.Waiting(withdrawal.Network, key.Key, withdrawal.AuthorKey));
        if (reaction.AuthorKey != withdrawal.AuthorKey) return Outcome.NotTheAuthor(withdrawal);
        var state = states.Of(withdrawal.Network, reaction.SubjectKey!);
        if (departed.Has(withdrawal) || reaction.Withdrawn == true) return Done(withdrawal, state, false);
        Withdraw(reaction, state, withdrawal);
        return Done(withdrawal, state, !state.IsTombstone);
    }

    /// <summary>Who reports does not matter, and there is no way back: it is a mark for a person to look at.</summary>
    public Outcome Decide(Report report)
    {
        var changed = false;
        foreach (var message in report.Messages)
        {
            var state = states.Of(report.Network, message.Key);
            changed |= !state.IsFlagged && !state.IsTombstone;
            state.IsFlagged = true;
        }

        return Done(report, states.Of(report.Network, report.Message.Key), changed);
    }

    private static Outcome Done(Activity activity, PostState state, bool changed, string? remark = null) =>
        Outcome.Of(activity, changed ? Outcome.Updated : Outcome.Duplicate, state.HasArrived ? state.Id : null, remark);

    private Outcome React(Reaction reaction, PostState state, Guid id, bool isVoid, bool voided)
    {
        records.Add(id, reaction.Kind, reaction.Message.Key, reaction.AuthorKey).Withdrawn = isVoid;
        if (!isVoid) Count(state, reaction, reaction.IsShare, 1);
        return Done(reaction, state, !isVoid && !state.IsTombstone, voided ? "an Undo by another actor waited for it and is void" : null);
    }

    /// <summary>A repetition changes nothing, unless it met its Undo, which came by another call at the very same moment.</summary>
    private Outcome Repeat(Reaction reaction, PostState state, Guid id, bool isUndone)
    {
        var record = records.Find(id)!;
        if (isUndone && record.Withdrawn != true) Withdraw(record, state, reaction);
        return Done(reaction, state, false);
    }

    private void Withdraw(ActivityRecordRow reaction, PostState state, Activity by)
    {
        reaction.Withdrawn = true;
        Count(state, by, reaction.Kind == ActivityRecordKind.Announce, -1);
    }

    private Outcome Wait(Withdrawal withdrawal, string reactionKey)
    {
        var id = RecordKeys.Waiting(withdrawal.Network, reactionKey, withdrawal.AuthorKey);
        if (departed.Has(withdrawal) || records.Find(id) is not null) return Outcome.Of(withdrawal, Outcome.Duplicate);
        records.Add(id, ActivityRecordKind.Waiting, reactionKey, withdrawal.AuthorKey).Withdrawn = true;
        return Outcome.Of(withdrawal, Outcome.Updated);
    }

    private void Count(PostState state, Activity by, bool isShare, int change)
    {
        var id = RecordKeys.Actor(by.Network, state.Key, by.AuthorKey);
        var actor = records.Find(id) ?? records.Add(id, ActivityRecordKind.Actor, state.Key, by.AuthorKey);
        var before = (isShare ? actor.Shares : actor.Likes) ?? 0;
        var after = before + change;
        if (isShare) actor.Shares = MessageRow.Number(after);
        else actor.Likes = MessageRow.Number(after);
        if (actor.Likes is null && actor.Shares is null) records.Remove(id);
        if (before > 0 == after > 0) return;
        if (isShare) state.Shares += change;
        else state.Likes += change;
    }
}
