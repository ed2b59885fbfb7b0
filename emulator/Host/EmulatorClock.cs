namespace SocialExtension.Emulator.Host;

/// <summary>The emulator's clock: the machine's, moved by as much as somebody asked for.</summary>
public sealed class EmulatorClock : TimeProvider
{
    private long movedTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref movedTicks));

    /// <summary>Moves the clock so that it shows this time now.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref movedTicks, (now - base.GetUtcNow()).Ticks);
}
