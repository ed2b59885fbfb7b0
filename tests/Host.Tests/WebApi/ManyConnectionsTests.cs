using System.Net.Http.Headers;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

public sealed class ManyConnectionsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Connections = 1_000;

    [Fact]
    public async Task AThousandAtTheSameMomentAreAllAnswered()
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var http = new HttpClient(handler) { BaseAddress = fixture.Emulator.Url, Timeout = TimeSpan.FromMinutes(3) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "dev:admin");
        var answers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(i => i % 4 == 0 ? Create(http, i) : Read(http)));
        Assert.All(answers, status => Assert.True(status is 200 or 204, $"{status}"));
        Assert.Equal(Connections / 4, fixture.Emulator.All("contact").Count);
    }

    private static async Task<int> Read(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/api/data/v9.2/contacts?$select=fullname&$top=5", UriKind.Relative));
        return (int)answer.StatusCode;
    }

    private static async Task<int> Create(HttpClient http, int number)
    {
        using var content = new StringContent($$"""{"lastname":"Number {{number}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/api/data/v9.2/contacts", UriKind.Relative), content);
        return (int)answer.StatusCode;
    }
}
