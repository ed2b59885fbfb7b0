using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What one message adds to the facts of its conversation.</summary>
internal static class MessageFacts
{
    /// <summary>Of a message that is held.</summary>
    public static ThreadFacts Of(SocialMessageRow row) => Of(row, row.Subject, row.Visibility == SocialMessageVisibility.Direct);

    /// <summary>Of a message that is held. Subject and visibility may be those of a version that is about to be written.</summary>
    public static ThreadFacts Of(SocialMessageRow row, string? subject, bool isDirect)
    {
        var moment = new Moment(row.PostedOn!.Value, row.ExternalId!);
        var facts = Of(moment, subject, isDirect, row.ChannelId?.Id);
        return row.Direction == SocialMessageDirection.Outgoing ? Outgoing(facts, moment) : Incoming(facts, moment, row.ProfileId?.Id, row.RegardingObjectId);
    }

    public static ThreadFacts Of(Moment moment, string? subject, bool isDirect, System.Guid? channel) =>
        new() { Count = 1, HasDirect = isDirect, First = moment, Name = subject, ChannelId = channel, ChannelFrom = channel is null ? null : moment };

    public static ThreadFacts Outgoing(ThreadFacts facts, Moment moment)
    {
        facts.LastOutgoing = moment;
        return facts;
    }

    public static ThreadFacts Incoming(ThreadFacts facts, Moment moment, System.Guid? profile, EntityReference? customer)
    {
        facts.FirstIncoming = facts.LastIncoming = moment;
        facts.StarterId = profile;
        facts.Customer = customer;
        return facts;
    }
}
