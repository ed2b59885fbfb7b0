namespace SocialExtension.Emulator.Tests.Support;

/// <summary>A clock that a test sets; time that a request takes passes only where the test says so.</summary>
internal sealed class TestClock : TimeProvider
{
    private long ticks;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, 700, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => ticks;

    /// <summary>Lets time pass, as a slow plug-in does.</summary>
    public void Pass(TimeSpan time) => ticks += time.Ticks;
}
