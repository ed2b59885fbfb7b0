using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>That a message that is held changes: it gets another version, or goes.</summary>
internal sealed class MessageChange
{
    public MessageChange(SocialMessageRow row, PostContent? content)
    {
        Row = row;
        Content = content;
    }

    public SocialMessageRow Row { get; }

    /// <summary>What it says now; null where it goes.</summary>
    public PostContent? Content { get; }

    /// <summary>Whether what is left must be looked at, because it was for its recipients only and is no more.</summary>
    public bool OpensUp => Row.Visibility == SocialMessageVisibility.Direct && Content?.IsDirect != true;
}
