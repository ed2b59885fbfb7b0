using SocialExtension.Emulator.Host;
using SocialExtension.Emulator.Host.Options;

namespace SocialExtension.Clients.Tests;

/// <summary>An emulator for the clients: in this process, on a free port, in a folder that goes away with it.</summary>
public sealed class ClientEmulator : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "emulator-" + Guid.NewGuid().ToString("N"));
    private EmulatorProgram program = null!;

    public string Url => program.Url.TrimEnd('/');

    public async ValueTask InitializeAsync() => program = await EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder, Empty = true }, TextWriter.Null);

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
