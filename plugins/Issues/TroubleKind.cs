namespace SocialExtension.Plugins.Issues;

/// <summary>A kind of trouble that customers of any company have, or what trouble is about.</summary>
internal sealed class TroubleKind(string name, bool isTrouble)
{
    /// <summary>In words for people: "signing in".</summary>
    public string Name { get; } = name;

    /// <summary>It says what is wrong. A subject (charges, files) only says what it is about, so sharing one is not enough.</summary>
    public bool IsTrouble { get; } = isTrouble;

    /// <summary>What stands for it in a sketch.</summary>
    public uint Key { get; } = TermKey.OfKind(name);
}
