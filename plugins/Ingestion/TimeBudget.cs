using System;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>How long a call may go on taking activities. The platform ends a plug-in after two minutes, and then all of it is lost.</summary>
internal sealed class TimeBudget
{
    /// <summary>Half of what the platform allows: what was begun has to be finished, and the caller's own transaction goes on.</summary>
    public static readonly TimeSpan PerCall = TimeSpan.FromSeconds(60);

    private readonly Func<TimeSpan> elapsed;
    private readonly TimeSpan limit;

    /// <summary>Makes a budget.</summary>
    /// <param name="elapsed">How long the call has gone on.</param>
    /// <param name="limit">How long it may.</param>
    public TimeBudget(Func<TimeSpan> elapsed, TimeSpan limit)
    {
        this.elapsed = elapsed;
        this.limit = limit;
    }

    public bool IsSpent => elapsed() >= limit;
}
