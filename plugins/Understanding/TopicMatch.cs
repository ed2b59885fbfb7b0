using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A topic that a text is on, and the words that show it.</summary>
internal sealed class TopicMatch(TopicDefinition topic, IReadOnlyList<Evidence> evidence)
{
    public TopicDefinition Topic { get; } = topic;

    public IReadOnlyList<Evidence> Evidence { get; } = evidence;
}
