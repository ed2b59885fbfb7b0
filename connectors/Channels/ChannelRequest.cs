namespace SocialExtension.Connectors.Channels;

/// <summary>Which channels were asked for.</summary>
/// <param name="Named">Actor ids.</param>
/// <param name="Organizations">True where every Organization in the file is one of ours.</param>
/// <param name="Network">The network where the file doesn't say.</param>
/// <param name="CameInBy">The channel that the activities came in by: the last to tell the network.</param>
internal sealed record ChannelRequest(IReadOnlyList<string> Named, bool Organizations, string? Network, Guid? CameInBy)
{
    public bool IsEmpty => Named.Count == 0 && !Organizations;
}
