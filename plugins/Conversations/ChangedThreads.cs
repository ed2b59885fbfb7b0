using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What conversations say once messages that are held have changed or gone.</summary>
internal sealed class ChangedThreads
{
    private readonly HeldRows held;
    private readonly LiveMessages live;
    private readonly Networks networks;
    private readonly IReadOnlyCollection<string> goneAuthors;
    private readonly Dictionary<Guid, ThreadFacts> facts = new();
    private readonly HashSet<Guid> written = new();

    /// <summary>Makes the changes of conversations.</summary>
    /// <param name="held">The messages that change, and their conversations.</param>
    /// <param name="live">The messages of conversations.</param>
    /// <param name="networks">The names of networks.</param>
    /// <param name="goneAuthors">The keys of authors all of whose messages go, be it in later passes: they count no more from now on.</param>
    public ChangedThreads(HeldRows held, LiveMessages live, Networks networks, IReadOnlyCollection<string>? goneAuthors = null)
    {
        this.held = held;
        this.live = live;
        this.networks = networks;
        this.goneAuthors = goneAuthors ?? Array.Empty<string>();
    }

    public void Take(IEnumerable<MessageChange> changes)
    {
        var byHome = changes.Where(c => c.Row.ConversationId is not null && held.FinalConversation(c.Row.ConversationId.Id) is not null).ToLookup(c => held.FinalConversation(c.Row.ConversationId!.Id)!);
        var recounted = byHome.Where(home => goneAuthors.Count > 0 || home.Any(c => c.OpensUp || Takes(c, ThreadRow.Facts(home.Key)))).ToList();
        foreach (var home in byHome.Except(recounted)) facts[home.Key.Id] = Adjust(home.Key, home);
        var left = recounted.Count == 0 ? null : live.Of(recounted.Select(h => h.Key.Id).ToList());
        foreach (var home in recounted) facts[home.Key.Id] = Recount(home.Key, home.ToDictionary(c => c.Row.Id), left![home.Key.Id]);
        foreach (var home in byHome) facts[home.Key.Id].ChangesTies = home.Any(c => c.ChangesTies);
    }

    /// <summary>The facts of a row, with what has changed.</summary>
    public ThreadFacts Facts(ConversationRow row) => facts.TryGetValue(row.Id, out var changed) ? changed : ThreadRow.Facts(row);

    /// <summary>Says that the facts of a row are taken care of elsewhere.</summary>
    public void Done(ConversationRow row) => written.Add(row.Id);

    /// <summary>Writes the conversations that only changed.</summary>
    public void Write(UnitOfWork work)
    {
        foreach (var change in facts.Where(f => !written.Contains(f.Key)))
        {
            var row = held.FinalConversation(change.Key)!;
            ThreadRow.Write(work.Update(row), row, change.Value, Decisions.Of(row, Array.Empty<ConversationRow>()), Label(row));
        }
    }

    private string Label(ConversationRow row) => networks.Label((int)row.Network!);

    /// <summary>Whether something goes that the facts rest on.</summary>
    private static bool Takes(MessageChange change, ThreadFacts facts) => change.Goes ? facts.RestsOn(change.Row.ExternalId!) : change.Said is { } said && facts.RestsOnMore(change.Row.ExternalId!, said);

    /// <summary>Nothing that the facts rest on has gone: a number, a name, what one message says, or that there is something private now.</summary>
    private ThreadFacts Adjust(ConversationRow row, IEnumerable<MessageChange> changes)
    {
        var result = ThreadRow.Facts(row);
        foreach (var change in changes)
        {
            if (change.Goes) result.Count--;
            if (change.Content is { } content && result.First?.ExternalId == change.Row.ExternalId) result.Name = MessageRow.Title(content, Label(row));
            if (change.Content?.IsDirect == true) result.HasDirect = true;
            if (change.Said is { } said) result.Include(MessageFacts.Saying(new ThreadFacts(), MessageFacts.MomentOf(change.Row), said));
        }

        return result;
    }

    private ThreadFacts Recount(ConversationRow row, IReadOnlyDictionary<Guid, MessageChange> changes, IEnumerable<SocialMessageRow> messages) =>
        ThreadRow.Facts(row).Recounted(messages.Where(m => !goneAuthors.Contains(m.AuthorKey)).Select(m => FactsOf(row, m, changes)).OfType<ThreadFacts>());

    /// <summary>What a message adds, with its change; nothing where it goes.</summary>
    private ThreadFacts? FactsOf(ConversationRow row, SocialMessageRow message, IReadOnlyDictionary<Guid, MessageChange> changes)
    {
        if (!changes.TryGetValue(message.Id, out var change)) return MessageFacts.Of(message);
        if (change.Goes) return null;
        var said = change.Said ?? Said.Of(message);
        return change.Content is { } content ? MessageFacts.Of(message, MessageRow.Title(content, Label(row)), content.IsDirect, said) : MessageFacts.Of(message, message.Subject, message.Visibility == SocialMessageVisibility.Direct, said);
    }
}
