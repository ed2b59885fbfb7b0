namespace SocialExtension.Emulator.Metadata;

/// <summary>Who owns the rows of a table.</summary>
public enum Ownership
{
    /// <summary>Nobody: the rows belong to another row.</summary>
    None,

    /// <summary>A user or a team.</summary>
    User,

    /// <summary>A business unit.</summary>
    Business,

    /// <summary>The organization.</summary>
    Organization,
}
