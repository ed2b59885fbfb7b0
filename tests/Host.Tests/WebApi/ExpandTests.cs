using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>$expand: related rows that come along, with few queries however many rows there are.</summary>
public sealed class ExpandTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ALookupBringsItsRow()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        var contact = Contact("ALookup", account);
        var answer = await emulator.Get($"contacts({contact})?$select=firstname&$expand=parentcustomerid_account($select=name),parentcustomerid_contact($select=fullname)");
        Assert.Equal(["@odata.context", "@odata.etag", "contactid", "firstname", "parentcustomerid_account", "parentcustomerid_contact"], answer.Json.AsObject().Select(p => p.Key));
        Assert.EndsWith("#contacts(firstname,parentcustomerid_account(name),parentcustomerid_contact(fullname))/$entity", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        var parent = answer.Json["parentcustomerid_account"]!;
        Assert.Equal(["@odata.etag", "accountid", "name"], parent.AsObject().Select(p => p.Key));
        Assert.Equal(("Works", $"{account}"), ((string)parent["name"]!, (string)parent["accountid"]!));
        Assert.Null(answer.Json["parentcustomerid_contact"]);
    }

    [Fact]
    public async Task ACollectionBringsItsRowsToEachRowOfAList()
    {
        var ids = new[] { Contact("Coll A"), Contact("Coll B"), Contact("Coll C") };
        foreach (var (contact, subject) in new[] { (ids[0], "one"), (ids[0], "two"), (ids[0], "three"), (ids[1], "four") }) Task(contact, subject);
        var answer = await emulator.Get("contacts?$select=firstname&$filter=startswith(firstname,'Coll')&$orderby=firstname&$expand=Contact_Tasks($select=subject;$filter=subject ne 'two';$orderby=subject desc;$top=1)");
        Assert.Equal(["three", "four", ""], answer.Rows.Select(r => string.Join(' ', r!["Contact_Tasks"]!.AsArray().Select(t => (string)t!["subject"]!))));
        var task = answer.Rows[0]!["Contact_Tasks"]![0]!.AsObject();
        Assert.Equal(["@odata.etag", "activityid", "subject", "_regardingobjectid_value"], task.Select(p => p.Key));
        Assert.Equal($"{ids[0]}", (string)task["_regardingobjectid_value"]!);
        var next = (string)answer.Rows[0]!["Contact_Tasks@odata.nextLink"]!;
        Assert.Equal($"{emulator.Url}api/data/v9.2/contacts({ids[0]})/Contact_Tasks?$select=subject&$filter=subject ne 'two'&$orderby=subject desc&$top=1", next);
        Assert.Equal("three", (string)(await emulator.Get(next)).Rows.Single()!["subject"]!);
    }

    [Fact]
    public async Task PairsComeFromBothSides()
    {
        var user = emulator.UserId("reader");
        var roles = (await emulator.Get($"systemusers({user})?$select=domainname&$expand=systemuserroles_association($select=name)")).Json["systemuserroles_association"]!.AsArray();
        Assert.Equal(["Basic User", "Social Reader"], roles.Select(r => (string)r!["name"]!).Order());
        var basic = (await emulator.Get("roles?$select=name&$filter=name eq 'Basic User'&$expand=systemuserroles_association($select=domainname;$orderby=domainname)")).Rows.Single()!;
        Assert.Equal(["admin", "agent", "connector", "manager", "privacy", "reader"], basic["systemuserroles_association"]!.AsArray().Select(u => (string)u!["domainname"]!));
    }

    [Fact]
    public async Task ExpansionsNest()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Nested" });
        Task(Contact("Nested A", account), "call");
        var answer = await emulator.Get($"accounts({account})?$select=name&$expand=contact_customer_accounts($select=firstname;$expand=Contact_Tasks($select=subject),parentcustomerid_account($select=name))");
        var contact = answer.Json["contact_customer_accounts"]![0]!;
        Assert.Equal(("Nested A", "call", "Nested"), ((string)contact["firstname"]!, (string)contact["Contact_Tasks"]![0]!["subject"]!, (string)contact["parentcustomerid_account"]!["name"]!));
    }

    [Fact]
    public async Task AnOwnerIsAPrincipal()
    {
        var answer = await emulator.Get($"contacts({Contact("Owned")})?$select=firstname&$expand=ownerid,owninguser($select=domainname)");
        Assert.Equal(("#Microsoft.Dynamics.CRM.systemuser", $"{emulator.Organization.SystemUserId}"), ((string)answer.Json["ownerid"]!["@odata.type"]!, (string)answer.Json["ownerid"]!["ownerid"]!));
        Assert.Equal($"{emulator.Organization.SystemUserId}", (string)answer.Json["owninguser"]!["systemuserid"]!);
    }

    [Fact]
    public async Task AReferenceIsAnAddress()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        var answer = await emulator.Get($"contacts({Contact("Ref", account)})?$select=firstname&$expand=parentcustomerid_account/$ref");
        Assert.Equal($"{emulator.Url}api/data/v9.2/accounts({account})", (string)answer.Json["parentcustomerid_account"]!["@odata.id"]!);
    }

    [Fact]
    public async Task ARowThatIsCreatedCanBeExpanded()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        var answer = await emulator.Post("contacts?$select=lastname&$expand=parentcustomerid_account($select=name)", new Dictionary<string, object> { ["lastname"] = "New", ["parentcustomerid_account@odata.bind"] = $"/accounts({account})" }, prefer: "return=representation");
        Assert.Equal((201, "Works"), (answer.Status, (string)answer.Json["parentcustomerid_account"]!["name"]!));
    }

    [Fact]
    public async Task ManyRowsCostAFewQueries()
    {
        for (var i = 0; i < 40; i++) Task(Contact($"Many {i}"), $"task {i}");
        var asked = 0;
        emulator.Organization.Meter.Asking += _ => Interlocked.Increment(ref asked);
        var answer = await emulator.Get("contacts?$select=firstname&$filter=startswith(firstname,'Many')&$expand=Contact_Tasks($select=subject),ownerid");
        Assert.Equal(40, answer.Rows.Sum(r => r!["Contact_Tasks"]!.AsArray().Count));
        Assert.Equal(0, asked);
    }

    [Theory]
    [InlineData("contacts?$expand=nothing", "0x80060888", "nothing")]
    [InlineData("contacts?$expand=firstname", "0x80060888", "firstname")]
    [InlineData("contacts?$expand=Contact_Tasks($select=nothing)", "0x80060888", "nothing")]
    [InlineData("contacts?$expand=parentcustomerid_account($top=1)", "0x80060888", "Only $select and $filter clause can be provided")]
    [InlineData("accounts?$expand=contact_customer_accounts($expand=Contact_Tasks($orderby=subject))", "0x80060888", "Only $select and $filter clause can be provided")]
    [InlineData("contacts?$expand=Contact_Tasks/$ref", "0x80060888", "Expand with $ref is only supported on lookup type navigation property.")]
    [InlineData("systemusers?$expand=systemuserroles_association($expand=role_systemuser_createdby)", "0x80060888", "")]
    [InlineData("contacts?$expand=Contact_Tasks($count=true)", "0x80060888", "$count")]
    [InlineData("contacts?$expand=Contact_Tasks($levels=2)", "0x80060888", "")]
    [InlineData("contacts?$expand=Contact_Tasks($select=subject", "0x80060888", "")]
    [InlineData("contacts?$expand=Contact_Tasks)", "0x80060888", "")]
    public async Task WhatCantBeExpandedIsABadRequest(string path, string code, string says)
    {
        var answer = await emulator.Get(path);
        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
        Assert.Contains(says, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoMayNotReadTheOtherTableMayNotExpandIt()
    {
        var contact = emulator.Contact("Kept");
        var profile = emulator.Service().Create(new Entity("soc_socialprofile") { ["soc_name"] = "kept", ["soc_network"] = new OptionSetValue(Posts.X), ["soc_customerid"] = new EntityReference("contact", contact) });
        var path = $"soc_socialprofiles({profile})?$select=soc_name&$expand=soc_customerid_contact($select=fullname)";
        Assert.Equal("Kept Test", (string)(await emulator.Get(path)).Json["soc_customerid_contact"]!["fullname"]!);
        var answer = await emulator.Get(path, "connector");
        Assert.Equal((403, "0x80040220"), (answer.Status, answer.ErrorCode));
    }

    private Guid Contact(string name, Guid? account = null) => emulator.Service().Create(new Entity("contact") { ["firstname"] = name, ["lastname"] = "Expanded", ["parentcustomerid"] = account is { } id ? new EntityReference("account", id) : null });

    private void Task(Guid contact, string subject) => emulator.Service().Create(new Entity("task") { ["subject"] = subject, ["regardingobjectid"] = new EntityReference("contact", contact) });
}
