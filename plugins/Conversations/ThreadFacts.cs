using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// What a conversation's row says about its messages, with the moments that it was taken from. Adding messages in any order, and joining
/// threads in any order, gives the same facts.
/// </summary>
internal sealed class ThreadFacts
{
    public RootKind Root { get; set; }

    public int Count { get; set; }

    /// <summary>Whether one of its messages is for its recipients only.</summary>
    public bool HasDirect { get; set; }

    /// <summary>The earliest message, which names the conversation.</summary>
    public Moment? First { get; set; }

    public string? Name { get; set; }

    /// <summary>The earliest incoming message, whose author began it.</summary>
    public Moment? FirstIncoming { get; set; }

    public Guid? StarterId { get; set; }

    public EntityReference? Customer { get; set; }

    public Moment? LastIncoming { get; set; }

    public Moment? LastOutgoing { get; set; }

    /// <summary>The earliest message that concerns a channel of ours.</summary>
    public Moment? ChannelFrom { get; set; }

    public Guid? ChannelId { get; set; }

    public Moment? Last => LastIncoming is null || (LastOutgoing is not null && LastOutgoing.After(LastIncoming)) ? LastOutgoing : LastIncoming;

    /// <summary>Whether one of its moments is that message, so that it cannot go without a look at those that are left.</summary>
    public bool RestsOn(string externalId) =>
        First?.ExternalId == externalId || FirstIncoming?.ExternalId == externalId || LastIncoming?.ExternalId == externalId || LastOutgoing?.ExternalId == externalId || ChannelFrom?.ExternalId == externalId;

    /// <summary>The facts of the same conversation, counted anew from its messages.</summary>
    public ThreadFacts Recounted(IEnumerable<ThreadFacts> messages)
    {
        var result = new ThreadFacts { Root = Root };
        foreach (var message in messages) result.Include(message);
        // A person may have set whom the conversation is with. That stands as long as it is the same message that began it.
        if (result.FirstIncoming?.ExternalId == FirstIncoming?.ExternalId) result.Customer = Customer;
        return result;
    }

    /// <summary>Takes over what another set of facts knows about further messages of the same conversation.</summary>
    public void Include(ThreadFacts other)
    {
        Count += other.Count;
        HasDirect |= other.HasDirect;
        if (other.First is not null && other.First.Before(First))
        {
            First = other.First;
            Name = other.Name;
        }

        if (other.FirstIncoming is not null && other.FirstIncoming.Before(FirstIncoming))
        {
            FirstIncoming = other.FirstIncoming;
            StarterId = other.StarterId;
            Customer = other.Customer;
        }

        if (other.LastIncoming is not null && other.LastIncoming.After(LastIncoming)) LastIncoming = other.LastIncoming;
        if (other.LastOutgoing is not null && other.LastOutgoing.After(LastOutgoing)) LastOutgoing = other.LastOutgoing;
        if (other.ChannelFrom is not null && other.ChannelFrom.Before(ChannelFrom))
        {
            ChannelFrom = other.ChannelFrom;
            ChannelId = other.ChannelId;
        }
    }
}
