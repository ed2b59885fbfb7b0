using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Tests.Server;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://localhost:5080/", "http://localhost:5080/")]
    [InlineData("http://[::1]:5080/api/data/v9.2", "http://[::1]:5080/")]
    [InlineData("https://Contoso.crm.dynamics.com/api/data/v9.2/", "https://contoso.crm.dynamics.com/")]
    [InlineData("https://crm.example/org/", "https://crm.example/org/")]
    [InlineData("https://crm.example/org/api/data/v9.1", "https://crm.example/org/")]
    public void TheRootIsFoundHoweverItIsSpelt(string text, string root) => Assert.Equal(root, OrganizationAddress.Parse(text).ToString());

    [Theory]
    [InlineData("http://contoso.crm.dynamics.com")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://127.0.0.1.example")]
    public void HttpIsForThisMachineOnly(string text) => Assert.Contains("Use https", Assert.Throws<BadInputException>(() => OrganizationAddress.Parse(text)).Message);

    [Theory]
    [InlineData("contoso.crm.dynamics.com")]
    [InlineData("ftp://contoso.crm.dynamics.com")]
    [InlineData("https://me:secret@contoso.crm.dynamics.com")]
    [InlineData("https://contoso.crm.dynamics.com/?token=secret")]
    [InlineData("")]
    public void AnythingElseIsRefusedWithoutRepeatingIt(string text) =>
        Assert.DoesNotContain("secret", Assert.Throws<BadInputException>(() => OrganizationAddress.Parse(text)).Message);

    [Theory]
    [InlineData(1, null, 1, 0.5)]
    [InlineData(2, null, 1, 1)]
    [InlineData(5, null, 1, 8)]
    [InlineData(20, null, 1, 60)]
    [InlineData(5, null, 0, 4)]
    [InlineData(1, 17.0, 0.3, 17)]
    [InlineData(5, 0.0, 1, 8)]
    [InlineData(5, -3.0, 1, 8)]
    public void PausesDoubleUpToAMinuteUnlessTheOrganizationAsksForItsOwn(int failed, double? asked, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Pauses.Before(failed, asked is { } s ? TimeSpan.FromSeconds(s) : null, chance));
}
