namespace SocialExtension.Connectors.Server;

/// <summary>What a call is for: the two need different rights.</summary>
internal enum Duty
{
    /// <summary>Reading and creating channels.</summary>
    Channels,

    /// <summary>Bringing activities in.</summary>
    Ingestion,
}
