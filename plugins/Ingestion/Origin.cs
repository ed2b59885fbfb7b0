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

    public bool IsOwn(Activity activity) => channels.Own(activity.Network, activity.Author.ExternalId) is not null;

    public bool MentionsUs(Post post) => post.Mentions.Any(m => channels.Own(post.Network, m) is not null);

    /// <summary>The channel that the caller named, else the account of ours that wrote it, else the first that it mentions.</summary>
    public Guid? ChannelOf(Post post) =>
        named ?? channels.Own(post.Network, post.Author.ExternalId) ?? post.Mentions.Select(m => channels.Own(post.Network, m)).FirstOrDefault(c => c is not null);

    /// <summary>The team that owns what comes in by a channel; null where SYSTEM does.</summary>
    public EntityReference? OwnerOf(Guid? channel) => channels.OwnerOf(channel);

    public bool MayMatchWithoutConsent(Post post) => channels.MayMatchWithoutConsent(ChannelOf(post));
}
