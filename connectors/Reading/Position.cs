namespace SocialExtension.Connectors.Reading;

/// <summary>A place in the file: how many bytes and how many line feeds stand before it. Reading can begin at any that was handed out.</summary>
internal readonly record struct Position(long Offset, long Line);
