using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>What is known of somebody, on either side of a comparison. What is not known is empty, and counts neither for nor against.</summary>
internal sealed class Facts
{
    public PersonName Name { get; init; } = PersonName.Displayed(null);

    /// <summary>The name of a company, on an account.</summary>
    public string? Organization { get; init; }

    /// <summary>E-mail addresses; of a profile, those that its network verified.</summary>
    public IReadOnlyCollection<string> Emails { get; init; } = Array.Empty<string>();

    /// <summary>Addresses that a profile only claims, say in its bio.</summary>
    public IReadOnlyCollection<string> ClaimedEmails { get; init; } = Array.Empty<string>();

    /// <summary>Telephone numbers, as digits.</summary>
    public IReadOnlyCollection<string> Phones { get; init; } = Array.Empty<string>();

    /// <summary>Websites; of a profile, those that its network verified.</summary>
    public IReadOnlyCollection<WebSite> Sites { get; init; } = Array.Empty<WebSite>();

    /// <summary>Websites that a profile only claims.</summary>
    public IReadOnlyCollection<WebSite> ClaimedSites { get; init; } = Array.Empty<WebSite>();

    /// <summary>Names on networks, in lower case.</summary>
    public IReadOnlyCollection<string> Handles { get; init; } = Array.Empty<string>();

    public Place Place { get; init; } = new();

    /// <summary>The company that somebody works for.</summary>
    public string? Employer { get; init; }

    /// <summary>What a profile says about itself.</summary>
    public string? Bio { get; init; }

    /// <summary>A language as two letters.</summary>
    public string? Language { get; init; }

    public DateTime? Born { get; init; }

    /// <summary>Customers that a profile talks to; of a customer, itself and its company.</summary>
    public IReadOnlyCollection<Guid> Circle { get; init; } = Array.Empty<Guid>();
}
