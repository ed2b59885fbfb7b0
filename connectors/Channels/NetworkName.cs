namespace SocialExtension.Connectors.Channels;

/// <summary>How spellings of a network are compared.</summary>
internal static class NetworkName
{
    /// <summary>Without case and blanks, as ingestion compares them.</summary>
    public static string Normal(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
