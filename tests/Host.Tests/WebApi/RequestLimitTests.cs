using SocialExtension.Emulator.Host.Options;
using SocialExtension.Emulator.Host.WebApi;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>429 with Retry-After: off unless it is asked for.</summary>
public sealed class RequestLimitTests
{
    [Fact]
    public void WithoutTheOptionEveryRequestIsLetIn()
    {
        var limit = new RequestLimit(new EmulatorOptions());
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.Null(limit.Admit(Guid.Empty)));
    }

    [Fact]
    [Differs("Service protection limits answer 429 only where the emulator was started with --limit N; a tenant begins at 6,000 requests in five minutes.")]
    public async Task EachUserHasALimitOfItsOwnAndIsToldHowLongToWait()
    {
        var folder = Path.Combine(Path.GetTempPath(), "emulator-" + Guid.NewGuid().ToString("N"));
        await using (var program = await EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder, Empty = true, Limit = 3 }, TextWriter.Null))
        {
            using var http = new HttpClient { BaseAddress = new Uri(program.Url) };
            for (var i = 0; i < 3; i++) Assert.Equal(200, (int)(await Send(http, "admin")).StatusCode);
            using var refused = await Send(http, "admin");
            Assert.Equal(429, (int)refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
            Assert.Contains("\"code\":\"0x80072322\",\"message\":\"Number of requests exceeded the limit of 3 over time window of 300 seconds.\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(200, (int)(await Send(http, "agent")).StatusCode);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient http, string user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/data/v9.2/WhoAmI");
        request.Headers.Add("Authorization", $"Bearer dev:{user}");
        return await http.SendAsync(request);
    }
}
