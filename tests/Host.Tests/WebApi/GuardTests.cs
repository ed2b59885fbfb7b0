using System.Net;
using System.Net.Sockets;
using System.Text;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>What never gets as far as the Web API: other names for this machine, pages of other origins, bodies that are too large.</summary>
public sealed class GuardTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("localhost.attacker.example")]
    [InlineData("127.0.0.1.nip.example")]
    [InlineData("192.168.0.10")]
    [InlineData("0.0.0.0")]
    [InlineData("")]
    public async Task AForeignHostIsRefused(string host)
    {
        var answer = await Raw($"GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer dev:admin\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Contains("{\"error\":{\"code\":\"0x80040220\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("[::1]:80")]
    public async Task ThisMachineIsNot(string host) => Assert.StartsWith("HTTP/1.1 200", await Raw($"GET /api/data/v9.2/WhoAmI HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer dev:admin\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("http://localhost")]
    [InlineData("null")]
    public async Task APageOfAnotherOriginIsRefused(string origin)
    {
        foreach (var path in new[] { "WhoAmI", "/healthz", "/emulator/users", "/WebResources/soc_/social/tab.html" })
        {
            var answer = await emulator.Send(HttpMethod.Get, path, change: r => r.Headers.TryAddWithoutValidation("Origin", origin));
            Assert.Equal(403, answer.Status);
            Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
        }
    }

    [Theory]
    [InlineData("cross-site", "cors", 403)]
    [InlineData("cross-site", "no-cors", 403)]
    [InlineData("same-site", "cors", 403)]
    [InlineData("same-origin", "cors", 200)]
    [InlineData("none", "navigate", 200)]
    [InlineData("cross-site", "navigate", 200)]
    public async Task BrowsersSayWhereARequestComesFrom(string site, string mode, int status) => Assert.Equal(status, (await emulator.Send(HttpMethod.Get, "WhoAmI", change: r =>
    {
        r.Headers.Add("Sec-Fetch-Site", site);
        r.Headers.Add("Sec-Fetch-Mode", mode);
    })).Status);

    [Fact]
    public async Task AnotherOriginGetsNoPreflight() => Assert.Equal(403, (await emulator.Send(HttpMethod.Options, "contacts", change: r => r.Headers.Add("Origin", "https://attacker.example"))).Status);

    [Fact]
    public async Task TheEmulatorsOwnPagesAreLetIn() => Assert.Equal(200, (await emulator.Send(HttpMethod.Get, "WhoAmI", change: r => r.Headers.Add("Origin", emulator.Url.GetLeftPart(UriPartial.Authority)))).Status);

    [Fact]
    public async Task EveryAnswerHasTheStrictPolicy()
    {
        var answer = await emulator.Get("WhoAmI");
        Assert.Contains("script-src 'self';", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
    }

    [Theory]
    [InlineData("contacts")]
    [InlineData("soc_IngestActivities")]
    public async Task ABodyThatIsTooLargeIsRefusedUnread(string path)
    {
        var answer = await Raw($"POST /api/data/v9.2/{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer dev:admin\r\nContent-Type: application/json\r\nContent-Length: {117L * 1024 * 1024}\r\n\r\n{{");
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"0x80040203\"", answer, StringComparison.Ordinal);
    }

    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, emulator.Url.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
