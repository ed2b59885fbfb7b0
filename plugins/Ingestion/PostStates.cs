using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The messages that a batch concerns, in the order of their first mention.</summary>
internal sealed class PostStates
{
    private readonly HeldRows held;
    private readonly Records records;
    private readonly Networks networks;
    private readonly Dictionary<string, PostState> states = new(StringComparer.Ordinal);

    public PostStates(HeldRows held, Records records, Networks networks)
    {
        this.held = held;
        this.records = records;
        this.networks = networks;
    }

    public IEnumerable<PostState> All => states.Values;

    public PostState Of(int network, string messageKey)
    {
        if (states.TryGetValue(messageKey, out var state)) return state;
        var id = RowIdentity.IdOf(messageKey);
        return states[messageKey] = new PostState(id, messageKey, network, networks.Label(network), held.Message(id), records.Find(RecordKeys.Tally(network, messageKey)));
    }

    /// <summary>Sets what changed on the rows that are held, and keeps the counters of what has not arrived.</summary>
    public void Write(UnitOfWork work)
    {
        foreach (var state in states.Values)
        {
            if (state.Row is { } row && !state.WasTombstone) Write(work.Update(row), row, state, networks.Label(state.Network));
            Count(state);
        }
    }

    private static void Write(SocialMessageRow change, SocialMessageRow row, PostState state, string network)
    {
        if (state.IsTombstone) MessageRow.Bury(change, network);
        else MessageRow.WriteCounts(change, row, state);
        if (state.Content is { } content) MessageRow.WriteContent(change, content, state.Judged, row.PostedOn, network);
    }

    private void Count(PostState state)
    {
        var id = RecordKeys.Tally(state.Network, state.Key);
        if (state.HasArrived || (state.Likes == 0 && state.Shares == 0 && !state.IsFlagged))
        {
            records.Remove(id);
            return;
        }

        var tally = records.Find(id) ?? records.Add(id, ActivityRecordKind.Tally, state.Key, null);
        tally.Likes = MessageRow.Number(state.Likes);
        tally.Shares = MessageRow.Number(state.Shares);
        tally.Flagged = state.IsFlagged;
    }
}
