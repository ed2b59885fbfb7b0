using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>A user chooses the own language by the Web API, as on the platform.</summary>
public sealed class UserSettingsTests(EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task TheLanguageIsReadAndWrittenForOneself()
    {
        var path = $"usersettingscollection({emulator.UserId("reader")})";
        Assert.Equal(204, (await emulator.Send(HttpMethod.Patch, path, "reader", new { uilanguageid = 1031 })).Status);
        var answer = await emulator.Get(path + "?$select=uilanguageid", "reader");
        Assert.Equal(1031, (int)answer.Json["uilanguageid"]!);
    }

    [Fact]
    public async Task AnothersSettingsAreRefused() => Assert.Equal(403, (await emulator.Get($"usersettingscollection({emulator.UserId("agent")})", "reader")).Status);

    [Fact]
    public async Task TextsAreServedAsXml()
    {
        var answer = await emulator.Get("/WebResources/soc_/social/texts.1031.resx", null);
        Assert.Equal(200, answer.Status);
        Assert.Equal("text/xml; charset=utf-8", answer.ContentType);
        Assert.Contains("Aktualisieren", answer.Text, StringComparison.Ordinal);
    }
}
