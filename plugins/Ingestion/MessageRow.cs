using System;
using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The row of a message: what is stored of a post.</summary>
internal static class MessageRow
{
    /// <summary>The state of a tombstone.</summary>
    public const int Canceled = 2;

    private const int Completed = 1;
    private const int CompletedStatus = 2;
    private const int CanceledStatus = 3;
    private const int SubjectWords = 80;
    private const int LongestAuthor = 200;
    private const int DescriptionLength = 2000;

    /// <summary>A row that does not exist yet, with its computed key and its place. What it says, its author, thread and customer are set by the caller.</summary>
    public static SocialMessageRow New(Post post, bool outgoing)
    {
        var row = new SocialMessageRow(post.Message.Id)
        {
            Network = (Network)post.Network,
            ExternalId = post.ExternalId,
            AuthorKey = post.AuthorKey,
            Direction = outgoing ? SocialMessageDirection.Outgoing : SocialMessageDirection.Incoming,
            PostedOn = post.PostedOn,
            ActualEnd = post.PostedOn,
            SortDate = post.PostedOn,
        };
        if (post.InReplyTo is not null) row.InReplyToExternalId = post.InReplyTo;
        if (outgoing) row.Delivery = SocialMessageDelivery.Sent;
        return row;
    }

    /// <summary>Sets what one version of a post says, and was judged to say. Private text goes into the secured column and nowhere else.</summary>
    public static void WriteContent(SocialMessageRow row, PostContent content, JudgedMessage? judged, DateTime? postedOn, string networkLabel)
    {
        row.Visibility = content.IsDirect ? SocialMessageVisibility.Direct : SocialMessageVisibility.Public;
        row.Text = content.IsDirect ? null : content.Text;
        row.PrivateText = content.IsDirect ? content.Text : null;
        row.Url = content.Url;
        row.Language = content.Language ?? Language.Of(content.Text);
        row.Rating = content.Rating;
        row.EditedOn = content.On == postedOn ? null : content.On;
        row.ContentHash = content.Hash;
        row.Subject = Title(content, networkLabel);
        row.Description = content.IsDirect ? Title(content, networkLabel) : Values.Cut(content.Text, DescriptionLength);
        judged?.Write(row);
    }

    /// <summary>Sets the counters, as far as they differ.</summary>
    public static void WriteCounts(SocialMessageRow change, SocialMessageRow? held, PostState state)
    {
        if (held?.Likes != Number(state.Likes)) change.Likes = Number(state.Likes);
        if (held?.Shares != Number(state.Shares)) change.Shares = Number(state.Shares);
        if (state.IsFlagged && held?.Flagged != true) change.Flagged = true;
    }

    /// <summary>Takes everything away that was said, and what was concluded from it. What stays is who, when and where, so that threads hold together.</summary>
    public static void Bury(SocialMessageRow row, string networkLabel)
    {
        WriteEpitaph(row, networkLabel);
        row.Description = null;
        row.Text = null;
        row.PrivateText = null;
        row.Url = null;
        row.Language = null;
        row.Rating = null;
        row.EditedOn = null;
        row.ContentHash = null;
        row.Likes = null;
        row.Shares = null;
        row.Replies = null;
        row.ChannelId = null;
        row.MentionKeys = null;
        row.Flagged = false;
        row.DeliveryError = null;
        JudgedMessage.Clear(row);
        Cancel(row);
    }

    /// <summary>Takes away who, where and which it was, too, of a row that is about to be deleted.</summary>
    public static void Unname(SocialMessageRow row)
    {
        row.ExternalId = null;
        row.InReplyToExternalId = null;
        row.AuthorKey = null;
        row.ProfileId = null;
        row.RegardingObjectId = null;
    }

    /// <summary>All that a tombstone says. Whom a message mentioned goes with it, and so does what followed from that.</summary>
    public static void WriteEpitaph(SocialMessageRow row, string networkLabel)
    {
        row.Kind = SocialMessageKind.Post;
        row.Subject = Epitaph(networkLabel);
        row.Visibility = SocialMessageVisibility.Public;
    }

    /// <summary>The state of what was sent.</summary>
    public static void Complete(SocialMessageRow row)
    {
        row.StateCode = Completed;
        row.StatusCode = CompletedStatus;
    }

    public static void Cancel(SocialMessageRow row)
    {
        row.StateCode = Canceled;
        row.StatusCode = CanceledStatus;
    }

    /// <summary>"{author} on {network}: " and the first words, on one line; of a direct message neither author nor words.</summary>
    public static string Title(PostContent content, string networkLabel) => content.IsDirect
        ? $"Direct message on {networkLabel}"
        : $"{Values.Cut(content.AuthorLabel, LongestAuthor)} on {networkLabel}: {new string(Values.Cut(content.Text, SubjectWords).Select(c => c is '\r' or '\n' or '\t' ? ' ' : c).ToArray())}".TrimEnd();

    /// <summary>What is called by what somebody said, once that is deleted.</summary>
    public static string Epitaph(string networkLabel) => $"Deleted message on {networkLabel}";

    public static SocialMessageKind KindOf(Post post, bool mentionsUs) => post switch
    {
        { Content.IsDirect: true } => SocialMessageKind.DirectMessage,
        { Content.Rating: not null } => SocialMessageKind.Review,
        { Network: (int)Network.Forum } => SocialMessageKind.ForumPost,
        { InReplyTo: not null } => SocialMessageKind.Reply,
        _ => mentionsUs ? SocialMessageKind.Mention : SocialMessageKind.Post,
    };

    /// <summary>A counter as it is stored: where it stands at nothing, empty.</summary>
    public static int? Number(int count) => count == 0 ? null : count;
}
