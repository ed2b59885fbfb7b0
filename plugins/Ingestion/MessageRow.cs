using System;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The row of a message: what is stored of an activity.</summary>
internal static class MessageRow
{
    private const int SubjectWords = 80;
    private const int LongestAuthor = 200;
    private const int DescriptionLength = 2000;

    /// <summary>A row that does not exist yet, with its computed key. Its author, thread and customer are set by the caller.</summary>
    public static SocialMessageRow New(Activity activity, bool outgoing, string networkLabel)
    {
        var row = new SocialMessageRow(RowIdentity.Of(SocialMessage.Table, activity.Network, activity.ExternalId).Id)
        {
            Network = (Network)activity.Network,
            ExternalId = activity.ExternalId,
            AuthorKey = AuthorKey(activity),
            Direction = outgoing ? SocialMessageDirection.Outgoing : SocialMessageDirection.Incoming,
            PostedOn = activity.PostedOn,
            ActualEnd = activity.PostedOn,
            SortDate = activity.PostedOn,
        };
        if (activity.InReplyTo is not null) row.InReplyToExternalId = activity.InReplyTo;
        if (outgoing) row.Delivery = SocialMessageDelivery.Sent;
        WriteContent(row, activity, networkLabel);
        return row;
    }

    /// <summary>Sets what a newer version of a post changes. Private text goes into the secured column and nowhere else.</summary>
    public static void WriteContent(SocialMessageRow row, Activity activity, string networkLabel)
    {
        row.Visibility = activity.IsDirect ? SocialMessageVisibility.Direct : SocialMessageVisibility.Public;
        row.Text = activity.IsDirect ? null : activity.Text;
        row.PrivateText = activity.IsDirect ? activity.Text : null;
        row.Url = activity.Url;
        row.Language = activity.Language;
        row.Rating = activity.Rating;
        row.EditedOn = activity.EditedOn;
        row.ContentHash = ContentHash(activity);
        row.Subject = Title(activity, networkLabel);
        row.Description = activity.IsDirect ? Title(activity, networkLabel) : Values.Cut(activity.Text, DescriptionLength);
    }

    /// <summary>"{author} on {network}: " and the first words, on one line; of a direct message neither author nor words.</summary>
    public static string Title(Activity activity, string networkLabel) => activity.IsDirect
        ? $"Direct message on {networkLabel}"
        : $"{Values.Cut(activity.Author.Label, LongestAuthor)} on {networkLabel}: {new string(Values.Cut(activity.Text, SubjectWords).Select(c => c is '\r' or '\n' or '\t' ? ' ' : c).ToArray())}".TrimEnd();

    public static string AuthorKey(Activity activity) => RowIdentity.Of(SocialProfile.Table, activity.Network, activity.Author.ExternalId).Key;

    /// <summary>Tells two versions of the same second apart. Its column is secured as the private text is: a short text could be guessed from its hash.</summary>
    public static string ContentHash(Activity activity) =>
        RowIdentity.HashText(string.Join("\n", activity.Text, activity.Url, activity.Language, activity.Rating) + (activity.IsDirect ? "\nDirect" : ""));

    /// <summary>Whether an activity is a newer version of what is held: later, or of the same second with the ordinally greater hash.</summary>
    public static bool IsNewer(Activity activity, DateTime heldVersion, string? heldHash) =>
        activity.Version > heldVersion || (activity.Version == heldVersion && string.CompareOrdinal(ContentHash(activity), heldHash) > 0);

    public static SocialMessageKind KindOf(Activity activity, bool mentionsUs) => activity switch
    {
        { IsDirect: true } => SocialMessageKind.DirectMessage,
        { Rating: not null } => SocialMessageKind.Review,
        { Network: (int)Network.Forum } => SocialMessageKind.ForumPost,
        { InReplyTo: not null } => SocialMessageKind.Reply,
        _ => mentionsUs ? SocialMessageKind.Mention : SocialMessageKind.Post,
    };
}
