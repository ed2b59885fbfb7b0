using SocialExtension.Plugins.Identity;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What an author states about itself: with a post, or with versions that waited for one.</summary>
internal sealed class Statement
{
    public Statement(Post post)
    {
        By = post;
        Post = post;
        Facts = new ProfileFacts();
        Facts.Include(post.Author, post.Content.On);
    }

    public Statement(Activity by, ProfileFacts facts)
    {
        By = by;
        Facts = facts;
    }

    /// <summary>The activity that brought it.</summary>
    public Activity By { get; }

    /// <summary>The post that it came with; null of what waited.</summary>
    public Post? Post { get; }

    public ProfileFacts Facts { get; }
}
