namespace SocialExtension.Emulator.Host;

/// <summary>The emulator's clock: the machine's, moved by as much as somebody asked for.</summary>
public sealed class EmulatorClock : TimeProvider
{
    private TimeSpan moved;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved;

    /// <summary>Moves the clock so that it shows this time now.</summary>
    public void Set(DateTimeOffset now) => moved = now - base.GetUtcNow();
}
