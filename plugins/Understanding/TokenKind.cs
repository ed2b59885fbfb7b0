namespace SocialExtension.Plugins.Understanding;

/// <summary>What a piece of a text is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word or number.</summary>
    Word,

    /// <summary>A word inside a hashtag, or the whole hashtag where it can't be split.</summary>
    TagWord,

    /// <summary>A picture character with all its parts.</summary>
    Emoji,

    /// <summary>A face out of punctuation.</summary>
    Emoticon,

    /// <summary>@name.</summary>
    Mention,

    /// <summary>A whole hashtag; the words in it follow as pieces of their own.</summary>
    Hashtag,

    /// <summary>A web address.</summary>
    Link,

    /// <summary>An exclamation or question mark.</summary>
    Mark,

    /// <summary>Any other punctuation: a phrase does not reach over it.</summary>
    Stop,
}
