namespace SocialExtension.Connectors.Channels;

/// <summary>A channel that the organization has.</summary>
internal sealed record ExistingChannel(Guid Id, int? Network, string? ExternalId, string? NetworkToken);
