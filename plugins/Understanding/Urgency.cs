using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>A cause of urgency and the words that state it. How loud a message is, or who wrote it, is none.</summary>
internal sealed class Urgency(UrgencyCause cause, IReadOnlyList<Evidence> evidence)
{
    public UrgencyCause Cause { get; } = cause;

    public IReadOnlyList<Evidence> Evidence { get; } = evidence;
}
