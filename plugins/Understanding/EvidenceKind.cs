namespace SocialExtension.Plugins.Understanding;

/// <summary>What a piece of evidence is. All that is told of a private message besides its place.</summary>
internal enum EvidenceKind
{
    Word,
    Phrase,
    Emoji,
    Emoticon,
    Hashtag,
    Handle,
    Mark,
    Link,
}
