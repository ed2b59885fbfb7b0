using System;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Judges what others than the company say, in the write that brings it in.</summary>
internal sealed class PostJudging
{
    private readonly Lazy<Judge> judge;
    private readonly Origin origin;

    /// <param name="judge">Is asked for only where there is something to judge.</param>
    /// <param name="origin">Which posts are the company's own.</param>
    public PostJudging(Lazy<Judge> judge, Origin origin)
    {
        this.judge = judge;
        this.origin = origin;
    }

    /// <summary>Judges the newest version of a post, where it is another than the row holds.</summary>
    public void Take(PostState state)
    {
        if (state.Content is not { } content || IsOwn(state)) return;
        var kind = state.Created is { } post ? MessageRow.KindOf(post, origin.MentionsUs(post)) : state.Row!.Kind;
        var message = MessageText.Of(content.Text, (Network)state.Network, kind, content.IsDirect ? SocialMessageVisibility.Direct : SocialMessageVisibility.Public);
        state.Judged = new JudgedMessage(judge.Value, message, state.Row);
    }

    private bool IsOwn(PostState state) => state.Created is { } post ? origin.IsOwn(post) : state.Row!.Direction == SocialMessageDirection.Outgoing;
}
