namespace SocialExtension.Connectors.Reading;

/// <summary>One activity as it stands in the file, byte for byte.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where reading goes on after it.</param>
/// <param name="Text">Its bytes; of one that is too long, only the first few.</param>
/// <param name="Cut">True where <paramref name="Text"/> is not the whole.</param>
/// <param name="Open">True for a last line without a line end: more of it may be written later.</param>
internal sealed record ActivityItem(Position From, Position To, byte[] Text, bool Cut, bool Open)
{
    /// <summary>Longer ones are not held in memory. A post may have 100,000 characters; this leaves room for everything around it.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <summary>The line in which it begins, counted from 1.</summary>
    public long Line => From.Line + 1;
}
