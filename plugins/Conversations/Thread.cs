using System.Collections.Generic;

namespace SocialExtension.Plugins.Conversations;

/// <summary>A conversation as it stands once a batch is in.</summary>
internal sealed class Thread
{
    public Thread(string root, RootKind kind, IReadOnlyList<ThreadMessage> messages, IReadOnlyList<KnownThread> joined)
    {
        Root = root;
        Kind = kind;
        Messages = messages;
        Joined = joined;
    }

    public string Root { get; }

    public RootKind Kind { get; }

    /// <summary>The messages of the batch that belong to it.</summary>
    public IReadOnlyList<ThreadMessage> Messages { get; }

    /// <summary>The threads that were held before and are, together, part of it.</summary>
    public IReadOnlyList<KnownThread> Joined { get; }
}
