namespace SocialExtension.Emulator.Host.Sample;

/// <summary>One story of the sample (Stories/*.json). Ids and people are told by network: "X/1001", "X/miraok".</summary>
internal sealed record Story(IReadOnlyList<Story.Post> Posts, IReadOnlyList<Story.Settlement>? Settled = null)
{
    /// <summary>A post.</summary>
    /// <param name="By">Who wrote it.</param>
    /// <param name="Age">How long ago, as d.hh:mm, so that the sample is always recent.</param>
    /// <param name="Id">The last part of its id.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="Re">The post of the same network that it answers.</param>
    /// <param name="Thread">The thread of a forum.</param>
    /// <param name="Rating">Stars of a review.</param>
    /// <param name="Lang">Its language where it is not English.</param>
    /// <param name="Direct">Whom alone it is for; the public where left out.</param>
    internal sealed record Post(string By, string Age, string Id, string Text, string? Re = null, string? Thread = null, decimal? Rating = null, string? Lang = null, IReadOnlyList<string>? Direct = null);

    /// <summary>What an agent decided about the conversation of a post; labels of the choices.</summary>
    internal sealed record Settlement(string Post, string State, string Decision);
}
