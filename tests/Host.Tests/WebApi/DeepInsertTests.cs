using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>Rows, bindings and parties in the body of a row that is made.</summary>
public sealed class DeepInsertTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ALookupAndACollectionAreMadeWithTheRow()
    {
        var answer = await emulator.Post("contacts?$select=lastname&$expand=parentcustomerid_account($select=name),Contact_Tasks($select=subject)", """
            {"lastname":"Ada","parentcustomerid_account":{"name":"Works","Account_Tasks":[{"subject":"Visit"}]},"Contact_Tasks":[{"subject":"Call"},{"subject":"Write"}]}
            """, prefer: "return=representation");
        Assert.Equal(201, answer.Status);
        Assert.Equal("Works", (string)answer.Json["parentcustomerid_account"]!["name"]!);
        Assert.Equal(["Call", "Write"], answer.Json["Contact_Tasks"]!.AsArray().Select(t => (string)t!["subject"]!).Order());
        Assert.Equal("Visit", (string)(await emulator.Get($"accounts({answer.Json["parentcustomerid_account"]!["accountid"]})/Account_Tasks?$select=subject")).Rows.Single()!["subject"]!);
    }

    [Fact]
    public async Task RowsThatAreThereAreBoundToACollection()
    {
        var tasks = new[] { await Made("tasks", "{\"subject\":\"a\"}"), await Made("tasks", "{\"subject\":\"b\"}") };
        var contact = await Made("contacts", $$"""{"lastname":"Ada","Contact_Tasks@odata.bind":["/tasks({{tasks[0]}})","{{emulator.Url}}api/data/v9.2/tasks({{tasks[1]}})"]}""");
        Assert.Equal("2", (await emulator.Get($"contacts({contact})/Contact_Tasks/$count")).Text);
    }

    [Fact]
    public async Task ARowIsMadeInTheCollectionOfPairs()
    {
        var user = emulator.UserId("reader");
        var team = await emulator.Send(HttpMethod.Post, $"systemusers({user})/teammembership_association", body: $$"""{"name":"Pairs","businessunitid@odata.bind":"/businessunits({{emulator.Organization.RootBusinessUnitId}})","administratorid@odata.bind":"/systemusers({{user}})"}""");
        Assert.Equal(204, team.Status);
        Assert.Contains("Pairs", (await emulator.Get($"systemusers({user})/teammembership_association?$select=name")).Rows.Select(t => (string)t!["name"]!));
    }

    [Fact]
    public async Task WhereOneIsRefusedNothingIsMade()
    {
        var answer = await emulator.Post("contacts", "{\"lastname\":\"Refused\",\"Contact_Tasks\":[{\"subject\":\"Refused\"},{\"subject\":\"Refused\",\"prioritycode\":99}]}");
        Assert.Equal((400, "0x8004431a"), (answer.Status, answer.ErrorCode));
        Assert.Empty((await emulator.Get("contacts?$filter=lastname eq 'Refused'")).Rows);
        Assert.Empty((await emulator.Get("tasks?$filter=subject eq 'Refused'")).Rows);
    }

    [Fact]
    public async Task WhoMayNotMakeOneOfThemMakesNone()
    {
        var answer = await emulator.Post("contacts", "{\"lastname\":\"Denied\",\"Contact_Tasks\":[{\"subject\":\"Denied\"}]}", "reader");
        Assert.Equal((403, "0x80040220"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task TheyAreMadeInAnUpsertOfANewRow()
    {
        var id = Guid.NewGuid();
        Assert.Equal(204, (await emulator.Send(HttpMethod.Patch, $"contacts({id})", body: "{\"lastname\":\"Ada\",\"Contact_Tasks\":[{\"subject\":\"Call\"}]}")).Status);
        Assert.Equal("1", (await emulator.Get($"contacts({id})/Contact_Tasks/$count")).Text);
    }

    [Fact]
    public async Task ARowThatIsThereTakesNone()
    {
        var id = await Made("contacts", "{\"lastname\":\"Ada\"}");
        var answer = await emulator.Send(HttpMethod.Patch, $"contacts({id})", body: "{\"lastname\":\"Changed\",\"Contact_Tasks\":[{\"subject\":\"Call\"}]}");
        Assert.Equal(400, answer.Status);
        Assert.Equal("Ada", (string)(await emulator.Get($"contacts({id})?$select=lastname")).Json["lastname"]!);
        Assert.Equal("0", (await emulator.Get($"contacts({id})/Contact_Tasks/$count")).Text);
    }

    [Fact]
    public async Task PartiesAreWrittenWithTheirActivityAndExpanded()
    {
        var contact = emulator.Contact("Ada");
        var mail = await Made("emails", $$"""{"subject":"Hello","email_activity_parties":[{"partyid_contact@odata.bind":"/contacts({{contact}})","participationtypemask":2},{"addressused":"us@y.example","participationtypemask":1}]}""");
        var parties = (await emulator.Get($"emails({mail})?$select=subject&$expand=email_activity_parties($select=addressused,participationtypemask,_partyid_value)")).Json["email_activity_parties"]!.AsArray();
        Assert.Equal([(1, "us@y.example", (string?)null), (2, null, $"{contact}")], parties.Select(p => ((int)p!["participationtypemask"]!, (string?)p["addressused"], (string?)p["_partyid_value"])).Order());
    }

    [Theory]
    [InlineData("contacts", "{\"lastname\":\"x\",\"Contact_Tasks\":{\"subject\":\"y\"}}")]
    [InlineData("contacts", "{\"lastname\":\"x\",\"Contact_Tasks\":[{\"nothing\":\"y\"}]}")]
    [InlineData("contacts", "{\"lastname\":\"x\",\"parentcustomerid_account\":[]}")]
    [InlineData("contacts", "{\"lastname\":\"x\",\"ownerid\":{\"name\":\"y\"}}")]
    [InlineData("contacts", "{\"lastname\":\"x\",\"Contact_Tasks@odata.bind\":\"/tasks(00000000-0000-0000-0000-000000000001)\"}")]
    [InlineData("contacts", "{\"lastname\":\"x\",\"Contact_Tasks@odata.bind\":[\"/contacts(00000000-0000-0000-0000-000000000001)\"]}")]
    [InlineData("emails", "{\"subject\":\"x\",\"email_activity_parties\":[{\"addressused\":\"x@y.example\"}]}")]
    [InlineData("emails", "{\"subject\":\"x\",\"email_activity_parties\":[{\"addressused\":\"x@y.example\",\"participationtypemask\":5}]}")]
    public async Task WhatDoesNotFitIsRefused(string set, string body)
    {
        var answer = await emulator.Post(set, body);
        Assert.Equal((400, "0x80048d19"), (answer.Status, answer.ErrorCode));
    }

    private async Task<string> Made(string set, string body)
    {
        var answer = await emulator.Post(set, body);
        Assert.Equal(204, answer.Status);
        return answer.Headers["OData-EntityId"].Split('(', ')')[1];
    }
}
