using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;
using SocialExtension.Emulator.Host.WebApi;
using SocialExtension.Emulator.Messages;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>Query options and headers that go with every message of a request.</summary>
public sealed class OptionalParameterTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void TheTagGoesWithEveryMessage()
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString("?tag=from%20a%20script");
        var asked = new Asked();
        OptionalParameters.Around(asked, context.Request).Update(new Entity("contact"));
        Assert.Equal("from a script", asked.Last!["tag"]);
    }

    [Fact]
    public async Task ARequestWithATagIsCarriedOut() => Assert.Equal(204, (await emulator.Post("contacts?tag=x", new { lastname = "Tagged" })).Status);

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true", false)]
    [InlineData("MSCRM.BypassCustomPluginExecution", "false", true)]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync,CustomAsync", false)]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomAsync", true)]
    public async Task PlugInsAreLeftOut(string header, string value, bool runs)
    {
        // A plug-in gives a conversation that has a root its key.
        var body = new { soc_name = "Bypass", soc_network = Posts.X, soc_rootexternalid = $"{Guid.NewGuid()}" };
        foreach (var (method, path) in new[] { (HttpMethod.Post, "soc_conversations"), (HttpMethod.Patch, $"soc_conversations({Guid.NewGuid()})") })
        {
            var made = await Send(method, path + "?$select=soc_key", body with { soc_rootexternalid = $"{Guid.NewGuid()}" }, "admin", header, value);
            Assert.Equal((201, runs), (made.Status, made.Json["soc_key"] is not null));
        }
    }

    [Fact]
    public async Task ASingleStepIsLeftOut()
    {
        var steps = (await emulator.Get("sdkmessageprocessingsteps?$select=sdkmessageprocessingstepid&$filter=primaryobjecttypecode eq 'soc_conversation' and sdkmessageid/name eq 'Create' and mode eq 0")).Rows.Select(s => (string)s!["sdkmessageprocessingstepid"]!).ToList();
        Assert.InRange(steps.Count, 1, 3);
        var made = await Send(HttpMethod.Post, "soc_conversations?$select=soc_key", new { soc_name = "Bypass", soc_network = Posts.X, soc_rootexternalid = $"{Guid.NewGuid()}" }, "admin", "MSCRM.BypassBusinessLogicExecutionStepIds", string.Join(',', steps));
        Assert.Equal((201, null), (made.Status, made.Json["soc_key"]));
    }

    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true", "agent", 403, "0x80040220")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync", "agent", 403, "0x80040220")]
    [InlineData("MSCRM.BypassCustomPluginExecution", "perhaps", "admin", 400, "0x80040203")]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "Everything", "admin", 400, "0x80040203")]
    [InlineData("MSCRM.BypassBusinessLogicExecutionStepIds", "00000000-0000-0000-0000-000000000001", "agent", 403, "0x80040220")]
    [InlineData("MSCRM.BypassBusinessLogicExecutionStepIds", "Everything", "admin", 400, "0x80040203")]
    public async Task NotByEverybodyAndNotAnyhow(string header, string value, string user, int status, string code)
    {
        var answer = await Send(HttpMethod.Post, "soc_conversations", new { soc_name = "Bypass" }, user, header, value);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    private Task<Answer> Send(HttpMethod method, string path, object body, string user, string header, string value) =>
        emulator.Send(method, path, user, body, "return=representation", r => r.Headers.TryAddWithoutValidation(header, value));

    private sealed class Asked : ServiceByRequests
    {
        public OrganizationRequest? Last { get; private set; }

        public override OrganizationResponse Execute(OrganizationRequest request)
        {
            Last = request;
            return new OrganizationResponse();
        }
    }
}
