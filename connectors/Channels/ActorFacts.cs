namespace SocialExtension.Connectors.Channels;

/// <summary>What the file says about an actor.</summary>
/// <param name="Id">Its id, exactly as given.</param>
/// <param name="Network">The network as the file spells it; null where it doesn't say.</param>
/// <param name="IsOrganization">True where its type is Organization.</param>
internal sealed record ActorFacts(string Id, string? Network, bool IsOrganization, string? Name = null, string? Handle = null, string? Url = null)
{
    /// <summary>With what a later activity says: the newest facts win, and nothing is forgotten.</summary>
    public ActorFacts Then(ActorFacts later) => this with
    {
        IsOrganization = IsOrganization || later.IsOrganization,
        Name = later.Name ?? Name,
        Handle = later.Handle ?? Handle,
        Url = later.Url ?? Url,
    };
}
