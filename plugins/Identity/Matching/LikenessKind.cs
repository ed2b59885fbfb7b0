namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>How two words of a name relate.</summary>
internal enum LikenessKind
{
    /// <summary>One of them is not known.</summary>
    Unknown,

    /// <summary>They have nothing in common.</summary>
    Other,

    /// <summary>One is the first letter of the other.</summary>
    Initial,

    /// <summary>They look a bit alike.</summary>
    Similar,

    /// <summary>One is the other, mistyped or in another spelling.</summary>
    Near,

    /// <summary>One is a short form of the other, or its form in another language.</summary>
    Form,

    /// <summary>They are the same.</summary>
    Same,
}
