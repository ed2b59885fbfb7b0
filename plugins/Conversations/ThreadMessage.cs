using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What the reply graph needs to know of a message.</summary>
internal sealed class ThreadMessage
{
    public ThreadMessage(string id, string? inReplyTo, IReadOnlyList<string> contexts)
    {
        Id = id;
        InReplyTo = inReplyTo;
        Contexts = contexts;
    }

    public string Id { get; }

    public string? InReplyTo { get; }

    public IReadOnlyList<string> Contexts { get; }

    /// <summary>The ids that it names beside its own.</summary>
    public IEnumerable<string> NamedIds => InReplyTo is null ? Contexts : Contexts.Concat(new[] { InReplyTo });
}
