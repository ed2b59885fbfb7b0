using SocialExtension.Connectors.Channels;

namespace SocialExtension.Connectors.Import;

/// <summary>What the command line asks for.</summary>
/// <param name="File">The file to carry in.</param>
/// <param name="To">The organization.</param>
/// <param name="Channels">The channels to create first.</param>
/// <param name="Batch">How many activities go at once.</param>
/// <param name="Tries">How often a call is tried.</param>
/// <param name="Rejects">The rejects file, where one is named.</param>
/// <param name="State">The folder for the cursor, where one is named.</param>
/// <param name="Restart">True to begin with the first line.</param>
/// <param name="Token">The token, where one is given by option.</param>
internal sealed record ImportOptions(string File, string To, ChannelRequest Channels, int Batch, int Tries, string? Rejects, string? State, bool Restart, string? Token)
{
    // A record prints its members; the token must not be among them.
    public override string ToString() => $"import {File} to {To}";
}
