namespace SocialExtension.Plugins.Understanding;

/// <summary>What there is to read in a text.</summary>
internal enum Reading
{
    /// <summary>English: it is judged.</summary>
    English,

    /// <summary>Pictures and faces alone: they have a sentiment in any language, and no intent.</summary>
    Pictures,

    /// <summary>Another language, or none that is known: not judged.</summary>
    Other,

    /// <summary>No word: links, names, punctuation.</summary>
    Empty,
}
