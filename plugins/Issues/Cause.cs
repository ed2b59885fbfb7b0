using System;

namespace SocialExtension.Plugins.Issues;

/// <summary>What a conversation may be compared with: an issue, or another conversation that has none yet.</summary>
/// <param name="id">The row's.</param>
/// <param name="isIssue">An issue, not a lone conversation.</param>
/// <param name="place">Its place in the order of time: of two alike the first counts.</param>
/// <param name="sketch">What it says.</param>
internal sealed class Cause(Guid id, bool isIssue, int place, Sketch sketch)
{
    public Guid Id { get; } = id;

    public bool IsIssue { get; } = isIssue;

    public int Place { get; } = place;

    public Sketch Sketch { get; } = sketch;
}
