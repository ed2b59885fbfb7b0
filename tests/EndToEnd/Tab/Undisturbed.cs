namespace SocialExtension.EndToEnd.Tab;

/// <summary>Tests that measure time: no others run beside them.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Undisturbed;
