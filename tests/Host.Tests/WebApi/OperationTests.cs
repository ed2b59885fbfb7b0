using System.Text.Json.Nodes;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>Functions and actions, bound and unbound, as the shipped Custom APIs have them.</summary>
public sealed class OperationTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public async Task WhoAmISaysWhoCalls(string path)
    {
        var answer = await emulator.Get(path, "reader");
        Assert.Equal($"{emulator.Url}api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse", (string)answer.Json["@odata.context"]!);
        Assert.Equal(
            new[] { emulator.Organization.RootBusinessUnitId, emulator.UserId("reader"), emulator.Organization.Id }.Select(g => $"{g}"),
            new[] { "BusinessUnitId", "UserId", "OrganizationId" }.Select(n => (string)answer.Json[n]!));
    }

    [Fact]
    public async Task AnUnboundActionTakesItsParametersFromTheBody()
    {
        var answer = await emulator.Post("soc_IngestActivities", new { Activities = Posts.Json(Posts.Note("op", "1")), ChannelId = (Guid?)null }, "connector");
        Assert.Equal((200, 1), (answer.Status, (int)answer.Json["Created"]!));
        Assert.Equal($"{emulator.Url}api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.soc_IngestActivitiesResponse", (string)answer.Json["@odata.context"]!);
    }

    [Fact]
    public async Task OptionalParametersMayBeOmitted() => Assert.Equal(1, (int)(await emulator.Post("soc_IngestActivities", new { Activities = Posts.Json(Posts.Note("op", "2")) }, "connector")).Json["Created"]!);

    [Fact]
    public async Task AnActionWithoutParametersNeedsNoBody()
    {
        emulator.ProcessAllDue();
        var answer = await emulator.Send(HttpMethod.Post, "soc_ProcessDue", "connector");
        Assert.Equal((200, 0), (answer.Status, (int)answer.Json["Remaining"]!));
        Assert.Equal(200, (await emulator.Post("soc_ProcessDue", "{}", "connector")).Status);
    }

    [Theory]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView")]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView()")]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView(ConversationId=null,AsOf=null)")]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView(ConversationId=@p1,AsOf=@p2)?@p1=null&@p2=null")]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView(ConversationId=@p1,AsOf=@p2)?@p2=2026-01-01T10:00:00Z")]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView(AsOf=2026-01-01T10:00:00Z)")]
    [InlineData("Microsoft.Dynamics.CRM.soc_GetSocialView(AsOf=@when)?@when=2026-01-01T12:00:00%2B02:00")]
    public async Task ABoundFunctionTakesItsParametersFromTheAddress(string function)
    {
        var contact = emulator.Contact("Ada");
        var answer = await emulator.Get($"contacts({contact})/{function}", "agent");
        Assert.Equal(200, answer.Status);
        var view = JsonNode.Parse((string)answer.Json["View"]!)!;
        Assert.Equal($"{contact}", (string)view["contact"]!["id"]!);
        if (function.Contains("2026", StringComparison.Ordinal)) Assert.StartsWith("2026-01-01T10:00:00", (string)view["asOf"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABoundActionMayTakeAReference()
    {
        emulator.Ingest(Posts.Note("link", "1", "eve"));
        var profile = emulator.Profile("link", "eve").Id;
        var contact = emulator.Contact("Eve");
        foreach (var reference in new[] { new JsonObject { ["@odata.type"] = "Microsoft.Dynamics.CRM.contact", ["contactid"] = $"{contact}" }, new JsonObject { ["@odata.type"] = "#Microsoft.Dynamics.CRM.contact", ["contactid"] = $"{contact}" }, new JsonObject { ["@odata.id"] = $"contacts({contact})" } })
        {
            var answer = await emulator.Post($"soc_socialprofiles({profile})/Microsoft.Dynamics.CRM.soc_LinkProfile", new JsonObject { ["Decision"] = "Confirm", ["Customer"] = reference }, "agent");
            Assert.Equal((200, 0), (answer.Status, (int)answer.Json["Remaining"]!));
        }

        Assert.Equal(contact, emulator.Profile("link", "eve").GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>("soc_customerid").Id);
    }

    [Theory]
    [InlineData("{}", 400, "0x80040203", "'Activities'")]
    [InlineData("{\"Activities\":null}", 400, "0x80040203", "'Activities'")]
    [InlineData("{\"Activities\":5}", 400, "0x80048d19", "'Activities' must be of type String")]
    [InlineData("{\"Activities\":\"[]\",\"ChannelId\":\"none\"}", 400, "0x80048d19", "'ChannelId' must be of type Guid")]
    [InlineData("{\"Activities\":\"[]\",\"Extra\":1}", 400, "0x80048d19", "'Extra'")]
    [InlineData("{\"activities\":\"[]\"}", 400, "0x80048d19", "'activities'")]
    [InlineData("[]", 400, "0x80048d19", "JSON object")]
    [InlineData("{", 400, "0x80048d19", "not JSON")]
    public async Task ParametersThatDoNotFitAreABadRequest(string body, int status, string code, string says)
    {
        var answer = await emulator.Post("soc_IngestActivities", body, "connector");
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.Contains(says, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfTwoParametersWithOneNameTheLastCounts() => Assert.Equal(1, (int)(await emulator.Post("soc_IngestActivities", $$"""{"Activities":"not JSON","Activities":{{System.Text.Json.JsonSerializer.Serialize(Posts.Json(Posts.Note("op", "twice")))}}}""", "connector")).Json["Created"]!);

    [Theory]
    [InlineData("soc_GetSocialView(AsOf='yesterday')")]
    [InlineData("soc_GetSocialView(ConversationId=5)")]
    [InlineData("soc_GetSocialView(Nothing=1)")]
    [InlineData("soc_GetSocialView(AsOf={bad)")]
    public async Task ParametersInTheAddressThatDoNotFitAreABadRequest(string function) => Assert.Equal(400, (await emulator.Get($"contacts({emulator.Contact("Ada")})/Microsoft.Dynamics.CRM.{function}", "agent")).Status);

    [Theory]
    [InlineData("GET", "soc_IngestActivities")]
    [InlineData("POST", "WhoAmI")]
    [InlineData("POST", "contacts({0})/Microsoft.Dynamics.CRM.soc_GetSocialView")]
    public async Task AFunctionIsGottenAndAnActionPosted(string method, string path)
    {
        var answer = await emulator.Send(new HttpMethod(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, path, emulator.Contact("Ada")), body: method == "POST" ? "{}" : null);
        Assert.Equal(404, answer.Status);
        Assert.StartsWith("No HTTP resource was found that matches the request URI", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "contacts({0})/soc_GetSocialView", 400, "0x80060888")]
    [InlineData("POST", "contacts({0})/soc_GetSocialView", 400, "0x80060888")]
    [InlineData("GET", "Microsoft.Dynamics.CRM.soc_ProcessDue", 404, "0x8006088a")]
    [InlineData("GET", "accounts({0})/Microsoft.Dynamics.CRM.soc_GetSocialView", 404, "0x8006088a")]
    [InlineData("GET", "soc_GetSocialView", 404, "0x8006088a")]
    [InlineData("GET", "soc_Nothing", 404, "0x8006088a")]
    [InlineData("GET", "WhoAmI/UserId", 404, "0x8006088a")]
    public async Task BoundOnesAreCalledWithTheNamespaceOnTheirTableAndUnboundOnesWithout(string method, string path, int status, string code)
    {
        var answer = await emulator.Send(new HttpMethod(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, path, emulator.Contact("Ada")), body: method == "POST" ? "{}" : null);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task ARowThatIsNotThereIsNotFound() => Assert.Equal(404, (await emulator.Get($"contacts({Guid.NewGuid()})/Microsoft.Dynamics.CRM.soc_GetSocialView()", "agent")).Status);
}
