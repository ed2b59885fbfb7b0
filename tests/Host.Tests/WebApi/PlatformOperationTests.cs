using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>The platform's own functions and actions, as their reference pages have them.</summary>
public sealed class PlatformOperationTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Contact = "Microsoft.Dynamics.CRM.contact";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task TheVersionIsThatOfThePlatform() => Assert.StartsWith("9.2.", (string)(await emulator.Get("RetrieveVersion()")).Json["Version"]!, StringComparison.Ordinal);

    [Fact]
    public async Task ManyRowsAreMadeChangedAndEither()
    {
        var made = await Many("CreateMultiple", Row("One"), Row("Two"));
        Assert.Equal(200, made.Status);
        Assert.EndsWith("#Microsoft.Dynamics.CRM.CreateMultipleResponse", (string)made.Json["@odata.context"]!, StringComparison.Ordinal);
        var ids = made.Json["Ids"]!.AsArray().Select(i => (Guid)i!).ToList();
        Assert.Equal(["One", "Two"], ids.Select(LastName));

        var first = Row("Changed");
        first["contactid"] = ids[0];
        Assert.Equal(204, (await Many("UpdateMultiple", first)).Status);
        Assert.Equal(["Changed", "Two"], ids.Select(LastName));

        var (second, third, added) = (Row("Again"), Row("Third"), Guid.NewGuid());
        (second["@odata.id"], third["contactid"]) = ($"contacts({ids[1]})", added);
        Assert.Equal(204, (await Many("UpsertMultiple", second, third)).Status);
        Assert.Equal(["Again", "Third"], new[] { ids[1], added }.Select(LastName));
    }

    [Fact]
    public async Task ManyRowsAreWrittenOrNone()
    {
        var answer = await Many("CreateMultiple", Row("Kept out"), Row(new string('x', 51)));
        Assert.Equal((400, "0x80044331"), (answer.Status, answer.ErrorCode));
        Assert.Empty(emulator.Rows("contact", "lastname", ConditionOperator.Equal, "Kept out"));
        Assert.Equal(403, (await emulator.Post("contacts/Microsoft.Dynamics.CRM.CreateMultiple", new JsonObject { ["Targets"] = new JsonArray(Row("Kept out")) }, "reader")).Status);
    }

    [Fact]
    public async Task TwoContactsAreMerged()
    {
        var (master, subordinate) = (emulator.Contact("Master"), emulator.Contact("Subordinate"));
        var body = new JsonObject { ["Target"] = Reference("contact", master), ["Subordinate"] = Reference("contact", subordinate), ["UpdateContent"] = new JsonObject { ["@odata.type"] = Contact, ["jobtitle"] = "kept" }, ["PerformParentingChecks"] = false };
        Assert.Equal(204, (await emulator.Post("Merge", body)).Status);
        Assert.Equal("kept", emulator.Service().Retrieve("contact", master, new ColumnSet("jobtitle"))["jobtitle"]);
        Assert.Equal(master, emulator.Service().Retrieve("contact", subordinate, new ColumnSet("masterid")).GetAttributeValue<EntityReference>("masterid").Id);
        body["Subordinate"] = Reference("contact", master);
        var same = await emulator.Post("Merge", body);
        Assert.Equal((400, "0x80045305"), (same.Status, same.ErrorCode));
    }

    [Fact]
    public async Task ARowIsSharedOtherwiseSharedAndNoMore()
    {
        var row = emulator.Contact("Shared");
        var reader = emulator.UserId("reader");
        Assert.Equal(204, (await Share("GrantAccess", row, reader, "ReadAccess, WriteAccess")).Status);
        Assert.Equal([("ReadAccess, WriteAccess", "#Microsoft.Dynamics.CRM.systemuser", reader)], await Shares(row));
        Assert.Equal(204, (await Share("ModifyAccess", row, reader, "ReadAccess")).Status);
        Assert.Equal([("ReadAccess", "#Microsoft.Dynamics.CRM.systemuser", reader)], await Shares(row));
        Assert.Equal(204, (await emulator.Post("RevokeAccess", new JsonObject { ["Target"] = Reference("contact", row), ["Revokee"] = Reference("systemuser", reader) })).Status);
        Assert.Empty(await Shares(row));
        var unknown = await Share("GrantAccess", row, reader, "EatAccess");
        Assert.Equal((400, "0x80048d19"), (unknown.Status, unknown.ErrorCode));
    }

    [Fact]
    public async Task WhatAUserMayDoWithARowIsAskedOfTheUser()
    {
        var row = emulator.Contact("Asked");
        var path = $"({{0}})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={{'@odata.id':'contacts({row})'}}";
        var admin = await emulator.Get("systemusers" + path.Replace("{0}", $"{emulator.UserId("admin")}", StringComparison.Ordinal));
        Assert.Equal("ReadAccess, WriteAccess, AppendAccess, AppendToAccess, CreateAccess, DeleteAccess, ShareAccess, AssignAccess", (string)admin.Json["AccessRights"]!);
        Assert.DoesNotContain("Write", (string)(await emulator.Get("systemusers" + path.Replace("{0}", $"{emulator.UserId("reader")}", StringComparison.Ordinal))).Json["AccessRights"]!, StringComparison.Ordinal);
        Assert.Equal(404, (await emulator.Get("contacts" + path.Replace("{0}", $"{row}", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task AnItemGoesThroughAQueue()
    {
        var queue = emulator.Service().Create(new Entity("queue") { ["name"] = "q" });
        var task = emulator.Service().Create(new Entity("task") { ["subject"] = "Call back" });
        var added = await emulator.Post($"queues({queue})/Microsoft.Dynamics.CRM.AddToQueue", new JsonObject { ["Target"] = Reference("task", task, "activityid") });
        var item = (Guid)added.Json["QueueItemId"]!;
        var agent = emulator.UserId("agent");
        Assert.Equal(204, (await emulator.Post($"queueitems({item})/Microsoft.Dynamics.CRM.PickFromQueue", new JsonObject { ["SystemUser"] = Reference("systemuser", agent), ["RemoveQueueItem"] = false })).Status);
        Assert.Equal(agent, Item(item).GetAttributeValue<EntityReference>("workerid").Id);
        Assert.Equal(204, (await emulator.Send(HttpMethod.Post, $"queueitems({item})/Microsoft.Dynamics.CRM.ReleaseToQueue")).Status);
        Assert.Null(Item(item).GetAttributeValue<EntityReference>("workerid"));
        Assert.Equal(204, (await emulator.Send(HttpMethod.Post, $"queueitems({item})/Microsoft.Dynamics.CRM.RemoveFromQueue")).Status);
        var gone = await emulator.Send(HttpMethod.Post, $"queueitems({item})/Microsoft.Dynamics.CRM.RemoveFromQueue");
        Assert.Equal((404, "0x80040217"), (gone.Status, gone.ErrorCode));
    }

    [Fact]
    public async Task AUserIsNotified()
    {
        var sent = await emulator.Post("SendAppNotification", $$$"""
            {"Title":"Hello","Body":"You","Recipient":"/systemusers({{{emulator.UserId("admin")}}})","IconType":100000001,
             "Actions":{"@odata.type":"Microsoft.Dynamics.CRM.expando","actions@odata.type":"#Collection(Microsoft.Dynamics.CRM.expando)","actions":[{"title":"Open","data":{"@odata.type":"#Microsoft.Dynamics.CRM.expando","type":"url","url":"?pagetype=dashboard"}}]}}
            """);
        var row = emulator.Service().Retrieve("appnotification", (Guid)sent.Json["NotificationId"]!, new ColumnSet(true));
        Assert.Equal(("Hello", 100000001, emulator.UserId("admin")), (row["title"], row.GetAttributeValue<OptionSetValue>("icontype").Value, row.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.Equal("""{"actions":[{"title":"Open","data":{"type":"url","url":"?pagetype=dashboard"}}]}""", row["data"]);
    }

    [Theory]
    [InlineData("Merge", "{}", 400, "0x80040203", "'Target'")]
    [InlineData("GrantAccess", "{\"Target\":{\"contactid\":\"00000000-0000-0000-0000-000000000001\"}}", 400, "0x80048d19", "@odata.type")]
    [InlineData("RevokeAccess", "{\"Target\":{\"@odata.type\":null,\"contactid\":null}}", 400, "0x80048d19", "@odata.type")]
    [InlineData("RevokeAccess", "{\"Target\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.contact\",\"contactid\":null}}", 400, "0x80048d19", "'Target'")]
    [InlineData("RevokeAccess", "{\"Target\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.nothing\"}}", 400, "0x80041102", "'nothing'")]
    [InlineData("GrantAccess", "{\"PrincipalAccess\":[]}", 400, "0x80048d19", "'PrincipalAccess'")]
    [InlineData("contacts/Microsoft.Dynamics.CRM.CreateMultiple", "{\"Targets\":[]}", 400, "0x80040203", "no Targets")]
    [InlineData("contacts/Microsoft.Dynamics.CRM.CreateMultiple", "{\"Targets\":[{\"lastname\":\"x\"}]}", 400, "0x80048d19", "@odata.type")]
    [InlineData("contacts/Microsoft.Dynamics.CRM.CreateMultiple", "{\"Targets\":[{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"name\":\"x\"}]}", 400, "0x80048d19", "'account'")]
    [InlineData("CreateMultiple", "{\"Targets\":[]}", 404, "0x8006088a", "CreateMultiple")]
    [InlineData("contacts/Microsoft.Dynamics.CRM.Merge", "{}", 404, "0x8006088a", "Merge")]
    public async Task WhatDoesNotFitIsRefused(string path, string body, int status, string code, string says)
    {
        var answer = await emulator.Post(path, body);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.Contains(says, answer.ErrorMessage, StringComparison.Ordinal);
    }

    private static JsonObject Row(string name) => new() { ["@odata.type"] = Contact, ["lastname"] = name };

    private static JsonObject Reference(string table, Guid id, string? key = null) => new() { ["@odata.type"] = $"Microsoft.Dynamics.CRM.{table}", [key ?? table + "id"] = id };

    private Task<Answer> Many(string operation, params JsonObject[] rows) => emulator.Post($"contacts/Microsoft.Dynamics.CRM.{operation}", new JsonObject { ["Targets"] = new JsonArray([.. rows]) });

    private string LastName(Guid id) => (string)emulator.Service().Retrieve("contact", id, new ColumnSet("lastname"))["lastname"];

    private Entity Item(Guid id) => emulator.Service().Retrieve("queueitem", id, new ColumnSet("workerid"));

    private Task<Answer> Share(string operation, Guid row, Guid user, string rights) =>
        emulator.Post(operation, new JsonObject { ["Target"] = Reference("contact", row), ["PrincipalAccess"] = new JsonObject { ["Principal"] = Reference("systemuser", user, "ownerid"), ["AccessMask"] = rights } });

    private async Task<List<(string, string, Guid)>> Shares(Guid row) =>
        [.. (await emulator.Get($"RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={{'@odata.id':'contacts({row})'}}")).Json["PrincipalAccesses"]!.AsArray().Select(s => ((string)s!["AccessMask"]!, (string)s["Principal"]!["@odata.type"]!, (Guid)s["Principal"]!["ownerid"]!))];
}
