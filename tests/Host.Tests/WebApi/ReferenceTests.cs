using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>What stands behind a row's address: references, single properties, counts.</summary>
public sealed class ReferenceTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ALookupIsSetAndClearedByItsReference()
    {
        var contact = emulator.Contact("Ada");
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        Assert.Equal(204, (await Send("PUT", $"contacts({contact})/parentcustomerid_account/$ref", Link($"accounts({account})"))).Status);
        Assert.Equal($"{account}", await Parent(contact));
        Assert.Equal(204, (await Send("DELETE", $"contacts({contact})/parentcustomerid_account/$ref")).Status);
        Assert.Null(await Parent(contact));
    }

    [Theory]
    [InlineData("/Contact_Tasks({0})/$ref")]
    [InlineData("/Contact_Tasks/$ref?$id={1}api/data/v9.2/tasks({0})")]
    public async Task ACollectionTakesRowsUpAndLetsThemGo(string removal)
    {
        var contact = emulator.Contact("Ada");
        var task = emulator.Service().Create(new Entity("task") { ["subject"] = "Call" });
        Assert.Equal(204, (await Send("POST", $"contacts({contact})/Contact_Tasks/$ref", Link($"{emulator.Url}api/data/v9.2/tasks({task})"))).Status);
        Assert.Equal("1", (await emulator.Get($"contacts({contact})/Contact_Tasks/$count")).Text);
        Assert.Equal(204, (await Send("DELETE", $"contacts({contact})" + string.Format(System.Globalization.CultureInfo.InvariantCulture, removal, task, emulator.Url))).Status);
        Assert.Equal("0", (await emulator.Get($"contacts({contact})/Contact_Tasks/$count")).Text);
    }

    [Fact]
    public async Task ReferencesAreRead()
    {
        var contact = emulator.Contact("Ada");
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        Assert.Equal((204, ""), ((await emulator.Get($"contacts({contact})/parentcustomerid_account/$ref")).Status, (await emulator.Get($"contacts({contact})/parentcustomerid_account/$ref")).Text));
        emulator.Service().Update(new Entity("contact", contact) { ["parentcustomerid"] = new EntityReference("account", account) });
        var one = (await emulator.Get($"contacts({contact})/parentcustomerid_account/$ref")).Json;
        Assert.EndsWith("/$metadata#$ref", (string)one["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal($"{emulator.Url}api/data/v9.2/accounts({account})", (string)one["@odata.id"]!);
        var tasks = new[] { "a", "b", "c" }.Select(s => emulator.Service().Create(new Entity("task") { ["subject"] = s, ["regardingobjectid"] = new EntityReference("contact", contact) })).ToList();
        var many = (await emulator.Get($"contacts({contact})/Contact_Tasks/$ref?$orderby=subject&$filter=subject ne 'b'&$count=true")).Json;
        Assert.Equal(2, (int)many["@odata.count"]!);
        Assert.EndsWith("/$metadata#Collection($ref)", (string)many["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal([$"{emulator.Url}api/data/v9.2/tasks({tasks[0]})", $"{emulator.Url}api/data/v9.2/tasks({tasks[2]})"], many["value"]!.AsArray().Select(r => (string)r!["@odata.id"]!));
        var page = (await emulator.Get($"contacts({contact})/Contact_Tasks/$ref", prefer: "odata.maxpagesize=2")).Json;
        Assert.Equal(2, page["value"]!.AsArray().Count);
        Assert.Single((await emulator.Get((string)page["@odata.nextLink"]!, prefer: "odata.maxpagesize=2")).Rows);
        Assert.Equal(400, (await emulator.Get($"contacts({contact})/Contact_Tasks/$ref?$select=subject")).Status);
    }

    [Fact]
    public async Task PairsAreTiedAndParted()
    {
        var user = emulator.UserId("reader");
        var role = (string)(await emulator.Get("roles?$select=roleid&$filter=name eq 'Social Privacy'")).Rows.Single()!["roleid"]!;
        Assert.Equal(204, (await Send("POST", $"systemusers({user})/systemuserroles_association/$ref", Link($"/roles({role})"))).Status);
        Assert.Equal("3", (await emulator.Get($"systemusers({user})/systemuserroles_association/$count")).Text);
        var again = await Send("POST", $"systemusers({user})/systemuserroles_association/$ref", Link($"/roles({role})"));
        Assert.Equal((412, "0x80040237"), (again.Status, again.ErrorCode));
        Assert.Equal(204, (await Send("DELETE", $"systemusers({user})/systemuserroles_association({role})/$ref")).Status);
        Assert.Equal("2", (await emulator.Get($"systemusers({user})/systemuserroles_association/$count")).Text);
    }

    [Theory]
    [InlineData("POST", "contacts({0})/Contact_Tasks/$ref", "{}", 400, "0x80048d19")]
    [InlineData("POST", "contacts({0})/Contact_Tasks/$ref", "{\"@odata.id\":\"contacts(00000000-0000-0000-0000-000000000001)\"}", 400, "0x80048d19")]
    [InlineData("POST", "contacts({0})/Contact_Tasks/$ref", "{\"@odata.id\":\"tasks(00000000-0000-0000-0000-000000000001)\"}", 404, "0x80040217")]
    [InlineData("PUT", "contacts({0})/parentcustomerid_account/$ref", "{\"@odata.id\":\"tasks(00000000-0000-0000-0000-000000000001)\"}", 400, "0x80048d19")]
    [InlineData("POST", "contacts({0})/parentcustomerid_account/$ref", "{}", 405, "0x80040315")]
    [InlineData("PUT", "contacts({0})/Contact_Tasks/$ref", "{}", 405, "0x80040315")]
    [InlineData("DELETE", "contacts({0})/Contact_Tasks/$ref", null, 400, "0x80060888")]
    [InlineData("PUT", "contacts({0})/firstname", "{}", 400, "0x80048d19")]
    [InlineData("PUT", "contacts({0})/_ownerid_value", "{\"value\":null}", 405, "0x80040315")]
    [InlineData("POST", "contacts({0})/firstname", "{}", 405, "0x80040315")]
    [InlineData("GET", "contacts({0})/nothing", null, 404, "0x8006088a")]
    [InlineData("GET", "contacts({0})/parentcustomerid_account/$count", null, 400, "0x80060888")]
    public async Task WhatDoesNotFitIsRefused(string method, string path, string? body, int status, string code)
    {
        var answer = await Send(method, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, emulator.Contact("Ada")), body);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task APropertyHasAnAddress()
    {
        var contact = emulator.Contact("Ada");
        var answer = await emulator.Get($"contacts({contact})/firstname");
        Assert.Equal((200, "Ada"), (answer.Status, (string)answer.Json["value"]!));
        Assert.EndsWith($"$metadata#contacts({contact})/firstname", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        var bare = await emulator.Get($"contacts({contact})/firstname/$value");
        Assert.Equal(("Ada", "text/plain"), (bare.Text, bare.ContentType));
        Assert.Equal(204, (await Send("PUT", $"contacts({contact})/firstname", "{\"value\":\"Eve\"}")).Status);
        Assert.Equal("Eve", (await emulator.Get($"contacts({contact})/firstname/$value")).Text);
        Assert.Equal(204, (await Send("DELETE", $"contacts({contact})/firstname")).Status);
        Assert.Equal((204, ""), ((await emulator.Get($"contacts({contact})/firstname")).Status, (await emulator.Get($"contacts({contact})/firstname/$value")).Text));
    }

    [Fact]
    public async Task ACountIsANumberAlone()
    {
        foreach (var name in new[] { "Counted", "Counted", "Uncounted" }) emulator.Contact(name);
        var answer = await emulator.Get("contacts/$count?$filter=firstname eq 'Counted'");
        Assert.Equal((200, "2", "text/plain"), (answer.Status, answer.Text, answer.ContentType));
    }

    [Fact]
    public async Task ARowIsCreatedInACollection()
    {
        var contact = emulator.Contact("Ada");
        var answer = await Send("POST", $"contacts({contact})/Contact_Tasks", "{\"subject\":\"Call\"}");
        Assert.Equal(204, answer.Status);
        Assert.Equal($"{contact}", (string)(await emulator.Get(answer.Headers["OData-EntityId"] + "?$select=_regardingobjectid_value")).Json["_regardingobjectid_value"]!);
    }

    [Fact]
    public async Task AStoredViewRunsByItsId()
    {
        emulator.Contact("Viewed");
        var answer = await emulator.Get("contacts?savedQuery=00000000-0000-0000-00aa-000010001004");
        Assert.Contains("Viewed Test", answer.Rows.Select(r => (string?)r!["fullname"]));
        Assert.Equal(400, (await emulator.Get("tasks?savedQuery=00000000-0000-0000-00aa-000010001004")).Status);
        Assert.Equal(400, (await emulator.Get("contacts?savedQuery=none")).Status);
    }

    [Fact]
    public async Task AViewOfAUsersOwnHasAnAddressToo()
    {
        var contact = emulator.Contact("Mine");
        var view = await emulator.Post("userqueries?$select=userqueryid", new { name = "Mine", returnedtypecode = "contact", querytype = 0, fetchxml = $"<fetch><entity name='contact'><attribute name='firstname' /><filter><condition attribute='contactid' operator='eq' value='{contact}' /></filter></entity></fetch>" }, "agent", "return=representation");
        var path = $"contacts?userQuery={view.Json["userqueryid"]}";
        Assert.Equal("Mine", (string)(await emulator.Get(path, "agent")).Rows.Single()!["firstname"]!);
        Assert.Equal(403, (await emulator.Get(path, "reader")).Status);
        Assert.Equal(404, (await emulator.Get($"contacts?userQuery={Guid.NewGuid()}")).Status);
    }

    private async Task<string?> Parent(Guid contact) => (string?)(await emulator.Get($"contacts({contact})?$select=_parentcustomerid_value")).Json["_parentcustomerid_value"];

    private static string Link(string address) => new JsonObject { ["@odata.id"] = address }.ToJsonString();

    private Task<Answer> Send(string method, string path, string? body = null) => emulator.Send(new HttpMethod(method), path, body: body);
}
