using SocialExtension.Plugins.Identity;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What waits for a post, of one actor: the newest version, and what all versions state about the actor.</summary>
internal sealed class Waiting
{
    public Waiting(PostContent? content, ProfileFacts facts)
    {
        Content = content;
        Facts = facts;
    }

    public PostContent? Content { get; }

    public ProfileFacts Facts { get; }
}
