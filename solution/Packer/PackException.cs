namespace SocialExtension.Packing;

/// <summary>Something in the tree is wrong. The message says what, in which file, and what to do.</summary>
public sealed class PackException(string message) : Exception(message);
