namespace SocialExtension.Emulator.Host.Sample;

/// <summary>One root cause behind conversations of the sample (causes.json).</summary>
/// <param name="Id">The id of its issue.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Topic">The id of the topic that it is about.</param>
/// <param name="Status">The label of its status.</param>
/// <param name="Posts">A post of each conversation that it is behind.</param>
/// <param name="FixedAgo">How long ago it was fixed, as d.hh:mm.</param>
/// <param name="DueInDays">In how many days it is to be gone.</param>
internal sealed record Cause(Guid Id, string Name, Guid Topic, string Status, IReadOnlyList<string> Posts, string? FixedAgo = null, int? DueInDays = null);
