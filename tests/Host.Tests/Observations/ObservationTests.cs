using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Observations;

/// <summary>Facts from outside come in with source, basis and end, are shown with them, and go when their time is over.</summary>
public sealed class ObservationTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Theory]
    [InlineData("Third party fact")]
    [InlineData("Location")]
    [InlineData("Behaviour")]
    [InlineData("Expectation")]
    [InlineData("Promise")]
    public void AnObservationIsHeldWithAllThatAllowsIt(string kind)
    {
        var prefix = "held" + kind.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(["created", "duplicate"], emulator.Ingest(Facts.Observation(prefix, "1", kind: kind, expires: "2126-12-31"), Facts.Observation(prefix, "1", kind: kind, expires: "2126-12-31")));
        var row = Facts.Of(emulator, prefix).Single();
        Assert.Equal((kind, "Leipzig", "registry", "Legitimate interests"), (row.FormattedValues["soc_kind"], (string)row["soc_value"], (string)row["soc_source"], row.FormattedValues["soc_lawfulbasis"]));
        Assert.Equal((0.9m, new DateTime(2126, 12, 31), new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc)), ((decimal)row["soc_confidence"], (DateTime)row["soc_expireson"], (DateTime)row["soc_collectedon"]));
    }

    /// <summary>Whether the person's posts or the facts come first makes no difference.</summary>
    [Fact]
    public void AFactMayComeBeforeThePerson()
    {
        Assert.Equal(["created", "created"], emulator.Ingest(Facts.Observation("before", "1"), Posts.Note("before", "1")));
        Assert.Equal("ada", emulator.Profile("before", "ada")["soc_name"]);
        Assert.Single(Facts.Of(emulator, "before"));
    }

    [Theory]
    [InlineData("soc:about", null, "missing_subject")]
    [InlineData("soc:kind", null, "missing_kind")]
    [InlineData("soc:kind", "Gossip", "unknown_kind")]
    [InlineData("soc:lawfulBasis", null, "missing_basis")]
    [InlineData("soc:lawfulBasis", "Because", "unknown_basis")]
    [InlineData("content", null, "missing_value")]
    [InlineData("published", null, "missing_time")]
    [InlineData("soc:expires", "2020-01-01", "expired")]
    [InlineData("soc:expires", "soon", "bad_expiry")]
    [InlineData("soc:about", "ada", "id_not_absolute")]
    public void WhatMayNotBeHeldIsRefusedByItself(string property, string? value, string code)
    {
        var refused = Facts.Observation("refused", "1");
        refused["object"]![property] = value;
        var sure = Facts.Observation("refused", "2");
        sure["object"]!["soc:confidence"] = 1.5;
        var results = emulator.IngestResults(refused, sure, Posts.Note("refused" + property + value, "1"));
        Assert.Equal([code, "confidence_out_of_range", null], results.Select(r => (string?)r!["code"]));
    }

    [Fact]
    public void AnAccountOfOursIsNobodyToKnowThingsOf()
    {
        emulator.Channel("own", "brand");
        Assert.Equal("about_ourselves", (string?)emulator.IngestResults(Facts.Observation("own", "1", about: "brand"))[0]!["code"]);
    }

    [Fact]
    public void TheNewestVersionWinsWhateverArrivesFirst()
    {
        var edit = Facts.Observation("versions", "1", value: "Dresden");
        edit["type"] = "Update";
        edit["object"]!["updated"] = "2026-02-01T10:00:00Z";
        Assert.Equal(["created", "duplicate"], emulator.Ingest(edit, Facts.Observation("versions", "1")));
        Assert.Equal(["duplicate"], emulator.Ingest(edit));
        Assert.Equal("Dresden", Facts.Of(emulator, "versions").Single()["soc_value"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatASourceTakesBackLeavesAReceiptWithoutContent(bool deleteFirst)
    {
        var prefix = $"back{deleteFirst}";
        emulator.Ingest(Posts.Note(prefix, "1"));
        JsonObject[] story = [Facts.Observation(prefix, "1"), Facts.Retract(prefix, "1")];
        var outcomes = (deleteFirst ? story.Reverse() : story).SelectMany(a => emulator.Ingest(a)).ToList();
        Assert.Equal(deleteFirst ? ["deleted", "duplicate"] : ["created", "deleted"], outcomes);
        Assert.Equal(["duplicate"], emulator.Ingest(Facts.Observation(prefix, "1")));
        Assert.Empty(Facts.Of(emulator, prefix));
        Assert.Equal(["created"], emulator.Ingest(Facts.Observation(prefix, "1", source: "another")));
        Assert.Single(Facts.Of(emulator, prefix));
    }

    [Fact]
    public async Task TheNewestCredibleFactHoldsAndTheOthersAreHistory()
    {
        emulator.Ingest(
            Facts.Observation("history", "1", value: "Leipzig", collected: "2026-01-01T10:00:00Z"),
            Facts.Observation("history", "2", value: "Dresden", collected: "2026-02-01T10:00:00Z"),
            Facts.Observation("history", "3", value: "Atlantis", collected: "2026-03-01T10:00:00Z", confidence: 0.2));
        var view = await View(Linked("history"));
        Assert.Equal(["Dresden"], Said(view, "knowledge"));
        Assert.Equal(["Atlantis", "Leipzig"], Said(view, "history"));
        var fact = view["knowledge"]![0]!;
        Assert.Equal(("registry", "Legitimate interests", "2026-02-01T10:00:00Z"), ((string?)fact["source"], (string?)fact["basis"], (string?)fact["collectedOn"]));
        Assert.Equal(["Leipzig"], Said(await View(Linked("history"), "AsOf=2026-01-15T00:00:00Z"), "knowledge"));
    }

    [Fact]
    public async Task WhatExpiredIsHiddenAtOnceAndDeletedByDueProcessing()
    {
        await using var own = await TestEmulator.Start();
        own.Ingest(Facts.Observation("ends", "1", value: "Short", expires: "2126-01-01"), Facts.Observation("ends", "2", aspect: "work", value: "Lasting"));
        var contact = Link(own, "ends");
        Assert.Equal(2, (await View(own, contact))["knowledge"]!.AsArray().Count);
        var row = Facts.Of(own, "ends").Single(r => (string)r["soc_value"] == "Short");
        own.Service().Update(new Entity("soc_observation", row.Id) { ["soc_expireson"] = DateTime.UtcNow.Date });
        Assert.Equal(["Lasting"], Said(await View(own, contact), "knowledge"));
        var answer = own.Service("connector").Execute(new OrganizationRequest("soc_ProcessDue"));
        Assert.Equal((1, 0), ((int)answer["Expired"], (int)answer["Remaining"]));
        Assert.Equal(["Lasting"], Facts.Of(own, "ends").Select(r => (string)r["soc_value"]));
    }

    [Fact]
    public void TwoHundredRowsGoInACall()
    {
        emulator.ProcessAllDue();
        for (var n = 0; n < 250; n += 125) emulator.Ingest([.. Enumerable.Range(n, 125).Select(i => (JsonNode)Facts.Observation("many", $"{i}", expires: "2126-01-01"))]);
        foreach (var row in Facts.Of(emulator, "many")) emulator.Service().Update(new Entity("soc_observation", row.Id) { ["soc_expireson"] = DateTime.UtcNow.Date.AddDays(-1) });
        var first = emulator.Service("connector").Execute(new OrganizationRequest("soc_ProcessDue"));
        Assert.Equal((200, 50), ((int)first["Expired"], (int)first["Remaining"]));
        emulator.ProcessAllDue();
        Assert.Empty(Facts.Of(emulator, "many"));
    }

    [Fact]
    public void WhoLeavesTakesAlongWhatIsKnownOfThem()
    {
        emulator.Ingest(Posts.Note("leaver", "1"), Facts.Observation("leaver", "1"));
        emulator.Ingest(Posts.Leave("leaver", "ada"));
        Assert.Empty(Facts.Of(emulator, "leaver"));
        Assert.Equal(["duplicate"], emulator.Ingest(Facts.Observation("leaver", "2")));
        Assert.Empty(Facts.Of(emulator, "leaver"));
    }

    /// <summary>A person may write down what was promised on the phone.</summary>
    [Fact]
    public async Task WhatAnAgentNotesOfAContactIsShownToo()
    {
        var contact = emulator.Contact("noted");
        emulator.Service("agent").Create(new Entity("soc_observation")
        {
            ["soc_name"] = "Promise", ["soc_kind"] = new OptionSetValue(285100004), ["soc_value"] = "A new lamp by Monday", ["soc_source"] = "Agent", ["soc_collectedon"] = DateTime.UtcNow.AddDays(-1),
            ["soc_lawfulbasis"] = new OptionSetValue(285100001), ["soc_customerid"] = new EntityReference("contact", contact),
        });
        Assert.Equal(["A new lamp by Monday"], Said(await View(contact), "knowledge"));
    }

    private static IEnumerable<string?> Said(JsonNode view, string part) => view[part]!.AsArray().Select(f => (string?)f!["value"]);

    private Guid Linked(string prefix) => emulator.Profile(prefix, "ada").GetAttributeValue<EntityReference>("soc_customerid")?.Id ?? Link(emulator, prefix);

    private static Guid Link(TestEmulator emulator, string prefix)
    {
        var contact = emulator.Contact("ada");
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, "ada").ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        return contact;
    }

    private Task<JsonNode> View(Guid contact, string parameters = "") => View(emulator, contact, parameters);

    private static async Task<JsonNode> View(TestEmulator emulator, Guid contact, string parameters = "")
    {
        var call = parameters.Length == 0 ? "soc_GetSocialView()" : "soc_GetSocialView(AsOf=@a)?@a=" + parameters["AsOf=".Length..];
        var answer = await emulator.Get($"contacts({contact})/Microsoft.Dynamics.CRM.{call}", "agent");
        Assert.True(answer.Status == 200, answer.Text);
        return JsonNode.Parse((string)answer.Json["View"]!)!;
    }
}
