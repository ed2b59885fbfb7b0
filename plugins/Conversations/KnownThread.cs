using System;

namespace SocialExtension.Plugins.Conversations;

/// <summary>A conversation that is held already: its row, its root and why that is the root.</summary>
internal sealed class KnownThread
{
    public KnownThread(Guid rowId, string root, RootKind kind)
    {
        RowId = rowId;
        Root = root;
        Kind = kind;
    }

    public Guid RowId { get; }

    public string Root { get; }

    public RootKind Kind { get; }
}
