using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Options;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Storage;

/// <summary>What is wrong with a data folder is said, and nothing is half written.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("data-").FullName;

    [Fact]
    public async Task ASecondEmulatorOnTheSameFolderIsRefused()
    {
        await using var first = await EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder, Empty = true }, TextWriter.Null);
        var refused = await Assert.ThrowsAsync<StartException>(() => EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder, Empty = true }, TextWriter.Null));
        Assert.Contains("in use by another emulator", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
        Assert.Single(first.Organization.Solutions.Installed(), s => s.Name == "SocialExtension");
    }

    [Fact]
    public async Task AFolderThatCannotBeMadeIsSaid()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        var refused = await Assert.ThrowsAsync<StartException>(() => EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = Path.Combine(file, "below"), Empty = true }, TextWriter.Null));
        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>SQLite's own limit of pages stands for the disk: what it answers is the same.</summary>
    [Fact]
    public async Task AFullDiskIsAFaultThatSaysSoAndLeavesNothingBehind()
    {
        await using var emulator = await TestEmulator.Start();
        using (var lease = emulator.Organization.Store.Rent()) lease.Connection.Scalar("PRAGMA max_page_count = 1");
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() =>
        {
            for (var batch = 0; batch < 200; batch++) emulator.Ingest([.. Enumerable.Range(0, 50).Select(i => Posts.Note("full", $"{batch}-{i}", text: new string('x', 5_000)))]);
        });
        Assert.Contains("disk", fault.Detail.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing of this request was written", fault.Detail.Message, StringComparison.Ordinal);
        Assert.Equal(0, emulator.All("soc_socialmessage").Count % 50);

        using (var lease = emulator.Organization.Store.Rent()) lease.Connection.Scalar("PRAGMA max_page_count = 1073741823");
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("full", "after")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
