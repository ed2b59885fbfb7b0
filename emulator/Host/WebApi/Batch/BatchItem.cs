namespace SocialExtension.Emulator.Host.WebApi.Batch;

/// <summary>What a batch consists of: a request by itself, or a change set of several.</summary>
internal sealed record BatchItem(IReadOnlyList<BatchPart> Parts, bool IsChangeSet);
