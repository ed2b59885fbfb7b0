using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Options;

namespace SocialExtension.Emulator.Host.Tests.Options;

/// <summary>What a start keeps, forgets and refuses.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "emulator-" + Guid.NewGuid().ToString("N"));

    private EmulatorOptions Options => new() { Url = "http://127.0.0.1:0", Data = folder, Empty = true };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task ASecondStartKeepsTheDataAndImportsNothing()
    {
        Guid id;
        await using (var first = await EmulatorProgram.Start(Options, TextWriter.Null)) id = Contact(first);
        var said = new StringWriter();
        await using var second = await EmulatorProgram.Start(Options, said);
        Assert.Equal("Ada", System(second).Retrieve("contact", id, new ColumnSet("firstname"))["firstname"]);
        Assert.DoesNotContain("Imported", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AResetStartsFromNothing()
    {
        await using (var first = await EmulatorProgram.Start(Options, TextWriter.Null)) Contact(first);
        var said = new StringWriter();
        await using var second = await EmulatorProgram.Start(Options with { Reset = true }, said);
        Assert.Empty(System(second).RetrieveMultiple(new QueryExpression("contact")).Entities);
        Assert.Contains("Imported SocialExtension ", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyOrganizationHasNeitherSampleDataNorChannels()
    {
        await using var emulator = await EmulatorProgram.Start(Options, TextWriter.Null);
        foreach (var table in new[] { "contact", "soc_channel", "soc_socialprofile", "soc_socialmessage" }) Assert.Empty(System(emulator).RetrieveMultiple(new QueryExpression(table)).Entities);
    }

    [Fact]
    public async Task TheDataFolderIsForOneProcess()
    {
        await using var first = await EmulatorProgram.Start(Options, TextWriter.Null);
        var refused = await Assert.ThrowsAsync<StartException>(() => EmulatorProgram.Start(Options, TextWriter.Null));
        Assert.Contains(folder, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatIsTakenIsNamed()
    {
        await using var first = await EmulatorProgram.Start(Options, TextWriter.Null);
        var refused = await Assert.ThrowsAsync<StartException>(() => EmulatorProgram.Start(Options with { Url = first.Url, Data = Path.Combine(folder, "other") }, TextWriter.Null));
        Assert.Contains(first.Url, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--urls", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoSolutionIsNamed()
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "garbage.zip");
        await File.WriteAllTextAsync(file, "This is no zip.", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<StartException>(() => EmulatorProgram.Start(Options with { Solutions = [file] }, TextWriter.Null));
        Assert.StartsWith($"{file} can't be imported: ", refused.Message, StringComparison.Ordinal);
    }

    private static IOrganizationService System(EmulatorProgram emulator) => emulator.Organization.ServiceFor(emulator.Organization.SystemUserId);

    private static Guid Contact(EmulatorProgram emulator) => System(emulator).Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "Test" });
}
