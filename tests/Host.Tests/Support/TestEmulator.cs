using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Options;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>An emulator of a test's own: in this process, on a free port, in a folder that goes away with it.</summary>
public sealed class TestEmulator : IAsyncDisposable
{
    private readonly EmulatorProgram program;
    private readonly string folder;
    private readonly HttpClient http;

    private TestEmulator(EmulatorProgram program, string folder)
    {
        this.program = program;
        this.folder = folder;
        http = new HttpClient { BaseAddress = new Uri(program.Url) };
    }

    public Organization Organization => program.Organization;

    public Uri Url => http.BaseAddress!;

    public string Database => Path.Combine(folder, "organization.db");

    public static async Task<TestEmulator> Start(bool empty = true, params string[] solutions)
    {
        var folder = Path.Combine(Path.GetTempPath(), "emulator-" + Guid.NewGuid().ToString("N"));
        return new TestEmulator(await EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder, Empty = empty, WorksEachMinute = false, Solutions = solutions }, TextWriter.Null), folder);
    }

    /// <summary>The organization service of a sample user, or of SYSTEM.</summary>
    public IOrganizationService Service(string? user = null) => Organization.ServiceFor(user is null ? Organization.SystemUserId : UserId(user));

    public Guid UserId(string user)
    {
        var query = new Microsoft.Xrm.Sdk.Query.QueryExpression("systemuser") { TopCount = 1 };
        query.Criteria.AddCondition("domainname", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, user);
        return Organization.ServiceFor(Organization.SystemUserId).RetrieveMultiple(query).Entities.Single().Id;
    }

    public Task<Answer> Get(string path, string? user = "admin", string? prefer = null) => Send(HttpMethod.Get, path, user, prefer: prefer);

    public Task<Answer> Post(string path, object body, string? user = "admin", string? prefer = null) => Send(HttpMethod.Post, path, user, body, prefer);

    /// <summary>Sends a request to the Web API; a path with a slash in front is taken from the root, a whole address as it is.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, string? user = "admin", object? body = null, string? prefer = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') || path.StartsWith("http:", StringComparison.Ordinal) ? path : "/api/data/v9.2/" + path);
        if (user is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "dev:" + user);
        if (prefer is not null) request.Headers.Add("Prefer", prefer);
        if (body is not null) request.Content = new StringContent(body as string ?? System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        change?.Invoke(request);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text, response.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase)) { ContentType = response.Content.Headers.ContentType?.ToString() };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? ContentType { get; init; }

    public string? ErrorCode => (string?)Json["error"]?["code"];

    public string ErrorMessage => (string)Json["error"]!["message"]!;

    public JsonArray Rows => Json["value"]!.AsArray();
}
