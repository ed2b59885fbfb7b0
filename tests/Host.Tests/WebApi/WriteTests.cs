using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>POST, PATCH and DELETE of rows, with their headers.</summary>
public sealed class WriteTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ACreateAnswersWithTheAddressOfTheRow()
    {
        var answer = await emulator.Post("contacts", new { firstname = "Ada", lastname = "Byron" });
        Assert.Equal((204, ""), (answer.Status, answer.Text));
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
        Assert.Equal(answer.Headers["Location"], answer.Headers["OData-EntityId"]);
        Assert.Matches($"^{emulator.Url}api/data/v9.2/contacts\\([0-9a-f-]{{36}}\\)$", answer.Headers["Location"]);
        Assert.Equal("Ada Byron", (string)(await emulator.Get(answer.Headers["OData-EntityId"])).Json["fullname"]!);
    }

    [Fact]
    public async Task ARepresentationComesWhereItIsPreferred()
    {
        var answer = await emulator.Post("contacts?$select=fullname,_ownerid_value", new { lastname = "Byron" }, prefer: "return=representation");
        Assert.Equal(201, answer.Status);
        Assert.Equal("return=representation", answer.Headers["Preference-Applied"]);
        Assert.DoesNotContain("OData-EntityId", answer.Headers.Keys);
        Assert.Equal(["@odata.context", "@odata.etag", "contactid", "fullname", "_ownerid_value"], answer.Json.AsObject().Select(p => p.Key));
        Assert.EndsWith("#contacts(fullname,_ownerid_value)/$entity", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal($"{emulator.UserId("admin")}", (string)answer.Json["_ownerid_value"]!);
    }

    [Fact]
    public async Task WhoSelectsWhatIsNotThereWritesNothing()
    {
        var answer = await emulator.Post("contacts?$select=nothing", new { lastname = "Unwritten" }, prefer: "return=representation");
        Assert.Equal((400, "0x80060888"), (answer.Status, answer.ErrorCode));
        Assert.Empty(emulator.Rows("contact", "lastname", ConditionOperator.Equal, "Unwritten"));
    }

    [Fact]
    public async Task AClientMayChooseTheId()
    {
        var id = Guid.NewGuid();
        Assert.EndsWith($"contacts({id})", (await emulator.Post("contacts", new { contactid = id, lastname = "Chosen" })).Headers["Location"], StringComparison.Ordinal);
        var again = await emulator.Post("contacts", new { contactid = id, lastname = "Twice" });
        Assert.Equal((412, "0x80040237"), (again.Status, again.ErrorCode));
    }

    [Fact]
    public async Task ValuesMayComeAsText()
    {
        var body = """{"lastname":"Lenient","gendercode":"2","donotemail":"True","creditlimit":"12.5","birthdate":"1990-02-03","lastusedincampaign@odata.type":"ignored"}""";
        var row = (await emulator.Post("contacts?$select=gendercode,donotemail,creditlimit,birthdate", body, prefer: "return=representation")).Json;
        Assert.Equal((2, true, 12.5m, "1990-02-03"), ((int)row["gendercode"]!, (bool)row["donotemail"]!, (decimal)row["creditlimit"]!, (string)row["birthdate"]!));
    }

    [Theory]
    [InlineData("/accounts({0})")]
    [InlineData("accounts({0})")]
    [InlineData("{1}api/data/v9.2/accounts({0})")]
    [InlineData("/accounts(accountid={0})")]
    public async Task ALookupIsBoundInEachForm(string form)
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        var link = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, account, emulator.Url);
        var answer = await emulator.Post("contacts?$select=_parentcustomerid_value", new JsonObject { ["lastname"] = "Bound", ["parentcustomerid_account@odata.bind"] = link }, prefer: "return=representation");
        Assert.Equal($"{account}", (string)answer.Json["_parentcustomerid_value"]!);
    }

    [Fact]
    public async Task ALookupIsBoundByAlternateKey()
    {
        emulator.Ingest(Posts.Note("bind", "1", "eve"));
        var profile = emulator.Profile("bind", "eve");
        var navigation = "soc_profileid_soc_socialmessage";
        var message = emulator.Message("bind", "1").Id;
        Assert.Equal(204, (await Patch($"soc_socialmessages({message})", new JsonObject { [navigation + "@odata.bind"] = null })).Status);
        Assert.False(emulator.Message("bind", "1").Contains("soc_profileid"));
        Assert.Equal(204, (await Patch($"soc_socialmessages({message})", new JsonObject { [navigation + "@odata.bind"] = $"/soc_socialprofiles(soc_key='{profile["soc_key"]}')" })).Status);
        Assert.Equal(profile.Id, emulator.Message("bind", "1").GetAttributeValue<EntityReference>("soc_profileid").Id);
        Assert.Equal(204, (await Patch($"soc_socialmessages({message})", new JsonObject { [navigation] = null })).Status);
        Assert.False(emulator.Message("bind", "1").Contains("soc_profileid"));
    }

    [Theory]
    [InlineData("ownerid", "systemusers")]
    [InlineData("ownerid_task", "systemusers")]
    [InlineData("regardingobjectid_contact_task", "contacts")]
    [InlineData("regardingobjectid_contact", "contacts")]
    public async Task LookupsOfEveryActivityGoByBothTheirNames(string navigation, string set)
    {
        var target = set == "contacts" ? emulator.Contact("Regarded") : emulator.UserId("agent");
        var answer = await emulator.Post("tasks?$select=_ownerid_value,_regardingobjectid_value", new JsonObject { ["subject"] = "x", [navigation + "@odata.bind"] = $"/{set}({target})" }, prefer: "return=representation");
        Assert.Equal($"{target}", (string)answer.Json[set == "contacts" ? "_regardingobjectid_value" : "_ownerid_value"]!);
    }

    [Theory]
    [InlineData("{\"lastname\":\"x\",\"nothing\":1}", "The property 'nothing' does not exist on type 'Microsoft.Dynamics.CRM.contact'")]
    [InlineData("{\"LastName\":\"x\"}", "'LastName'")]
    [InlineData("{\"_parentcustomerid_value\":\"00000000-0000-0000-0000-000000000001\"}", "'_parentcustomerid_value'")]
    [InlineData("{\"nothing@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\"}", "An undeclared property 'nothing' which only has property annotations in the payload")]
    [InlineData("{\"parentcustomerid@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\"}", "An undeclared property 'parentcustomerid'")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"/contacts(00000000-0000-0000-0000-000000000001)\"}", "does not point to rows of 'contact'")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"nonsense\"}", "'nonsense' does not name a row")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"/nothings(00000000-0000-0000-0000-000000000001)\"}", "does not name a row")]
    [InlineData("{\"gendercode\":\"Female\"}", "'gendercode'")]
    [InlineData("{\"gendercode\":1.5}", "'gendercode'")]
    [InlineData("{\"lastname\":5}", "'lastname'")]
    [InlineData("{\"birthdate\":\"yesterday\"}", "'birthdate'")]
    [InlineData("{\"lastname\":\"half a \\ud800 pair\"}", "'lastname'")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("\"text\"", "not a JSON object")]
    [InlineData("null", "not a JSON object")]
    [InlineData("{\"lastname\":", "not JSON")]
    [InlineData("", "not JSON")]
    [InlineData("lastname=x", "not JSON")]
    public async Task ABodyThatIsNoRowIsABadRequest(string body, string says)
    {
        foreach (var answer in new[] { await emulator.Post("contacts", body), await Patch($"contacts({emulator.Contact("Ada")})", body) })
        {
            Assert.Equal((400, "0x80048d19"), (answer.Status, answer.ErrorCode));
            Assert.Contains(says, answer.ErrorMessage, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"jobtitle\":\"{long}\"}", 400, "0x80044331")]
    [InlineData("{\"gendercode\":9}", 400, "0x8004431a")]
    [InlineData("{\"birthdate\":\"1500-01-01\"}", 400, "0x80040239")]
    [InlineData("{\"jobtitle\":\"a\\u0000b\"}", 400, "0x80040278")]
    [InlineData("{\"parentcustomerid_account@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\"}", 404, "0x80040217")]
    [InlineData("{\"statuscode\":2}", 400, "0x80048408")]
    public async Task AValueThatAColumnDoesNotTakeHasThePlatformsCode(string body, int status, string code)
    {
        var answer = await emulator.Post("contacts", body.Replace("{long}", new string('x', 101), StringComparison.Ordinal));
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task APatchChangesWhatItSends()
    {
        var id = emulator.Contact("Ada");
        var answer = await Patch($"contacts({id})", new { jobtitle = "Countess", contactid = Guid.NewGuid() });
        Assert.Equal((204, $"{emulator.Url}api/data/v9.2/contacts({id})"), (answer.Status, answer.Headers["OData-EntityId"]));
        var row = emulator.Service().Retrieve("contact", id, new ColumnSet(true));
        Assert.Equal(("Countess", "Ada Test"), (row["jobtitle"], row["fullname"]));
    }

    [Fact]
    public async Task APatchWithARepresentationAnswersWithTheRow()
    {
        var answer = await emulator.Send(HttpMethod.Patch, $"contacts({emulator.Contact("Ada")})?$select=jobtitle", body: new { jobtitle = "Countess" }, prefer: "return=representation");
        Assert.Equal((200, "Countess"), (answer.Status, (string)answer.Json["jobtitle"]!));
        Assert.False(answer.Json.AsObject().ContainsKey("fullname"));
    }

    [Fact]
    public async Task APatchOfAnUnknownRowCreatesItUnlessAHeaderForbidsIt()
    {
        var id = Guid.NewGuid();
        var forbidden = await Patch($"contacts({id})", new { lastname = "New" }, ("If-Match", "*"));
        Assert.Equal((404, "0x80040217"), (forbidden.Status, forbidden.ErrorCode));
        Assert.Equal(204, (await Patch($"contacts({id})", new { lastname = "New" })).Status);
        Assert.Equal("New", emulator.Service().Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
        var created = await emulator.Send(HttpMethod.Patch, $"contacts({Guid.NewGuid()})", body: new { lastname = "New" }, prefer: "return=representation");
        Assert.Equal(201, created.Status);
    }

    [Fact]
    public async Task APatchMayOnlyCreate()
    {
        var id = Guid.NewGuid();
        Assert.Equal(204, (await Patch($"contacts({id})", new { lastname = "First" }, ("If-None-Match", "*"))).Status);
        var second = await Patch($"contacts({id})", new { lastname = "Second" }, ("If-None-Match", "*"));
        Assert.Equal((412, "0x80040237", "A record with matching key values already exists."), (second.Status, second.ErrorCode, second.ErrorMessage));
        Assert.Equal("First", emulator.Service().Retrieve("contact", id, new ColumnSet("lastname"))["lastname"]);
    }

    [Fact]
    public async Task APatchByAlternateKeyCreatesOrUpdates()
    {
        var key = $"soc_socialprofiles(soc_key='{Guid.NewGuid():N}')";
        var made = await emulator.Send(HttpMethod.Patch, key, body: new { soc_name = "Made" }, prefer: "return=representation");
        Assert.Equal((201, "Made"), (made.Status, (string)made.Json["soc_name"]!));
        var id = (string)made.Json["soc_socialprofileid"]!;
        Assert.Equal($"{emulator.Url}api/data/v9.2/soc_socialprofiles({id})", (await Patch(key, new { soc_name = "Changed" })).Headers["OData-EntityId"]);
        Assert.Equal($"{emulator.Url}api/data/v9.2/soc_socialprofiles({id})", (await Patch(key, new { soc_name = "Again" }, ("If-Match", "*"))).Headers["OData-EntityId"]);
        Assert.Equal("Again", (string)(await emulator.Get(key)).Json["soc_name"]!);
        Assert.Equal(404, (await Patch($"soc_socialprofiles(soc_key='{Guid.NewGuid():N}')", new { soc_name = "None" }, ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task AnEtagThatIsNoLongerTheRowsIsRefused()
    {
        var id = emulator.Contact("Ada");
        var old = (await emulator.Get($"contacts({id})")).Headers["ETag"];
        Assert.Equal(204, (await Patch($"contacts({id})", new { jobtitle = "1" }, ("If-Match", old))).Status);
        foreach (var answer in new[] { await Patch($"contacts({id})", new { jobtitle = "2" }, ("If-Match", old)), await Delete($"contacts({id})", ("If-Match", old)), await Delete($"contacts({id})", ("If-Match", "W/\"nonsense\"")) })
        {
            Assert.Equal((412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided."), (answer.Status, answer.ErrorCode, answer.ErrorMessage));
        }

        Assert.Equal("1", emulator.Service().Retrieve("contact", id, new ColumnSet("jobtitle"))["jobtitle"]);
        Assert.Equal(204, (await Delete($"contacts({id})", ("If-Match", (await emulator.Get($"contacts({id})")).Headers["ETag"]))).Status);
    }

    [Fact]
    public async Task ADeletedRowIsGone()
    {
        var id = emulator.Contact("Ada");
        Assert.Equal((204, ""), ((await Delete($"contacts({id})")).Status, ""));
        var again = await Delete($"contacts({id})");
        Assert.Equal((404, "0x80040217"), (again.Status, again.ErrorCode));
    }

    [Fact]
    public async Task AnAlternateKeyIsHeldUnique()
    {
        var key = $"{Guid.NewGuid():N}";
        Assert.Equal(204, (await emulator.Post("soc_socialprofiles", new { soc_name = "1", soc_key = key })).Status);
        var again = await emulator.Post("soc_socialprofiles", new { soc_name = "2", soc_key = key });
        Assert.Equal((412, "0x80060892"), (again.Status, again.ErrorCode));
    }

    private Task<Answer> Patch(string path, object body, params (string Name, string Value)[] headers) => emulator.Send(HttpMethod.Patch, path, body: body, change: r => Add(r, headers));

    private Task<Answer> Delete(string path, params (string Name, string Value)[] headers) => emulator.Send(HttpMethod.Delete, path, change: r => Add(r, headers));

    private static void Add(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
    }
}
