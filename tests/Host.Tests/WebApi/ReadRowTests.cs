using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>GET of one row: what its JSON looks like.</summary>
public sealed class ReadRowTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string All = "odata.include-annotations=\"*\"";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ARowComesWithContextEtagAndKey()
    {
        var id = emulator.Contact("Ada");
        var answer = await emulator.Get($"contacts({id})?$select=fullname");
        Assert.Equal(200, answer.Status);
        Assert.Equal(["@odata.context", "@odata.etag", "contactid", "fullname"], answer.Json.AsObject().Select(p => p.Key));
        Assert.Equal($"{emulator.Url}api/data/v9.2/$metadata#contacts(fullname)/$entity", (string)answer.Json["@odata.context"]!);
        Assert.Equal(("Ada Test", $"{id}"), ((string)answer.Json["fullname"]!, (string)answer.Json["contactid"]!));
        Assert.Matches("^W/\"[0-9]+\"$", (string)answer.Json["@odata.etag"]!);
        Assert.Equal((string)answer.Json["@odata.etag"]!, answer.Headers["ETag"]);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
        Assert.Equal("application/json; odata.metadata=minimal", answer.ContentType);
    }

    [Fact]
    public async Task WithoutSelectEveryColumnComesAndEmptyOnesAreNull()
    {
        var row = (await emulator.Get($"contacts({emulator.Contact("Ada")})")).Json;
        Assert.Null(row["jobtitle"]);
        Assert.All(["jobtitle", "createdon", "_ownerid_value", "_parentcustomerid_value", "donotemail", "versionnumber"], p => Assert.True(row.AsObject().ContainsKey(p), p));
        Assert.DoesNotContain(row.AsObject(), p => p.Key is "ownerid" or "parentcustomerid" || p.Key.Contains("__type", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ValuesHaveTheTypesOfTheWebApi()
    {
        var id = emulator.Service().Create(new Entity("contact") { ["lastname"] = "Typed", ["creditlimit"] = new Money(20000), ["birthdate"] = new DateTime(1990, 2, 3), ["gendercode"] = new OptionSetValue(2), ["donotemail"] = true });
        var row = (await emulator.Get($"contacts({id})?$select=creditlimit,birthdate,gendercode,donotemail,createdon,versionnumber,_ownerid_value")).Text;
        Assert.Contains("\"creditlimit\":20000.0000", row, StringComparison.Ordinal);
        Assert.Contains("\"birthdate\":\"1990-02-03\"", row, StringComparison.Ordinal);
        Assert.Contains("\"gendercode\":2", row, StringComparison.Ordinal);
        Assert.Contains("\"donotemail\":true", row, StringComparison.Ordinal);
        Assert.Matches("\"createdon\":\"20[0-9-]{8}T[0-9:]{8}Z\"", row);
        Assert.Matches("\"versionnumber\":[0-9]+", row);
        Assert.Contains($"\"_ownerid_value\":\"{emulator.Organization.SystemUserId}\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnnotationsStandInFrontOfWhatTheyAreAbout()
    {
        var account = emulator.Service().Create(new Entity("account") { ["name"] = "Works" });
        var id = emulator.Service().Create(new Entity("contact") { ["lastname"] = "Noted", ["gendercode"] = new OptionSetValue(2), ["parentcustomerid"] = new EntityReference("account", account) });
        var answer = await emulator.Get($"contacts({id})?$select=_parentcustomerid_value,gendercode", prefer: All);
        Assert.Equal(All, answer.Headers["Preference-Applied"]);
        Assert.Equal(
            [
                "@odata.context", "@odata.etag", "contactid",
                "_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty", "_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname", "_parentcustomerid_value@OData.Community.Display.V1.FormattedValue", "_parentcustomerid_value",
                "gendercode@OData.Community.Display.V1.FormattedValue", "gendercode",
            ],
            answer.Json.AsObject().Select(p => p.Key));
        Assert.Equal(("parentcustomerid_account", "account", "Works", "Female"), (Note("associatednavigationproperty"), Note("lookuplogicalname"), (string)answer.Json["_parentcustomerid_value@OData.Community.Display.V1.FormattedValue"]!, (string)answer.Json["gendercode@OData.Community.Display.V1.FormattedValue"]!));

        string Note(string name) => (string)answer.Json[$"_parentcustomerid_value@Microsoft.Dynamics.CRM.{name}"]!;
    }

    [Theory]
    [InlineData("odata.include-annotations=*", true, true)]
    [InlineData("odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"", true, false)]
    [InlineData("odata.include-annotations=\"Microsoft.Dynamics.CRM.*\"", false, true)]
    [InlineData(null, false, false)]
    public async Task OnlyTheAnnotationsThatArePreferredCome(string? prefer, bool formatted, bool lookup)
    {
        var row = (await emulator.Get($"contacts({emulator.Contact("Ada")})?$select=_ownerid_value", prefer: prefer)).Json.AsObject();
        Assert.Equal(formatted, row.ContainsKey("_ownerid_value@OData.Community.Display.V1.FormattedValue"));
        Assert.Equal(lookup, row.ContainsKey("_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"));
    }

    [Fact]
    public async Task ARowIsNamedByAlternateKeyToo()
    {
        var name = "It's (1/2) & 100% + ü = \"key\"";
        emulator.Ingest(Posts.Note("altkey", "1", "eve"));
        var profile = emulator.Profile("altkey", "eve");
        emulator.Service().Update(new Entity("soc_socialprofile", profile.Id) { ["soc_name"] = name });
        var answer = await emulator.Get($"soc_socialprofiles(soc_key='{profile["soc_key"]}')?$select=soc_name");
        Assert.Equal((200, name), (answer.Status, (string)answer.Json["soc_name"]!));
        Assert.Equal(200, (await emulator.Get($"soc_socialprofiles(soc_socialprofileid={profile.Id})")).Status);
    }

    [Fact]
    public async Task AKeyThatMatchesNothingIsNotFound()
    {
        var answer = await emulator.Get("soc_socialprofiles(soc_key='none')");
        Assert.Equal((404, "0x80060891"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("soc_socialprofiles(soc_name='x')", "0x80060890")]
    [InlineData("soc_socialprofiles(soc_nothing='x')", "0x80060888")]
    [InlineData("contacts(abc)", "0x80060888")]
    [InlineData("contacts()", "0x80060888")]
    [InlineData("contacts(contactid=5)", "0x80048d19")]
    public async Task AKeyThatIsNoneIsABadRequest(string path, string code)
    {
        var answer = await emulator.Get(path);
        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task AnUnknownRowIsNotFoundAndNamed()
    {
        var id = Guid.NewGuid();
        var answer = await emulator.Get($"contacts({id})");
        Assert.Equal((404, "0x80040217", $"contact With Id = {id} Does Not Exist"), (answer.Status, answer.ErrorCode, answer.ErrorMessage));
    }

    [Fact]
    public async Task ARowThatDidNotChangeIsNotSentAgain()
    {
        var id = emulator.Contact("Still");
        var etag = (await emulator.Get($"contacts({id})")).Headers["ETag"];
        var again = await emulator.Send(HttpMethod.Get, $"contacts({id})", change: r => r.Headers.TryAddWithoutValidation("If-None-Match", etag));
        Assert.Equal((304, ""), (again.Status, again.Text));
        emulator.Service().Update(new Entity("contact", id) { ["jobtitle"] = "x" });
        Assert.Equal(200, (await emulator.Send(HttpMethod.Get, $"contacts({id})", change: r => r.Headers.TryAddWithoutValidation("If-None-Match", etag))).Status);
    }

    [Fact]
    public async Task ClientsSendIfNoneMatchNullAndMeanNothingByIt() => Assert.Equal(200, (await emulator.Send(HttpMethod.Get, $"contacts({emulator.Contact("Ada")})", change: r => r.Headers.TryAddWithoutValidation("If-None-Match", "null"))).Status);

    [Theory]
    [InlineData("v9.0")]
    [InlineData("v9.1")]
    [InlineData("v9.2")]
    public async Task EachVersionAnswersWithItsOwnAddress(string version)
    {
        var answer = await emulator.Get($"/api/data/{version}/contacts({emulator.Contact("Ada")})?$select=fullname");
        Assert.StartsWith($"{emulator.Url}api/data/{version}/$metadata#contacts", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRootListsTheEntitySets()
    {
        var answer = await emulator.Get("");
        Assert.Contains(answer.Rows, r => JsonNode.DeepEquals(r, JsonNode.Parse("""{"name":"soc_socialmessages","kind":"EntitySet","url":"soc_socialmessages"}""")));
        Assert.Equal($"{emulator.Url}api/data/v9.2/$metadata", (string)answer.Json["@odata.context"]!);
        Assert.Equal(200, (await emulator.Get("/api/data/v9.2")).Status);
    }
}
