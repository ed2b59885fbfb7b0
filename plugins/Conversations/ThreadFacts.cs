using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

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

    /// <summary>The earliest incoming message that was judged to have a sentiment.</summary>
    public Moment? FirstFelt { get; set; }

    public decimal? FirstScore { get; set; }

    /// <summary>The latest incoming message with a sentiment.</summary>
    public Moment? LastFelt { get; set; }

    public Sentiment? Sentiment { get; set; }

    public decimal? Score { get; set; }

    /// <summary>The latest incoming message with an intent.</summary>
    public Moment? IntentFrom { get; set; }

    public Intent? Intent { get; set; }

    /// <summary>The latest incoming message that is on a topic.</summary>
    public Moment? TopicFrom { get; set; }

    public Guid? TopicId { get; set; }

    /// <summary>Whether one of the messages added now complains or asks for something. It is not kept: due processing is told.</summary>
    public bool Complains { get; set; }

    /// <summary>Whether who replies to whom may have changed. It is not kept either.</summary>
    public bool ChangesTies { get; set; }

    public Moment? Last => LastIncoming is null || (LastOutgoing is not null && LastOutgoing.After(LastIncoming)) ? LastOutgoing : LastIncoming;

    /// <summary>Whether one of its moments is that message, so that it cannot go without a look at those that are left.</summary>
    public bool RestsOn(string externalId) =>
        First?.ExternalId == externalId || FirstIncoming?.ExternalId == externalId || LastIncoming?.ExternalId == externalId || LastOutgoing?.ExternalId == externalId || ChannelFrom?.ExternalId == externalId
        || RestsOnMore(externalId, new Said(null, null, null, null));

    /// <summary>Whether what that message was thought to say is in it, and not in what it says now.</summary>
    public bool RestsOnMore(string externalId, Said said) =>
        (FirstFelt?.ExternalId == externalId && said.Score is null) || (LastFelt?.ExternalId == externalId && said.Sentiment is null)
        || (IntentFrom?.ExternalId == externalId && said.Intent is null) || (TopicFrom?.ExternalId == externalId && said.TopicId is null);

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
        Complains |= other.Complains;
        ChangesTies |= other.ChangesTies;
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

        IncludeSaid(other);
    }

    /// <summary>Of the same message, what it says now counts.</summary>
    private void IncludeSaid(ThreadFacts other)
    {
        if (other.FirstFelt is not null && (FirstFelt is null || other.FirstFelt.CompareTo(FirstFelt) <= 0))
        {
            FirstFelt = other.FirstFelt;
            FirstScore = other.FirstScore;
        }

        if (other.LastFelt is not null && other.LastFelt.CompareTo(LastFelt) >= 0)
        {
            LastFelt = other.LastFelt;
            Sentiment = other.Sentiment;
            Score = other.Score;
        }

        if (other.IntentFrom is not null && other.IntentFrom.CompareTo(IntentFrom) >= 0)
        {
            IntentFrom = other.IntentFrom;
            Intent = other.Intent;
        }

        if (other.TopicFrom is not null && other.TopicFrom.CompareTo(TopicFrom) >= 0)
        {
            TopicFrom = other.TopicFrom;
            TopicId = other.TopicId;
        }
    }
}
