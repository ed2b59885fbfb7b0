using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>What is compared with each other: the conversations of one topic; of those without a topic the ones of one channel.</summary>
internal sealed class IssueScope : IEquatable<IssueScope>
{
    public IssueScope(ConversationRow conversation)
    {
        Topic = conversation.TopicId;
        Channel = conversation.TopicId is null ? conversation.ChannelId : null;
    }

    public EntityReference? Topic { get; }

    public EntityReference? Channel { get; }

    /// <summary>Whether it is about no topic, on no channel of ours: that could only be compared with everything.</summary>
    public bool IsBoundless => Topic is null && Channel is null;

    public bool Equals(IssueScope? other) => other is not null && Topic?.Id == other.Topic?.Id && Channel?.Id == other.Channel?.Id;

    public override bool Equals(object? obj) => Equals(obj as IssueScope);

    public override int GetHashCode() => (Topic?.Id ?? Channel?.Id ?? Guid.Empty).GetHashCode();
}
