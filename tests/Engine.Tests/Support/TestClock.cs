namespace SocialExtension.Emulator.Tests.Support;

/// <summary>A clock that a test sets.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, 700, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
