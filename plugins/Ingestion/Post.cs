using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>A post or reply, or a further version of one.</summary>
internal sealed class Post : Activity
{
    public required PostContent Content { get; init; }

    /// <summary>Whether it only changes a post that was, or will be, created by another activity.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>What it answers, received or not.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The threads that its network says it belongs to.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = Array.Empty<string>();

    /// <summary>The keys of the actors that it mentions, in the order of its tags; of a direct message, whom it is addressed to comes after them.</summary>
    public IReadOnlyList<string> MentionKeys { get; init; } = Array.Empty<string>();

    public required DateTime PostedOn { get; init; }

    /// <summary>The same post without some of the posts and actors that it names.</summary>
    /// <param name="isPostLeftOut">Tells of an id.</param>
    /// <param name="isActorLeftOut">Tells of a key.</param>
    public Post Without(Func<string, bool> isPostLeftOut, Func<string, bool> isActorLeftOut) => new()
    {
        Network = Network,
        ExternalId = ExternalId,
        Author = Author,
        Cleaned = Cleaned,
        Content = Content,
        IsUpdate = IsUpdate,
        InReplyTo = InReplyTo is { } parent && isPostLeftOut(parent) ? null : InReplyTo,
        Contexts = Contexts.Where(c => !isPostLeftOut(c)).ToList(),
        MentionKeys = MentionKeys.Where(k => !isActorLeftOut(k)).ToList(),
        PostedOn = PostedOn,
    };

    /// <summary>Every id that it names, itself first: the nodes that it ties together.</summary>
    public IEnumerable<string> NamedIds => new[] { ExternalId }.Concat(InReplyTo is null ? Contexts : Contexts.Concat(new[] { InReplyTo })).Distinct();
}
