using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Identity;

public sealed class LinkProfileTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AConfirmedProfilesMessagesStandOnTheContactsTimeline()
    {
        emulator.Ingest(Posts.Note("confirm", "1"), Posts.Note("confirm", "2", inReplyTo: "1", published: "2026-01-02T10:00:00Z"), Posts.Note("confirm", "3", "eve", "1"));
        var contact = emulator.Contact("Confirm");
        Assert.Empty(await Timeline(contact));

        var answer = await Link(emulator.Profile("confirm", "ada").Id, "Confirm", contact);
        Assert.Equal(200, answer.Status);
        Assert.Equal(0, (int)answer.Json["Remaining"]!);
        var profile = emulator.Profile("confirm", "ada");
        Assert.Equal(new EntityReference("contact", contact), profile["soc_customerid"]);
        Assert.Equal("Confirmed", profile.FormattedValues["soc_matchstatus"]);
        Assert.Equal(1m, profile["soc_matchscore"]);
        Assert.Contains("agent", Evidence(profile)["sentence"]!.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal([emulator.Message("confirm", "1").Id, emulator.Message("confirm", "2").Id], await Timeline(contact));
        Assert.Equal(new EntityReference("contact", contact), emulator.Conversation(emulator.Message("confirm", "1"))["soc_customerid"]);
    }

    [Fact]
    public async Task NewMessagesOfAConfirmedProfileFollow()
    {
        emulator.Ingest(Posts.Note("follow", "1"));
        var contact = emulator.Contact("Follow");
        await Link(emulator.Profile("follow", "ada").Id, "Confirm", contact);
        emulator.Ingest(Posts.Note("follow", "2", published: "2026-01-02T10:00:00Z"));
        Assert.Equal([emulator.Message("follow", "1").Id, emulator.Message("follow", "2").Id], await Timeline(contact));
        Assert.Equal(new EntityReference("contact", contact), emulator.Conversation(emulator.Message("follow", "2"))["soc_customerid"]);
    }

    [Fact]
    public async Task TheCompanysAnswersStandOnTheTimelineOfTheCustomerTheyAreFor()
    {
        emulator.Channel("answers", "brand");
        emulator.Ingest(Posts.Note("answers", "1", mentions: "brand"), Posts.Note("answers", "2", "brand", "1", published: "2026-01-01T11:00:00Z"));
        var contact = emulator.Contact("Answers");
        await Link(emulator.Profile("answers", "ada").Id, "Confirm", contact);
        emulator.Ingest(Posts.Note("answers", "3", "brand", "1", published: "2026-01-01T12:00:00Z"));
        Assert.Equal(["1", "2", "3"], (await Timeline(contact)).Select(id => emulator.Service().Retrieve("soc_socialmessage", id, new ColumnSet("soc_externalid"))["soc_externalid"].ToString()!.Split('/')[^1]));
    }

    [Fact]
    public async Task UnlinkTakesEverythingBack()
    {
        emulator.Ingest(Posts.Note("unlink", "1"));
        var contact = emulator.Contact("Unlink");
        await Link(emulator.Profile("unlink", "ada").Id, "Confirm", contact);
        var answer = await Link(emulator.Profile("unlink", "ada").Id, "Unlink", null);
        Assert.Equal(200, answer.Status);
        var profile = emulator.Profile("unlink", "ada");
        Assert.False(profile.Contains("soc_customerid"));
        Assert.Equal("Unmatched", profile.FormattedValues["soc_matchstatus"]);
        Assert.False(profile.Contains("soc_matchscore"));
        Assert.Empty(await Timeline(contact));
        Assert.False(emulator.Conversation(emulator.Message("unlink", "1")).Contains("soc_customerid"));
    }

    [Fact]
    public async Task AnotherConfirmMovesEverythingToTheOtherContact()
    {
        emulator.Ingest(Posts.Note("move", "1"), Posts.Note("move", "2", published: "2026-01-02T10:00:00Z"));
        var (wrong, right) = (emulator.Contact("Wrong"), emulator.Contact("Right"));
        await Link(emulator.Profile("move", "ada").Id, "Confirm", wrong);
        await Link(emulator.Profile("move", "ada").Id, "Confirm", right);
        Assert.Empty(await Timeline(wrong));
        Assert.Equal(2, (await Timeline(right)).Count);
    }

    [Fact]
    public async Task RejectSaysSoAndKeepsNoCustomer()
    {
        emulator.Ingest(Posts.Note("reject", "1"));
        var contact = emulator.Contact("Reject");
        await Link(emulator.Profile("reject", "ada").Id, "Confirm", contact);
        Assert.Equal(200, (await Link(emulator.Profile("reject", "ada").Id, "Reject", contact)).Status);
        var profile = emulator.Profile("reject", "ada");
        Assert.Equal("Rejected", profile.FormattedValues["soc_matchstatus"]);
        Assert.False(profile.Contains("soc_customerid"));
        Assert.Empty(await Timeline(contact));
    }

    [Fact]
    public async Task EachDecisionIsWrittenDownAndCanBeTakenBack()
    {
        emulator.Ingest(Posts.Note("undo", "1"));
        var contact = emulator.Contact("Undo");
        await Link(emulator.Profile("undo", "ada").Id, "Confirm", contact);
        await Link(emulator.Profile("undo", "ada").Id, "Reject", null);
        var entries = JsonNode.Parse((string)emulator.Profile("undo", "ada")["soc_matchhistory"])!["entries"]!.AsArray();
        Assert.Equal(["Confirmed", "Rejected"], entries.Select(e => (string?)e!["what"]));
        Assert.All(entries, e => Assert.False(string.IsNullOrEmpty((string?)e!["by"]) || string.IsNullOrEmpty((string?)e["on"]) || string.IsNullOrEmpty((string?)e["basis"])));

        Assert.Equal(200, (await Link(emulator.Profile("undo", "ada").Id, "Undo", null)).Status);
        var profile = emulator.Profile("undo", "ada");
        Assert.Equal(("Confirmed", new EntityReference("contact", contact), 1m), (profile.FormattedValues["soc_matchstatus"], profile["soc_customerid"], profile["soc_matchscore"]));
        Assert.Equal([emulator.Message("undo", "1").Id], await Timeline(contact));
        await Link(profile.Id, "Undo", null);
        Assert.Equal("Rejected", emulator.Profile("undo", "ada").FormattedValues["soc_matchstatus"]);
    }

    [Fact]
    public async Task WhereNothingWasDecidedThereIsNothingToUndo()
    {
        emulator.Ingest(Posts.Note("nothing", "1"));
        var answer = await Link(emulator.Profile("nothing", "ada").Id, "Undo", null);
        Assert.Equal(400, answer.Status);
        Assert.Contains("there is nothing to undo", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCustomerColumnOfAFormDoesTheSame()
    {
        emulator.Ingest(Posts.Note("column", "1"));
        var contact = emulator.Contact("Column");
        emulator.Service("agent").Update(new Entity("soc_socialprofile", emulator.Profile("column", "ada").Id) { ["soc_customerid"] = new EntityReference("contact", contact) });
        Assert.Equal(new EntityReference("contact", contact), emulator.Message("column", "1")["regardingobjectid"]);
    }

    [Theory]
    [InlineData("Maybe", true, "'Decision' is 'Maybe'. It must be Confirm, Reject or Unlink.")]
    [InlineData("Confirm", false, "'Customer' is missing: to confirm, say which contact or account the profile belongs to.")]
    public async Task AnImpossibleDecisionIsRefusedWithTheReason(string decision, bool withCustomer, string message)
    {
        emulator.Ingest(Posts.Note("impossible", "1"));
        var answer = await Link(emulator.Profile("impossible", "ada").Id, decision, withCustomer ? emulator.Contact("Impossible") : null);
        Assert.Equal(400, answer.Status);
        Assert.Contains(message, answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal("Unmatched", emulator.Profile("impossible", "ada").FormattedValues["soc_matchstatus"]);
    }

    [Fact]
    public async Task WhoMayOnlyReadMayNotLink()
    {
        emulator.Ingest(Posts.Note("readonly", "1"));
        var answer = await Link(emulator.Profile("readonly", "ada").Id, "Confirm", emulator.Contact("Readonly"), "reader");
        Assert.Equal(403, answer.Status);
        Assert.Equal("0x80040220", answer.ErrorCode);
    }

    [Fact]
    public async Task AProfileThatIsNotThereIsNotFound() =>
        Assert.Equal(404, (await Link(Guid.NewGuid(), "Unlink", null)).Status);

    private static JsonNode Evidence(Entity profile) => JsonNode.Parse((string)profile["soc_matchevidence"])!.AsArray().Single()!;

    private Task<Answer> Link(Guid profile, string decision, Guid? contact, string user = "agent")
    {
        var body = new JsonObject { ["Decision"] = decision, ["Customer"] = contact is { } id ? new JsonObject { ["@odata.type"] = "Microsoft.Dynamics.CRM.contact", ["contactid"] = id } : null };
        return emulator.Post($"soc_socialprofiles({profile})/Microsoft.Dynamics.CRM.soc_LinkProfile", body.ToJsonString(), user);
    }

    private async Task<List<Guid>> Timeline(Guid contact)
    {
        var answer = await emulator.Get($"contacts({contact})/Contact_ActivityPointers?$select=activityid,activitytypecode&$orderby=sortdate asc", "agent");
        Assert.Equal(200, answer.Status);
        Assert.All(answer.Rows, r => Assert.Equal("soc_socialmessage", (string?)r!["activitytypecode"]));
        return [.. answer.Rows.Select(r => (Guid)r!["activityid"]!)];
    }
}
