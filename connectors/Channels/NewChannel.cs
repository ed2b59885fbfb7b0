namespace SocialExtension.Connectors.Channels;

/// <summary>A channel to create.</summary>
internal sealed record NewChannel(int Network, string ExternalId, string Name, string? Handle, string? Url);
