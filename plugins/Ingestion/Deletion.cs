namespace SocialExtension.Plugins.Ingestion;

/// <summary>That a post is gone: a Delete, or a Tombstone.</summary>
internal sealed class Deletion : Activity
{
}
