using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>A post or reply as it was taken in: validated, cleaned, its network known.</summary>
internal sealed class Activity
{
    public required int Network { get; init; }

    public required string ExternalId { get; init; }

    public required Author Author { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether it is addressed to others than the public only. Its text then stands in the secured column and nowhere else.</summary>
    public bool IsDirect { get; init; }

    public string? Url { get; init; }

    /// <summary>What it answers, received or not.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The threads that its network says it belongs to.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = Array.Empty<string>();

    /// <summary>The actors that it mentions, in the order of its tags; of a direct message, whom it is addressed to comes after them.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = Array.Empty<string>();

    public required DateTime PostedOn { get; init; }

    public DateTime? EditedOn { get; init; }

    public string? Language { get; init; }

    public decimal? Rating { get; init; }

    /// <summary>What was changed to make it storable, in words; empty when nothing was.</summary>
    public IReadOnlyList<string> Cleaned { get; init; } = Array.Empty<string>();

    /// <summary>Of two versions of a post the one with the later time is the newer.</summary>
    public DateTime Version => EditedOn ?? PostedOn;

    /// <summary>Every id that it names, itself first: the nodes that it ties together.</summary>
    public IEnumerable<string> NamedIds => new[] { ExternalId }.Concat(InReplyTo is null ? Contexts : Contexts.Concat(new[] { InReplyTo })).Distinct();
}
