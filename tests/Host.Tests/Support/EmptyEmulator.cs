namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>One empty emulator for the tests of a class; each test uses names of its own.</summary>
public sealed class EmptyEmulator : IAsyncLifetime
{
    public TestEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Emulator = await TestEmulator.Start();

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
