using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SocialExtension.Connectors.Tests.Support;

/// <summary>An organization as the contract describes it, on loopback: remembers what it took in, and misbehaves when told to.</summary>
internal sealed class FakeOrganization : IAsyncDisposable
{
    private const string Root = "/api/data/v9.2/";

    // The contract's names, not camel case.
    private static readonly JsonSerializerOptions AsWritten = new();

    private readonly WebApplication app;

    private FakeOrganization(WebApplication app) => this.app = app;

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public Guid Id { get; private set; } = Guid.NewGuid();

    public FakeIngestion Ingestion { get; private set; } = new();

    public FakeChannels Channels { get; } = new();

    /// <summary>Every request in order, as 'METHOD path caller', behind the question who answers.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>With what token it was asked who it is.</summary>
    public List<string> WhoAmI { get; } = [];

    /// <summary>What happens to a request, given how many of its kind came before; null where nothing is wrong.</summary>
    public Func<string, int, Trouble?> Trouble { get; set; } = (_, _) => null;

    public static async Task<FakeOrganization> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(o => o.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var organization = new FakeOrganization(app);
        app.Run(organization.Answer);
        await app.StartAsync();
        return organization;
    }

    /// <summary>Puts another organization, with nothing in it, at the same address.</summary>
    public void Reset() => (Id, Ingestion) = (Guid.NewGuid(), new FakeIngestion());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        var what = http.Request.Path.Value!.Replace(Root, "");
        var kind = $"{http.Request.Method} {what}";
        if (what == "WhoAmI")
        {
            WhoAmI.Add(http.Request.Headers.Authorization!);
            await http.Response.WriteAsJsonAsync(new { OrganizationId = Id }, AsWritten);
            return;
        }

        Trouble? trouble;
        lock (Requests)
        {
            trouble = Trouble(kind, Requests.Count(r => r.StartsWith(kind + " ", StringComparison.Ordinal)));
            Requests.Add($"{kind} {http.Request.Headers.Authorization}");
        }

        if (trouble is { CarriedOut: false } && await trouble.Cause(http)) return;
        using var body = http.Request.Method == "POST" ? await JsonDocument.ParseAsync(http.Request.Body) : null;
        var answer = (kind, body) switch
        {
            ("POST soc_IngestActivities", { } given) => Ingestion.Take(given.RootElement),
            ("POST soc_channels", { } given) => Channels.Create(given.RootElement),
            ("GET soc_channels", _) => Channels.All(http.Request.Query, Url + Root),
            ("GET stringmaps", _) => Channels.Labels(http.Request.Query["$filter"]!),
            _ => throw new InvalidOperationException("The contract has no " + kind),
        };
        if (trouble is { CarriedOut: true } && await trouble.Cause(http)) return;
        if (answer is null) http.Response.StatusCode = 204;
        else await http.Response.WriteAsJsonAsync(answer, AsWritten);
    }
}
