namespace SocialExtension.Docs.Tests.Guide;

/// <summary>Something that the page tells its reader to do.</summary>
/// <param name="Line">The line that tells it.</param>
/// <param name="Block">What is fenced below it; null where nothing is.</param>
internal sealed record Instruction(string Line, string? Block);
