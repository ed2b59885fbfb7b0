using System.Globalization;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Schedule;

/// <summary>The emulator's clock can be moved, and what a tenant does each minute is done on the way.</summary>
public sealed class ClockTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AnHourThatPassesIsSixtyCallsOfDueProcessing()
    {
        var from = await Now();
        var answer = await Move(from.AddHours(1));
        Assert.Equal((200, 60), (answer.Status, (int)answer.Json["runs"]!));
        Assert.InRange(await Now(), from.AddHours(1), from.AddHours(1).AddMinutes(1));
        var minutes = emulator.Organization.Traces.Newest(1000).Where(r => r.Message == "soc_ProcessDue" && r.On > from).Select(r => (int)Math.Round((r.On - from).TotalMinutes)).ToHashSet();
        Assert.Subset(minutes, Enumerable.Range(1, 60).ToHashSet());
    }

    [Fact]
    public async Task AYearThatPassesIsNoMoreThanAnEveningsWork()
    {
        var from = await Now();
        Assert.Equal(480, (int)(await Move(from.AddDays(365))).Json["runs"]!);
        Assert.InRange(await Now(), from.AddDays(365), from.AddDays(365).AddMinutes(2));
    }

    [Fact]
    public async Task BackwardsNothingIsDone()
    {
        var from = await Now();
        Assert.Equal(0, (int)(await Move(from.AddDays(-1))).Json["runs"]!);
        Assert.True(await Now() < from);
    }

    [Fact]
    public async Task WhatIsWrittenHasTheTimeOfThatClock()
    {
        await Move(new DateTime(2031, 5, 31, 14, 0, 0, DateTimeKind.Utc));
        var made = await emulator.Post("contacts", new { lastname = "Later" }, prefer: "return=representation");
        Assert.StartsWith("2031-05-31T14:0", (string)made.Json["createdon"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageOfAnotherOriginCantMoveIt()
    {
        var from = await Now();
        var answer = await emulator.Send(HttpMethod.Post, "/emulator/clock", body: new { now = from.AddDays(1) }, change: r => r.Headers.Add("Origin", "https://evil.example"));
        Assert.Equal(403, answer.Status);
        Assert.InRange(await Now(), from, from.AddMinutes(1));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"now\":\"tomorrow\"}")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    public async Task WhatIsNoTimeIsRefused(string body) => Assert.Equal(400, (await emulator.Post("/emulator/clock", body)).Status);

    private async Task<DateTime> Now() => ((DateTime)(await emulator.Get("/emulator/clock")).Json["now"]!).ToUniversalTime();

    private Task<Answer> Move(DateTime to) => emulator.Post("/emulator/clock", new { now = to.ToString("O", CultureInfo.InvariantCulture) });
}
