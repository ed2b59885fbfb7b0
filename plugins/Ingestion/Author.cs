namespace SocialExtension.Plugins.Ingestion;

/// <summary>Who acted, as the activity describes them. What it does not state is null and changes nothing.</summary>
internal sealed class Author
{
    public required string ExternalId { get; init; }

    public string? Name { get; init; }

    public string? Handle { get; init; }

    public string? Url { get; init; }

    public string? Bio { get; init; }

    public string? Location { get; init; }

    public int? Followers { get; init; }

    public int? Following { get; init; }

    /// <summary>The e-mail address that the network verified.</summary>
    public string? VerifiedEmail { get; init; }

    /// <summary>The website that the network verified.</summary>
    public string? VerifiedUrl { get; init; }

    /// <summary>What to call them: name, else handle, else id.</summary>
    public string Label => Name ?? Handle ?? ExternalId;
}
