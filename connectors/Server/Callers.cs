namespace SocialExtension.Connectors.Server;

/// <summary>The callers of an import.</summary>
/// <param name="Channels">Reads and creates channels.</param>
/// <param name="Ingestion">Brings activities in.</param>
internal sealed record Callers(Caller Channels, Caller Ingestion)
{
    /// <param name="token">The token that was given; null or empty if none was.</param>
    /// <param name="address">Where it goes.</param>
    /// <exception cref="BadInputException">There is none, or it can't be one.</exception>
    public static Callers For(string? token, OrganizationAddress address)
    {
        token = token?.Trim();
        if (string.IsNullOrEmpty(token))
        {
            if (!address.IsLoopback) throw new BadInputException($"{address.Root.Host} wants a token. Put one into the environment variable SOCIAL_TOKEN, or give it by --token.");
            // The emulator's sample users. A connector has no right on tables, so channels are another's task.
            return new Callers(new Caller("dev:admin", Duty.Channels), new Caller("dev:connector", Duty.Ingestion));
        }

        if (token.Any(c => c is <= ' ' or > '~')) throw new BadInputException("The token holds characters that no token has. Give it without quotes, blanks or the word Bearer.");
        return new Callers(new Caller(token, Duty.Channels), new Caller(token, Duty.Ingestion));
    }
}
