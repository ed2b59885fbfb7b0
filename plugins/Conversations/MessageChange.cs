using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>That a message that is held changes: it gets another version, says something else than was thought, or goes.</summary>
internal sealed class MessageChange
{
    private MessageChange(SocialMessageRow row, PostContent? content, Said? said, bool goes)
    {
        Row = row;
        Content = content;
        Said = said;
        Goes = goes;
    }

    public SocialMessageRow Row { get; }

    /// <summary>The version that it gets; null where it gets none.</summary>
    public PostContent? Content { get; }

    /// <summary>What it says now; null where nobody judged it anew.</summary>
    public Said? Said { get; }

    public bool Goes { get; }

    /// <summary>Whether what is left must be looked at, because it was for its recipients only and is no more.</summary>
    public bool OpensUp => Row.Visibility == SocialMessageVisibility.Direct && (Goes || Content?.IsDirect == false);

    /// <summary>Whether who replies to whom may have changed: a reply to a question is an answer, and what is private makes no tie.</summary>
    public bool ChangesTies => Goes || OpensUp || Content?.IsDirect == true || (Said is not null && (Content is null || (Said.Intent == Intent.Question) != (Row.Intent == Intent.Question)));

    public static MessageChange Judged(SocialMessageRow row, Said said) => new(row, null, said, false);

    public static MessageChange Gone(SocialMessageRow row) => new(row, null, null, true);

    public static MessageChange Edited(SocialMessageRow row, PostContent content, Said? said) => new(row, content, said, false);
}
