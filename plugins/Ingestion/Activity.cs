using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>An activity as it was taken in: validated, cleaned, its network known.</summary>
internal abstract class Activity
{
    private string? authorKey;
    private string? personKey;
    private RowIdentity? message;

    public required int Network { get; init; }

    /// <summary>The id of what it is about.</summary>
    public required string ExternalId { get; init; }

    public required Author Author { get; init; }

    /// <summary>What was changed to make it storable, in words; empty when nothing was.</summary>
    public IReadOnlyList<string> Cleaned { get; init; } = Array.Empty<string>();

    /// <summary>The key of who acted.</summary>
    public string AuthorKey => authorKey ??= RowIdentity.Of(SocialProfile.Table, Network, Author.ExternalId).Key;

    /// <summary>Whom it concerns: who acted, unless it says something about another.</summary>
    public virtual Author Person => Author;

    /// <summary>The key of the profile of whom it concerns.</summary>
    public string PersonKey => personKey ??= RowIdentity.Of(SocialProfile.Table, Network, Person.ExternalId).Key;

    /// <summary>The keys of the message that it is about.</summary>
    public RowIdentity Message => message ??= RowIdentity.Of(SocialMessage.Table, Network, ExternalId);
}
