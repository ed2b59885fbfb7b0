using System;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>Whose turn it is.</summary>
internal static class ConversationStates
{
    /// <summary>The state that follows from the messages and from what a person decided.</summary>
    /// <param name="facts">The messages.</param>
    /// <param name="held">The state that the row holds.</param>
    /// <param name="settledOn">When a person settled it; null where nobody did.</param>
    public static ConversationState Of(ThreadFacts facts, ConversationState held, DateTime? settledOn)
    {
        var settled = held is ConversationState.Resolved or ConversationState.NotForUs;
        var writtenAgain = facts.LastIncoming is not null && settledOn is not null && facts.LastIncoming.On > settledOn;
        if (settled && !writtenAgain) return held;
        if (facts.ChannelId is null || facts.Last is null) return ConversationState.Open;
        return ReferenceEquals(facts.Last, facts.LastOutgoing) ? ConversationState.WaitingOnCustomer : ConversationState.WaitingOnUs;
    }
}
