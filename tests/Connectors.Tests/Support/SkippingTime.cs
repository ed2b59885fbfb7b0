namespace SocialExtension.Connectors.Tests.Support;

/// <summary>A clock on which nobody waits: a pause is noted down, and over at once.</summary>
internal sealed class SkippingTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Pauses { get; } = [];

    /// <summary>Called when a pause begins.</summary>
    public Action OnPause { get; set; } = () => { };

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pauses.Add(dueTime);
        now += dueTime;
        OnPause();
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Nothing();
    }

    private sealed class Nothing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
