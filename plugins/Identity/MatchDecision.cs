namespace SocialExtension.Plugins.Identity;

/// <summary>What was decided about whom a profile belongs to.</summary>
internal enum MatchDecision
{
    /// <summary>Proof linked it by itself.</summary>
    Linked,

    /// <summary>A person said that it is the customer.</summary>
    Confirmed,

    /// <summary>A person said that it is not.</summary>
    Rejected,

    /// <summary>A person took the link away.</summary>
    Unlinked,

    /// <summary>Contacts were merged.</summary>
    Merged,

    /// <summary>A person took the last decision back.</summary>
    Undone,
}
