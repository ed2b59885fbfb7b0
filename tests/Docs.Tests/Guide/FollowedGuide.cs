using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Docs.Tests.Guide;

/// <summary>The page, followed once for all tests: edited, built, packed, and imported into an emulator.</summary>
public sealed class FollowedGuide : IAsyncLifetime
{
    public const string Path = "docs/developers.md";

    public TestEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var walk = Walk.Of(Page.Read(Repository.PathOf(Path)));
        using var copy = WorkingCopy.Make();
        walk.Edit(copy);
        foreach (var command in walk.Commands) copy.Run(command);
        Emulator = await TestEmulator.Start(true, copy.PathOf("solution/bin/SocialExtension_managed.zip"));
    }

    public ValueTask DisposeAsync() => Emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
