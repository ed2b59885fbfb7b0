using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Where the posts of a call come from: which of them the company wrote, and by which channel each came in.</summary>
internal sealed class Origin
{
    private readonly Channels channels;
    private readonly Guid? named;

    /// <summary>Makes the origin of a call.</summary>
    /// <param name="channels">The company's own accounts.</param>
    /// <param name="named">The channel that the caller named.</param>
    public Origin(Channels channels, Guid? named)
    {
        this.channels = channels;
        this.named = named;
    }

    public bool IsOwn(Activity activity) => channels.Own(activity.PersonKey) is not null;

    public bool MentionsUs(Post post) => post.MentionKeys.Any(m => channels.Own(m) is not null);

    /// <summary>The channel that the caller named, else the account of ours that wrote it, else the first that it mentions.</summary>
    public Guid? ChannelOf(Post post) =>
        named ?? channels.OfMessage(post.AuthorKey, post.MentionKeys);

    /// <summary>What a channel that is added later has to know of a post.</summary>
    public string? MentionsOf(Post post) => MentionKeys.Write(post.MentionKeys, channels, named is not null);

    /// <summary>The team that owns what comes in by a channel; null where SYSTEM does.</summary>
    public EntityReference? OwnerOf(Guid? channel) => channels.OwnerOf(channel);

    /// <summary>The team that owns what comes in by the channel that the caller named, where nothing else tells whose it is.</summary>
    public EntityReference? OwnerOfNamed => channels.OwnerOf(named);

    /// <summary>How many days a post is kept; null for ever.</summary>
    public int? RetentionDays(Post post) => channels.RetentionDays(ChannelOf(post));

    public bool MayMatchWithoutConsent(Post post) => channels.MayMatchWithoutConsent(ChannelOf(post));
}
