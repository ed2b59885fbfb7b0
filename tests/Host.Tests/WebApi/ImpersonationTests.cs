using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>Requests in another user's name: what both may do, and both are noted.</summary>
public sealed class ImpersonationTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Theory]
    [InlineData("MSCRMCallerID")]
    [InlineData("CallerObjectId")]
    public async Task ARequestRunsAsTheUserThatItNames(string header)
    {
        var agent = emulator.UserId("agent");
        Assert.Equal($"{agent}", (string)(await As(header, $"{agent}", HttpMethod.Get, "WhoAmI")).Json["UserId"]!);
        var made = (await As(header, $"{agent}", HttpMethod.Post, "soc_conversations?$select=_createdby_value,_createdonbehalfby_value,_modifiedonbehalfby_value,_ownerid_value", new { soc_name = "for another" })).Json;
        Assert.Equal(($"{agent}", $"{agent}"), ((string)made["_createdby_value"]!, (string)made["_ownerid_value"]!));
        Assert.Equal(($"{emulator.UserId("admin")}", $"{emulator.UserId("admin")}"), ((string)made["_createdonbehalfby_value"]!, (string)made["_modifiedonbehalfby_value"]!));
        var changed = await emulator.Send(HttpMethod.Patch, $"soc_conversations({made["soc_conversationid"]})?$select=_modifiedonbehalfby_value", "admin", new { soc_name = "by itself" }, "return=representation");
        Assert.Null((string?)changed.Json["_modifiedonbehalfby_value"]);
    }

    [Fact]
    public async Task WhatTheUserMayNotTheCallerMayNotInItsName()
    {
        var answer = await As("MSCRMCallerID", $"{emulator.UserId("reader")}", HttpMethod.Post, "contacts", new { lastname = "x" });
        Assert.Equal((403, "0x80040220"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task ItTakesThePrivilege()
    {
        var answer = await emulator.Send(HttpMethod.Get, "contacts", "manager", change: r => r.Headers.Add("MSCRMCallerID", $"{emulator.UserId("agent")}"));
        Assert.Equal((403, "0x8004a110"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("MSCRMCallerID", "nobody", 400, "0x80040203")]
    [InlineData("MSCRMCallerID", "00000000-0000-0000-0000-000000000001", 403, "0x80040225")]
    [InlineData("CallerObjectId", "00000000-0000-0000-0000-000000000001", 401, "0x80040204")]
    public async Task AUserWhoIsNotThereIsRefused(string header, string value, int status, string code)
    {
        var answer = await As(header, value, HttpMethod.Get, "WhoAmI");
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    private Task<Answer> As(string header, string value, HttpMethod method, string path, object? body = null) =>
        emulator.Send(method, path, "admin", body, "return=representation", r => r.Headers.TryAddWithoutValidation(header, value));
}
