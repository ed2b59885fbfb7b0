using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// The reply graph of one network, as far as a batch touches it: a node for every id that is named, received or not. A message is tied to
/// what it answers and to its contexts; a conversation is a connected component. Which root a component gets does not depend on the order
/// in which messages arrive.
/// </summary>
internal sealed class ThreadGraph
{
    private readonly Dictionary<string, string> leaders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownThread> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ThreadMessage> messages = new(StringComparer.Ordinal);
    private readonly Func<KnownThread, string, IReadOnlyList<string>> pathToRoot;

    /// <summary>Makes an empty graph.</summary>
    /// <param name="pathToRoot">The ids from a message of a thread that is held up to the thread's root. Asked only when a circle closes through it.</param>
    public ThreadGraph(Func<KnownThread, string, IReadOnlyList<string>> pathToRoot) => this.pathToRoot = pathToRoot;

    /// <summary>Says that an id belongs to a thread that is held.</summary>
    public void Tie(string id, KnownThread thread)
    {
        known[id] = thread;
        known[thread.Root] = thread;
        Unite(id, thread.Root);
    }

    /// <summary>Adds a message that arrived.</summary>
    public void Add(ThreadMessage message)
    {
        messages[message.Id] = message;
        foreach (var id in message.NamedIds) Unite(message.Id, id);
    }

    /// <summary>The conversations that the messages belong to, by ordinal order of their roots.</summary>
    public IReadOnlyList<Thread> Resolve()
    {
        var held = known.ToLookup(k => Leader(k.Key), k => k.Value, StringComparer.Ordinal);
        return messages.Values.GroupBy(m => Leader(m.Id), StringComparer.Ordinal)
            .Select(g => Resolve(g.ToList(), held[g.Key].Distinct().ToList()))
            .OrderBy(t => t.Root, StringComparer.Ordinal)
            .ToList();
    }

    private Thread Resolve(IReadOnlyList<ThreadMessage> members, IReadOnlyList<KnownThread> threads)
    {
        var contexts = members.SelectMany(m => m.Contexts).Concat(threads.Where(t => t.Kind == RootKind.Context).Select(t => t.Root)).ToList();
        if (contexts.Count > 0) return new Thread(Smallest(contexts), RootKind.Context, members, threads);
        var top = Climb(members[0].Id, out var closed);
        if (known.TryGetValue(top, out var held) && held.Kind == RootKind.Cycle) return new Thread(held.Root, RootKind.Cycle, members, threads);
        return closed ? new Thread(Smallest(Circle(top)), RootKind.Cycle, members, threads) : new Thread(top, RootKind.Top, members, threads);
    }

    /// <summary>Follows replies upward. Without contexts every id has at most one way up, so that a component has one top or one circle.</summary>
    /// <returns>The top; where replies lead in a circle, a place on it.</returns>
    private string Climb(string id, out bool closed)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            id = RootOf(id);
            closed = !passed.Add(id);
            if (closed || !messages.TryGetValue(id, out var message) || message.InReplyTo is null) return id;
            id = message.InReplyTo;
        }
    }

    /// <summary>The ids on the circle that a place lies on, those of held messages included.</summary>
    private IEnumerable<string> Circle(string start)
    {
        var id = start;
        do
        {
            yield return id;
            var parent = messages[id].InReplyTo!;
            if (known.TryGetValue(parent, out var thread))
            {
                foreach (var held in pathToRoot(thread, parent)) yield return held;
            }

            id = RootOf(parent);
        }
        while (id != start);
    }

    private string RootOf(string id) => known.TryGetValue(id, out var thread) ? thread.Root : id;

    private static string Smallest(IEnumerable<string> ids) => ids.Aggregate((a, b) => string.CompareOrdinal(a, b) <= 0 ? a : b);

    private void Unite(string a, string b)
    {
        var first = Leader(a);
        var second = Leader(b);
        if (first != second) leaders[second] = first;
    }

    private string Leader(string id)
    {
        var leader = id;
        while (leaders.TryGetValue(leader, out var next)) leader = next;
        while (leaders.TryGetValue(id, out var next))
        {
            leaders[id] = leader; // halves the way for the next one who asks
            id = next;
        }

        return leader;
    }
}
