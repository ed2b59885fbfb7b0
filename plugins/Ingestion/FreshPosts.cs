using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using Thread = SocialExtension.Plugins.Conversations.Thread;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The posts that a batch creates, tombstones among them: their rows, and the conversations that they begin, continue or join.</summary>
internal sealed class FreshPosts
{
    private readonly HeldRows held;
    private readonly Origin origin;
    private readonly Networks networks;
    private readonly Authors authors;
    private readonly ChangedThreads changed;
    private readonly UnitOfWork work;

    public FreshPosts(HeldRows held, Origin origin, Networks networks, Authors authors, ChangedThreads changed, UnitOfWork work)
    {
        this.held = held;
        this.origin = origin;
        this.networks = networks;
        this.authors = authors;
        this.changed = changed;
        this.work = work;
    }

    public List<NewState> NewStates { get; } = new();

    public List<ThreadJoin> Joins { get; } = new();

    public void Take(IReadOnlyCollection<PostState> fresh, Func<KnownThread, string, IReadOnlyList<string>> pathToRoot)
    {
        foreach (var network in fresh.GroupBy(s => s.Network).OrderBy(g => g.Key))
        {
            var byId = network.ToDictionary(s => s.Created!.ExternalId, StringComparer.Ordinal);
            var threads = Threads(network.Key, byId.Values.Select(s => s.Created!), pathToRoot);
            held.ReadRoots(network.Key, threads.Where(t => t.Kind == RootKind.Cycle).Select(t => t.Root));
            foreach (var thread in threads) Take(network.Key, thread, byId);
        }
    }

    private IReadOnlyList<Thread> Threads(int network, IEnumerable<Post> fresh, Func<KnownThread, string, IReadOnlyList<string>> pathToRoot)
    {
        var graph = new ThreadGraph(pathToRoot);
        var known = new Dictionary<Guid, KnownThread>();
        foreach (var post in fresh)
        {
            graph.Add(new ThreadMessage(post.ExternalId, post.InReplyTo, post.Contexts));
            foreach (var id in post.NamedIds)
            {
                if (HeldThread(network, id, known) is { } thread) graph.Tie(id, thread);
            }
        }

        return graph.Resolve();
    }

    /// <summary>The thread that an id belongs to already: as a message that is held, or as an id that other messages named.</summary>
    private KnownThread? HeldThread(int network, string id, Dictionary<Guid, KnownThread> known)
    {
        var pointer = held.Message(network, id)?.ConversationId?.Id ?? held.ConversationOfRoot(network, id)?.Id;
        if (pointer is null || held.FinalConversation(pointer.Value) is not { } row || row.RootExternalId is not { } root) return null;
        if (!known.TryGetValue(row.Id, out var thread)) known[row.Id] = thread = new KnownThread(row.Id, root, ThreadRow.Facts(row).Root);
        return thread;
    }

    private void Take(int network, Thread thread, IReadOnlyDictionary<string, PostState> states)
    {
        // Of a row whose root was erased the root's id is gone, and its key is not.
        var known = thread.Joined.FirstOrDefault(t => t.Root == thread.Root);
        var row = known is null ? held.ConversationOfRoot(network, thread.Root) : held.FinalConversation(known.RowId);
        var target = row ?? ThreadRow.New(network, thread.Root);
        var joined = thread.Joined.Select(t => held.FinalConversation(t.RowId)!).Where(r => r.Id != target.Id).OrderBy(r => r.Id).ToList();
        var facts = row is null ? new ThreadFacts() : changed.Facts(row);
        facts.Root = thread.Kind;
        foreach (var other in joined) facts.Include(changed.Facts(other));
        // What was looked at for a part, or was going to be, has to be looked at for the whole.
        if (joined.Count > 0) facts.Complains |= joined.Concat(new[] { target }).Any(r => r.IssuePending == true || r.Terms is not null);
        foreach (var message in thread.Messages) facts.Include(FactsOf(states[message.Id]));
        facts.ChangesTies |= row is not null || joined.Count > 0 || thread.Messages.Count > 1 || thread.Messages.Any(m => MentionsPeople(states[m.Id].Created!));
        foreach (var done in joined.Concat(new[] { target })) changed.Done(done);

        if (row is null) work.Create(Owned(target, facts.ChannelId));
        ThreadRow.Write(row is null ? target : work.Update(row), row, facts, Decisions.Of(row, joined), networks.Label(network));
        foreach (var message in thread.Messages) Create(states[message.Id], target.Id, facts);

        var reference = target.Reference;
        var aliases = Aliases(network, thread, states).Select(id => Alias(network, id, reference, facts)).ToList();
        if (joined.Count > 0 || aliases.Count > 0) Joins.Add(new ThreadJoin(reference, joined, aliases, facts.Customer));
    }

    private bool MentionsPeople(Post post) => MentionKeys.Read(origin.MentionsOf(post)).People.Any();

    private ConversationRow Alias(int network, string id, EntityReference target, ThreadFacts facts)
    {
        var row = Owned(ThreadRow.New(network, id), facts.ChannelId);
        row.MergedIntoId = target;
        return row;
    }

    /// <summary>Ids that messages name, that nobody sent and that are not the root: a row each keeps them findable for later replies.</summary>
    private IEnumerable<string> Aliases(int network, Thread thread, IReadOnlyDictionary<string, PostState> states) =>
        thread.Messages.SelectMany(m => m.NamedIds).Distinct(StringComparer.Ordinal)
            .Where(id => id != thread.Root && !states.ContainsKey(id) && held.Message(network, id) is null && held.ConversationOfRoot(network, id) is null)
            .OrderBy(id => id, StringComparer.Ordinal);

    /// <summary>What a post adds to its conversation; a tombstone holds it together and adds nothing.</summary>
    private ThreadFacts FactsOf(PostState state)
    {
        if (state.Content is not { } content) return new ThreadFacts();
        var post = state.Created!;
        var moment = new Moment(post.PostedOn, post.ExternalId);
        var facts = MessageFacts.Of(moment, MessageRow.Title(content, networks.Label(state.Network)), content.IsDirect, origin.ChannelOf(post));
        if (origin.IsOwn(post)) return MessageFacts.Outgoing(facts, moment);
        var profile = authors.ProfileOf(post);
        return MessageFacts.Incoming(facts, moment, profile.Id, ProfileLink.Customer(profile), state.Judged?.Said);
    }

    private void Create(PostState state, Guid conversation, ThreadFacts facts)
    {
        var post = state.Created!;
        var own = origin.IsOwn(post);
        var row = MessageRow.New(post, own);
        row.ConversationId = new EntityReference(Conversation.Table, conversation);
        if (!own) row.ProfileId = authors.ProfileOf(post).Reference;
        // What a customer wrote regards that customer; what we wrote, the one whom the conversation is with.
        var customer = own ? facts.Customer : ProfileLink.Customer(authors.ProfileOf(post));
        if (customer is not null) row.RegardingObjectId = customer;
        if (origin.OwnerOf(origin.ChannelOf(post)) is { } team) row.OwnerId = team;
        WriteContent(row, state);
        work.Create(row);
    }

    private void WriteContent(SocialMessageRow row, PostState state)
    {
        var label = networks.Label(state.Network);
        if (state.Content is { } content)
        {
            MessageRow.WriteContent(row, content, state.Judged, state.Created!.PostedOn, label);
            MessageRow.WriteCounts(row, null, state);
            row.Kind = MessageRow.KindOf(state.Created, origin.MentionsUs(state.Created));
            if (origin.ChannelOf(state.Created) is { } channel) row.ChannelId = new EntityReference(Channel.Table, channel);
            if (origin.MentionsOf(state.Created) is { } mentions) row.MentionKeys = mentions;
            if (row.Direction == SocialMessageDirection.Outgoing) NewStates.Add(NewState.Completed(row.Id));
            return;
        }

        MessageRow.WriteEpitaph(row, label);
        NewStates.Add(NewState.Canceled(row.Id));
    }

    private ConversationRow Owned(ConversationRow row, Guid? channel)
    {
        if (origin.OwnerOf(channel) is { } team) row.OwnerId = team;
        return row;
    }
}
