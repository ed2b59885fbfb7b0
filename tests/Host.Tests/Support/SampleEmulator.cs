namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>An emulator as it is after the first command of the README: with sample data.</summary>
public sealed class SampleEmulator : IAsyncLifetime
{
    /// <summary>The contact that the emulator's first lines name.</summary>
    public static readonly Guid Mira = new("5a3b1e00-0000-4000-8000-000000000001");

    public TestEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Emulator = await TestEmulator.Start(empty: false);

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
