using System;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>A message as the activities of a batch, one after the other, leave it.</summary>
internal sealed class PostState
{
    private readonly string networkLabel;
    private DateTime on;
    private string? hash;
    private string? title;

    /// <summary>Begins with what is held.</summary>
    /// <param name="id">Its primary key.</param>
    /// <param name="key">Its key.</param>
    /// <param name="network">Its network.</param>
    /// <param name="networkLabel">The network's name.</param>
    /// <param name="row">Its row; null where it has not arrived.</param>
    /// <param name="tally">What was counted before it arrived.</param>
    public PostState(Guid id, string key, int network, string networkLabel, SocialMessageRow? row, ActivityRecordRow? tally)
    {
        Id = id;
        Key = key;
        Network = network;
        this.networkLabel = networkLabel;
        Row = row;
        Likes = (row?.Likes ?? 0) + (tally?.Likes ?? 0);
        Shares = (row?.Shares ?? 0) + (tally?.Shares ?? 0);
        IsFlagged = row?.Flagged == true || tally?.Flagged == true;
        if (row is null) return;
        AuthorKey = row.AuthorKey;
        IsTombstone = WasTombstone = row.StateCode == MessageRow.Canceled;
        on = row.EditedOn ?? row.PostedOn ?? DateTime.MinValue;
        hash = row.ContentHash;
        title = row.Subject;
    }

    public Guid Id { get; }

    public string Key { get; }

    public int Network { get; }

    public SocialMessageRow? Row { get; }

    /// <summary>The post that created it; null where it was held before, or has not arrived.</summary>
    public Post? Created { get; private set; }

    public bool HasArrived => Row is not null || Created is not null;

    /// <summary>Who wrote it; null of a row that a person made.</summary>
    public string? AuthorKey { get; private set; }

    /// <summary>The newest version, where it is another than the row holds.</summary>
    public PostContent? Content { get; private set; }

    /// <summary>What the newest version was judged to say; null of our own, and where there is no other version than the row holds.</summary>
    public JudgedMessage? Judged { get; set; }

    public bool IsTombstone { get; private set; }

    public bool WasTombstone { get; }

    public int Likes { get; set; }

    public int Shares { get; set; }

    public bool IsFlagged { get; set; }

    public void Create(Post post)
    {
        Created = post;
        AuthorKey = post.AuthorKey;
        Take(post.Content);
    }

    /// <summary>Takes a version, where it is newer.</summary>
    public bool Take(PostContent content)
    {
        if (IsTombstone) return false;
        var newer = content.IsNewer(on, hash);
        if (!newer && !content.IsSameWithGreaterTitle(on, hash, title, networkLabel)) return false;
        Content = content;
        on = content.On;
        hash = content.Hash;
        title = MessageRow.Title(content, networkLabel);
        return newer;
    }

    /// <summary>Makes it a tombstone, for ever.</summary>
    public void Bury()
    {
        IsTombstone = true;
        Content = null;
    }
}
