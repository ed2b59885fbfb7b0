using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>A Flag: somebody reported posts.</summary>
internal sealed class Report : Activity
{
    /// <summary>More than this would let one activity cost as much as a batch.</summary>
    public const int MostPosts = 100;

    /// <summary>The posts that it names.</summary>
    public required IReadOnlyList<string> ExternalIds { get; init; }

    /// <summary>The same report about some of its posts only.</summary>
    public Report About(IReadOnlyList<string> posts) => new() { Network = Network, ExternalId = posts[0], ExternalIds = posts, Author = Author, Cleaned = Cleaned };

    public IEnumerable<RowIdentity> Messages => ExternalIds.Select(id => RowIdentity.Of(SocialMessage.Table, Network, id));
}
