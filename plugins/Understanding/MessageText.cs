using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A text to judge, and what has to be known of it.</summary>
internal sealed class MessageText(string? text, bool isPrivate = false, bool aboutService = true)
{
    /// <summary>The text as it is kept, of any length.</summary>
    public string Text { get; } = text ?? string.Empty;

    /// <summary>Its evidence quotes nothing.</summary>
    public bool IsPrivate { get; } = isPrivate;

    /// <summary>Said to the company or in a review, where "late" and "still waiting" are complaints. In what people say to each other they are not.</summary>
    public bool AboutService { get; } = aboutService;

    /// <summary>A message by its row.</summary>
    public static MessageText Of(SocialMessageRow row) => Of(row.Visibility == SocialMessageVisibility.Direct ? row.PrivateText : row.Text, row.Network, row.Kind, row.Visibility);

    /// <summary>A message by what its row is to hold.</summary>
    public static MessageText Of(string? text, Network? network, SocialMessageKind? kind, SocialMessageVisibility? visibility) =>
        new(text, visibility == SocialMessageVisibility.Direct || kind == SocialMessageKind.DirectMessage, network == Network.ReviewSite || kind is not (SocialMessageKind.Post or SocialMessageKind.Share));
}
