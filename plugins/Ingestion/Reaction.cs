using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>That an actor likes or shares a message.</summary>
internal sealed class Reaction : Activity
{
    /// <summary>Its own id; where the network gives none, one that follows from who reacts to what.</summary>
    public required string Id { get; init; }

    public bool IsShare { get; init; }

    public ActivityRecordKind Kind => IsShare ? ActivityRecordKind.Announce : ActivityRecordKind.Like;

    /// <summary>The id of a reaction that has none. It holds no colon in its first line, so that it is no IRI.</summary>
    public static string ImpliedId(bool isShare, string messageKey, string authorKey) => $"{(isShare ? "announce" : "like")}\n{messageKey}\n{authorKey}";
}
