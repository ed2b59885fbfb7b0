namespace SocialExtension.Connectors.Reading;

/// <summary>How the activities stand in a file.</summary>
internal enum FileShape
{
    /// <summary>JSON lines: one activity a line.</summary>
    Lines,

    /// <summary>One JSON array of activities.</summary>
    Array,

    /// <summary>A Collection with its items.</summary>
    Collection,

    /// <summary>One activity, spread over several lines.</summary>
    Whole,
}
