using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>What hangs on a row, by path.</summary>
public sealed class RelatedTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ACollectionIsAListLikeAnyOther()
    {
        var contact = emulator.Contact("Ada");
        foreach (var subject in new[] { "one", "two", "three" }) emulator.Service().Create(new Entity("task") { ["subject"] = subject, ["regardingobjectid"] = new EntityReference("contact", contact) });
        emulator.Service().Create(new Entity("task") { ["subject"] = "another's", ["regardingobjectid"] = new EntityReference("contact", emulator.Contact("Bob")) });
        var answer = await emulator.Get($"contacts({contact})/Contact_Tasks?$select=subject&$filter=subject ne 'one'&$orderby=subject&$count=true", prefer: "odata.maxpagesize=1");
        Assert.Equal(("three", 2), ((string)answer.Rows.Single()!["subject"]!, (int)answer.Json["@odata.count"]!));
        Assert.EndsWith("#tasks(subject)", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        var next = await emulator.Get((string)answer.Json["@odata.nextLink"]!, prefer: "odata.maxpagesize=1");
        Assert.Equal("two", (string)next.Rows.Single()!["subject"]!);
    }

    [Fact]
    public async Task TheTimelineHoldsActivitiesOfEveryType()
    {
        var contact = emulator.Contact("Ada");
        foreach (var table in new[] { "task", "phonecall" }) emulator.Service().Create(new Entity(table) { ["subject"] = table, ["regardingobjectid"] = new EntityReference("contact", contact) });
        var answer = await emulator.Get($"contacts({contact})/Contact_ActivityPointers?$select=activitytypecode&$orderby=subject");
        Assert.Equal(["phonecall", "task"], answer.Rows.Select(r => (string)r!["activitytypecode"]!));
    }

    [Fact]
    public async Task ALookupIsTheRowThatItPointsTo()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        var contact = emulator.Service().Create(new Entity("contact") { ["lastname"] = "Ada", ["parentcustomerid"] = new EntityReference("account", account) });
        var answer = await emulator.Get($"contacts({contact})/parentcustomerid_account?$select=name");
        Assert.Equal(($"{account}", "Works"), ((string)answer.Json["accountid"]!, (string)answer.Json["name"]!));
        Assert.EndsWith("#accounts(name)/$entity", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        // The other table that it could point to: nothing there.
        Assert.Equal((204, ""), ((await emulator.Get($"contacts({contact})/parentcustomerid_contact")).Status, ""));
        Assert.Equal("SYSTEM", (string)(await emulator.Get($"contacts({contact})/ownerid?$select=fullname")).Json["fullname"]!);
    }

    [Fact]
    public async Task PairsAreACollectionOnBothSides()
    {
        var user = emulator.UserId("reader");
        var roles = await emulator.Get($"systemusers({user})/systemuserroles_association?$select=name&$orderby=name");
        Assert.Equal(["Basic User", "Social Reader"], roles.Rows.Select(r => (string)r!["name"]!));
        var users = await emulator.Get($"roles({roles.Rows[1]!["roleid"]})/systemuserroles_association?$select=domainname");
        Assert.Equal("reader", (string)users.Rows.Single()!["domainname"]!);
    }

    [Fact]
    public async Task WhoMayNotReadTheRowMayNotReadWhatHangsOnIt()
    {
        Assert.Equal(404, (await emulator.Get($"contacts({Guid.NewGuid()})/Contact_Tasks")).Status);
        var answer = await emulator.Get($"contacts({emulator.Contact("Ada")})/Contact_Tasks", "connector");
        Assert.Equal((403, "0x80040220"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task WhatIsNotThereIsNotFound()
    {
        var answer = await emulator.Get($"contacts({emulator.Contact("Ada")})/contact_tasks");
        Assert.Equal((404, "0x8006088a", "Resource not found for the segment 'contact_tasks'."), (answer.Status, answer.ErrorCode, answer.ErrorMessage));
    }
}
