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

/// <summary>
/// The second half of a call: decides in memory what the accepted activities change, and collects it in a unit of work.
/// </summary>
internal sealed class Batch
{
    private readonly HeldRows held;
    private readonly Channels channels;
    private readonly Networks networks;
    private readonly Guid? channelId;
    private readonly UnitOfWork work;
    private readonly UnitOfWork links;
    private readonly Dictionary<Guid, SocialProfileRow> profiles = new();

    /// <summary>Makes a batch.</summary>
    /// <param name="held">The rows that it touches.</param>
    /// <param name="channels">The company's own accounts.</param>
    /// <param name="networks">The names of networks.</param>
    /// <param name="channelId">The channel that the caller named.</param>
    /// <param name="work">Gets the rows that change.</param>
    /// <param name="links">
    /// Gets the profiles that are held and find their customer. To be written after everything else: what follows a profile reads and
    /// changes messages and conversations, those of this call included.
    /// </param>
    public Batch(HeldRows held, Channels channels, Networks networks, Guid? channelId, UnitOfWork work, UnitOfWork links)
    {
        this.held = held;
        this.channels = channels;
        this.networks = networks;
        this.channelId = channelId;
        this.work = work;
        this.links = links;
    }

    /// <summary>Outgoing messages that were created: they are completed once the rows are written, since an activity is born open.</summary>
    public List<Guid> Sent { get; } = new();

    /// <summary>Threads that turned out to be part of others.</summary>
    public List<ThreadJoin> Joins { get; } = new();

    /// <summary>Decides about every accepted activity.</summary>
    /// <param name="intake">The accepted activities; its open outcomes are filled.</param>
    /// <param name="pathToRoot">See ThreadGraph.</param>
    public void Take(Intake intake, Func<KnownThread, string, IReadOnlyList<string>> pathToRoot)
    {
        var fresh = new Versions(held, work, networks).Sort(intake);
        Profiles(fresh);
        foreach (var network in fresh.GroupBy(a => a.Network).OrderBy(g => g.Key))
        {
            var byId = network.ToDictionary(a => a.ExternalId, StringComparer.Ordinal);
            foreach (var thread in Threads(network.Key, byId.Values, pathToRoot)) Take(network.Key, thread, byId);
        }
    }

    private void Profiles(IEnumerable<Activity> fresh)
    {
        foreach (var author in fresh.Where(a => !IsOwn(a)).GroupBy(a => RowIdentity.Of(SocialProfile.Table, a.Network, a.Author.ExternalId).Id).OrderBy(g => g.Key))
        {
            var first = author.OrderBy(a => new Moment(a.PostedOn, a.ExternalId)).First();
            var row = held.Profile(first.Network, first.Author.ExternalId);
            var facts = ProfileFacts.Of(row);
            foreach (var activity in author) facts.Include(activity.Author, activity.Version);
            var match = EmailMatch.Of(row, Statements(author, row), networks.Label(first.Network));
            var change = row is null ? NewProfile(first, author.Key) : match is null ? work.Update(row) : links.Update(row);
            facts.Write(change, row, first.Author.ExternalId);
            match?.Write(change);
            if (row is null) continue;
            match?.Write(row);
            profiles[author.Key] = row;
        }
    }

    /// <summary>The verified addresses that may be used: the person agreed, or the channel does not ask for it.</summary>
    private IEnumerable<EmailStatement> Statements(IEnumerable<Activity> activities, SocialProfileRow? row)
    {
        var agreed = row?.Consent == SocialProfileConsent.Granted;
        return from activity in activities
               where activity.Author.VerifiedEmail is not null && (agreed || channels.MayMatchWithoutConsent(ChannelOf(activity)))
               select new EmailStatement(activity.Author.VerifiedEmail!, activity.Version, held.ContactsWith(activity.Author.VerifiedEmail!));
    }

    private SocialProfileRow NewProfile(Activity activity, Guid id)
    {
        var row = new SocialProfileRow(id)
        {
            Network = (Network)activity.Network,
            ExternalId = activity.Author.ExternalId,
            Key = MessageRow.AuthorKey(activity),
        };
        if (channels.OwnerOf(ChannelOf(activity)) is { } team) row.OwnerId = team;
        work.Create(row);
        profiles[id] = row;
        return row;
    }

    private IReadOnlyList<Thread> Threads(int network, IEnumerable<Activity> fresh, Func<KnownThread, string, IReadOnlyList<string>> pathToRoot)
    {
        var graph = new ThreadGraph(pathToRoot);
        var known = new Dictionary<Guid, KnownThread>();
        foreach (var activity in fresh)
        {
            graph.Add(new ThreadMessage(activity.ExternalId, activity.InReplyTo, activity.Contexts));
            foreach (var id in activity.NamedIds)
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

    private void Take(int network, Thread thread, IReadOnlyDictionary<string, Activity> activities)
    {
        var row = held.ConversationOfRoot(network, thread.Root);
        var target = row ?? ThreadRow.New(network, thread.Root);
        var joined = thread.Joined.Select(t => held.FinalConversation(t.RowId)!).Where(r => r.Id != target.Id).OrderBy(r => r.Id).ToList();
        var facts = row is null ? new ThreadFacts() : ThreadRow.Facts(row);
        facts.Root = thread.Kind;
        foreach (var other in joined) facts.Include(ThreadRow.Facts(other));
        foreach (var message in thread.Messages) facts.Include(FactsOf(activities[message.Id]));

        if (row is null) work.Create(Owned(target, facts.ChannelId));
        ThreadRow.Write(row is null ? target : work.Update(row), row, facts, Decisions.Of(row, joined));
        foreach (var message in thread.Messages) Create(activities[message.Id], target.Id, facts);

        var reference = target.Reference;
        var aliases = Aliases(network, thread, activities).Select(id => Alias(network, id, reference, facts)).ToList();
        if (joined.Count > 0 || aliases.Count > 0) Joins.Add(new ThreadJoin(reference, joined, aliases, facts.Customer));
    }

    private ConversationRow Alias(int network, string id, EntityReference target, ThreadFacts facts)
    {
        var row = Owned(ThreadRow.New(network, id), facts.ChannelId);
        row.Name = facts.Name;
        row.MergedIntoId = target;
        return row;
    }

    /// <summary>Ids that messages name, that nobody sent and that are not the root: a row each keeps them findable for later replies.</summary>
    private IEnumerable<string> Aliases(int network, Thread thread, IReadOnlyDictionary<string, Activity> activities) =>
        thread.Messages.SelectMany(m => m.NamedIds).Distinct(StringComparer.Ordinal)
            .Where(id => id != thread.Root && !activities.ContainsKey(id) && held.Message(network, id) is null && held.ConversationOfRoot(network, id) is null)
            .OrderBy(id => id, StringComparer.Ordinal);

    private ThreadFacts FactsOf(Activity activity)
    {
        var moment = new Moment(activity.PostedOn, activity.ExternalId);
        var facts = new ThreadFacts { Count = 1, HasDirect = activity.IsDirect, First = moment, Name = MessageRow.Title(activity, networks.Label(activity.Network)), ChannelId = ChannelOf(activity) };
        if (facts.ChannelId is not null) facts.ChannelFrom = moment;
        if (IsOwn(activity))
        {
            facts.LastOutgoing = moment;
            return facts;
        }

        var profile = ProfileOf(activity);
        facts.FirstIncoming = facts.LastIncoming = moment;
        facts.StarterId = profile.Id;
        facts.Customer = ProfileLink.Customer(profile);
        return facts;
    }

    private void Create(Activity activity, Guid conversation, ThreadFacts facts)
    {
        var own = IsOwn(activity);
        var row = MessageRow.New(activity, own, networks.Label(activity.Network));
        var channel = ChannelOf(activity);
        row.Kind = MessageRow.KindOf(activity, activity.Mentions.Any(m => channels.Own(activity.Network, m) is not null));
        row.ConversationId = new EntityReference(Conversation.Table, conversation);
        if (channel is not null) row.ChannelId = new EntityReference(Channel.Table, channel.Value);
        if (!own) row.ProfileId = ProfileOf(activity).Reference;
        // What a customer wrote regards that customer; what we wrote, the one whom the conversation is with.
        var customer = own ? facts.Customer : ProfileLink.Customer(ProfileOf(activity));
        if (customer is not null) row.RegardingObjectId = customer;
        if (channels.OwnerOf(channel) is { } team) row.OwnerId = team;
        work.Create(row);
        if (own) Sent.Add(row.Id);
    }

    private SocialProfileRow ProfileOf(Activity activity) => profiles[RowIdentity.Of(SocialProfile.Table, activity.Network, activity.Author.ExternalId).Id];

    private bool IsOwn(Activity activity) => channels.Own(activity.Network, activity.Author.ExternalId) is not null;

    /// <summary>The channel that the caller named, else the account of ours that wrote it, else the first that it mentions.</summary>
    private Guid? ChannelOf(Activity activity) =>
        channelId ?? channels.Own(activity.Network, activity.Author.ExternalId) ?? activity.Mentions.Select(m => channels.Own(activity.Network, m)).FirstOrDefault(c => c is not null);

    private ConversationRow Owned(ConversationRow row, Guid? channel)
    {
        if (channels.OwnerOf(channel) is { } team) row.OwnerId = team;
        return row;
    }
}
