namespace SocialExtension.Emulator.Host.Sample;

/// <summary>What the agent said that a post of the sample sounds like (judged.json), so that there is something to have learned from.</summary>
/// <param name="Post">The post.</param>
/// <param name="Sentiment">The label of its sentiment.</param>
internal sealed record Opinion(string Post, string Sentiment);
