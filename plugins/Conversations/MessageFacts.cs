using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Issues;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What one message adds to the facts of its conversation.</summary>
internal static class MessageFacts
{
    /// <summary>Of a message that is held.</summary>
    public static ThreadFacts Of(SocialMessageRow row) => Of(row, row.Subject, row.Visibility == SocialMessageVisibility.Direct, Said.Of(row));

    /// <summary>Of a message that is held. Subject, visibility and what it says may be those of a version that is about to be written.</summary>
    public static ThreadFacts Of(SocialMessageRow row, string? subject, bool isDirect, Said said)
    {
        var moment = MomentOf(row);
        var facts = Of(moment, subject, isDirect, row.ChannelId?.Id);
        return row.Direction == SocialMessageDirection.Outgoing ? Outgoing(facts, moment) : Incoming(facts, moment, row.ProfileId?.Id, row.RegardingObjectId, said);
    }

    public static ThreadFacts Of(Moment moment, string? subject, bool isDirect, System.Guid? channel) =>
        new() { Count = 1, HasDirect = isDirect, First = moment, Name = subject, ChannelId = channel, ChannelFrom = channel is null ? null : moment };

    public static ThreadFacts Outgoing(ThreadFacts facts, Moment moment)
    {
        facts.LastOutgoing = moment;
        return facts;
    }

    public static ThreadFacts Incoming(ThreadFacts facts, Moment moment, System.Guid? profile, EntityReference? customer, Said? said)
    {
        facts.FirstIncoming = facts.LastIncoming = moment;
        facts.StarterId = profile;
        facts.Customer = customer;
        return said is null ? facts : Saying(facts, moment, said);
    }

    /// <summary>What an incoming message says.</summary>
    public static ThreadFacts Saying(ThreadFacts facts, Moment moment, Said said)
    {
        if (said.Score is not null) facts.FirstFelt = moment;
        if (said.Sentiment is not null) facts.LastFelt = moment;
        if (said.Intent is not null) facts.IntentFrom = moment;
        if (said.TopicId is not null) facts.TopicFrom = moment;
        facts.FirstScore = facts.Score = said.Score;
        facts.Sentiment = said.Sentiment;
        facts.Intent = said.Intent;
        facts.TopicId = said.TopicId;
        facts.Complains = Complaints.Are(said.Intent);
        return facts;
    }

    /// <summary>The place of a message that is held.</summary>
    public static Moment MomentOf(SocialMessageRow row) => new(row.PostedOn!.Value, row.ExternalId!);
}
