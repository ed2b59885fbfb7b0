namespace SocialExtension.Plugins.Conversations;

/// <summary>Why an id is the root of its conversation.</summary>
internal enum RootKind
{
    /// <summary>It is the top-most id that replies lead to, received or not.</summary>
    Top,

    /// <summary>Replies lead in a circle; it is the ordinally smallest id on it.</summary>
    Cycle,

    /// <summary>The network names it as the thread's context.</summary>
    Context,
}
