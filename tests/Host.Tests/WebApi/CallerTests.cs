using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>Who may call, and what for: 401 without a known token, 403 without the privilege.</summary>
public sealed class CallerTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer dev:")]
    [InlineData("Bearer dev:nobody")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    public async Task WithoutAKnownTokenNobodyIsThere(string? authorization)
    {
        foreach (var path in new[] { "WhoAmI", "contacts", "", "nothing" })
        {
            var answer = await emulator.Send(HttpMethod.Get, path, user: null, change: r =>
            {
                if (authorization is not null) r.Headers.TryAddWithoutValidation("Authorization", authorization);
            });
            Assert.Equal((401, "0x80040204"), (answer.Status, answer.ErrorCode));
            Assert.StartsWith("Bearer", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheShellsCookieDoesNotServeTheWebApi()
    {
        var answer = await emulator.Send(HttpMethod.Get, "WhoAmI", user: null, change: r => r.Headers.Add("Cookie", "emulator_user=admin"));
        Assert.Equal(401, answer.Status);
        var token = await emulator.Send(HttpMethod.Get, "WhoAmI", "reader", change: r => r.Headers.Add("Cookie", "emulator_user=admin"));
        Assert.Equal($"{emulator.UserId("reader")}", (string)token.Json["UserId"]!);
    }

    [Theory]
    [InlineData("Bearer dev:READER")]
    [InlineData("bearer DEV:reader")]
    public async Task TheTokensNameIsInAnyCase(string authorization) =>
        Assert.Equal($"{emulator.UserId("reader")}", (string)(await emulator.Send(HttpMethod.Get, "WhoAmI", user: null, change: r => r.Headers.TryAddWithoutValidation("Authorization", authorization))).Json["UserId"]!);

    [Fact]
    public async Task WithoutThePrivilegeARequestIsForbidden()
    {
        var contact = emulator.Contact("Ada");
        var answers = new[]
        {
            await emulator.Get("contacts", "connector"),
            await emulator.Get($"contacts({contact})", "connector"),
            await emulator.Post("contacts", new { lastname = "x" }, "reader"),
            await emulator.Send(HttpMethod.Patch, $"contacts({contact})", "reader", new { lastname = "x" }),
            await emulator.Send(HttpMethod.Delete, $"contacts({contact})", "reader"),
            await emulator.Post("soc_IngestActivities", new { Activities = "[]" }, "agent"),
        };
        Assert.All(answers, a => Assert.Equal((403, "0x80040220"), (a.Status, a.ErrorCode)));
        Assert.Contains("prvCreateContact", answers[2].ErrorMessage, StringComparison.Ordinal);
        Assert.Equal("application/json; odata.metadata=minimal", answers[0].ContentType);
        Assert.Equal("4.0", answers[0].Headers["OData-Version"]);
    }

    [Fact]
    public async Task ASecuredColumnIsNullToWhoIsInNoProfile()
    {
        var id = emulator.Service().Create(new Microsoft.Xrm.Sdk.Entity("soc_socialmessage") { ["subject"] = "Direct message", ["soc_privatetext"] = "for your eyes only" });
        var path = $"soc_socialmessages({id})?$select=soc_privatetext";
        Assert.Equal("for your eyes only", (string)(await emulator.Get(path, "admin")).Json["soc_privatetext"]!);
        Assert.Equal("for your eyes only", (string)(await emulator.Get(path, "agent")).Json["soc_privatetext"]!);
        Assert.Null((string?)(await emulator.Get(path, "reader")).Json["soc_privatetext"]);
        Assert.Empty((await emulator.Get("soc_socialmessages?$filter=startswith(soc_privatetext,'for your')", "reader")).Rows);
    }

    [Fact]
    public async Task EachRequestRunsAsItsCaller()
    {
        var made = await emulator.Post("soc_conversations?$select=_ownerid_value,_createdby_value", new { soc_name = "mine" }, "agent", "return=representation");
        Assert.Equal(201, made.Status);
        Assert.Equal(($"{emulator.UserId("agent")}", $"{emulator.UserId("agent")}"), ((string)made.Json["_ownerid_value"]!, (string)made.Json["_createdby_value"]!));
    }
}
