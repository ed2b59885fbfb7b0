using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

public sealed class IngestActivitiesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AnswersCountsAndAResultForEachActivity()
    {
        var answer = await Ingest(Posts.Json(Posts.Note("counts", "1"), Posts.Note("counts", "1"), Posts.Note("counts", "2", published: "2026-01-01T10:00:00")));
        Assert.Equal(200, answer.Status);
        Assert.Equal([3, 1, 0, 0, 1, 1, 0], new[] { "Received", "Created", "Updated", "Deleted", "Duplicates", "Rejected", "Remaining" }.Select(n => (int)answer.Json[n]!));
        var results = JsonNode.Parse((string)answer.Json["Results"]!)!.AsArray();
        Assert.Equal(["created", "duplicate", "rejected"], results.Select(r => (string)r!["outcome"]!));
        Assert.Equal([0, 1, 2], results.Select(r => (int)r!["index"]!));
        Assert.Equal(Posts.Id("counts", "1"), (string?)results[0]!["id"]);
        Assert.Equal("time_without_zone", (string?)results[2]!["code"]);
        Assert.Null((string?)results[0]!["code"]);
        Assert.Equal((string?)results[0]!["rowid"], (string?)results[1]!["rowid"]);
    }

    [Fact]
    public void APostBecomesARowWithComputedKeys()
    {
        var result = emulator.IngestResults(JsonNode.Parse("""
            {"type":"Create","soc:network":"X","actor":{"id":"https://x.example/users/115798","name":"Some One"},
             "object":{"type":"Note","id":"https://x.example/status/348","content":"First words","published":"2026-01-01T10:00:00.5Z","url":"https://x.example/115798/status/348"}}
            """)!)[0]!;
        Assert.Equal("8f17ea4c-d69b-8d50-8985-e48f76e94bc0", (string?)result["rowid"]);
        var message = emulator.Service().Retrieve("soc_socialmessage", Guid.Parse((string)result["rowid"]!), new Microsoft.Xrm.Sdk.Query.ColumnSet(true));
        Assert.Equal(Guid.Parse("93e02934-0bcb-86fd-8cc5-a0d9be30ed4f"), message.GetAttributeValue<EntityReference>("soc_conversationid").Id);
        Assert.Equal(Guid.Parse("9c81baa9-e60b-83d7-bebc-1b913e029b36"), message.GetAttributeValue<EntityReference>("soc_profileid").Id);
        Assert.Equal("Some One on X: First words", message["subject"]);
        Assert.Equal("First words", message["description"]);
        Assert.Equal("First words", message["soc_text"]);
        var posted = new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc);
        Assert.All(["soc_postedon", "actualend", "sortdate"], c => Assert.Equal(posted, message[c]));
        Assert.Equal("Incoming", message.FormattedValues["soc_direction"]);
        Assert.Equal("Public", message.FormattedValues["soc_visibility"]);
        Assert.Equal("Open", message.FormattedValues["statecode"]);
        Assert.Equal(64, message.GetAttributeValue<string>("soc_authorkey").Length);
    }

    [Fact]
    public void WhatTheCompanyWroteIsOutgoingCompletedAndWithoutProfile()
    {
        var channel = emulator.Channel("own", "brand");
        emulator.Ingest(Posts.Note("own", "1", mentions: "brand"), Posts.Note("own", "2", "brand", "1", published: "2026-01-01T11:00:00Z"));
        var answer = emulator.Message("own", "2");
        Assert.Equal("Outgoing", answer.FormattedValues["soc_direction"]);
        Assert.Equal("Sent", answer.FormattedValues["soc_delivery"]);
        Assert.Equal("Completed", answer.FormattedValues["statecode"]);
        Assert.False(answer.Contains("soc_profileid"));
        Assert.Equal(channel, answer.GetAttributeValue<EntityReference>("soc_channelid").Id);
        Assert.Equal(channel, emulator.Message("own", "1").GetAttributeValue<EntityReference>("soc_channelid").Id);
        Assert.Empty(emulator.Rows("soc_socialprofile", "soc_externalid", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, Posts.Actor("own", "brand")));
        Assert.Equal("Waiting on customer", emulator.Conversation(answer).FormattedValues["soc_state"]);
    }

    [Fact]
    public void TheConversationTellsWhoseTurnItIs()
    {
        emulator.Channel("turn", "brand");
        emulator.Ingest(Posts.Note("turn", "1", mentions: "brand"));
        var conversation = emulator.Conversation(emulator.Message("turn", "1"));
        Assert.Equal("Waiting on us", conversation.FormattedValues["soc_state"]);
        Assert.Equal("ada on X: Hello", conversation["soc_name"]);
        Assert.Equal(1, conversation["soc_messagecount"]);
        Assert.Equal("ada", conversation.GetAttributeValue<EntityReference>("soc_starterid").Name);
        Assert.Equal(64, conversation.GetAttributeValue<string>("soc_key").Length);

        emulator.Ingest(Posts.Note("turn", "0", "eve", text: "No business of ours"));
        Assert.Equal("Open", emulator.Conversation(emulator.Message("turn", "0")).FormattedValues["soc_state"]);
    }

    [Fact]
    public void AResolvedConversationOpensAgainWhenTheCustomerWritesLater()
    {
        emulator.Channel("settled", "brand");
        emulator.Ingest(Posts.Note("settled", "1", mentions: "brand"));
        var conversation = emulator.Conversation(emulator.Message("settled", "1"));
        emulator.Service("agent").Update(new Entity("soc_conversation", conversation.Id) { ["soc_state"] = new OptionSetValue(285100003) });
        emulator.Ingest(Posts.Note("settled", "2", inReplyTo: "1", published: "2026-01-02T10:00:00Z"));
        Assert.Equal("Resolved", emulator.Conversation(emulator.Message("settled", "1")).FormattedValues["soc_state"]);

        emulator.Ingest(Posts.Note("settled", "3", inReplyTo: "1", published: DateTime.UtcNow.AddHours(1).ToString("s") + "Z"));
        var again = emulator.Conversation(emulator.Message("settled", "1"));
        Assert.Equal("Waiting on us", again.FormattedValues["soc_state"]);
        Assert.False(again.Contains("soc_resolvedon"));
    }

    [Fact]
    public void TheChannelThatTheCallerNamesGivesNetworkChannelAndOwner()
    {
        var team = TeamWithRole("Inbox", "Social Reader");
        var channel = emulator.Service("manager").Create(new Entity("soc_channel") { ["soc_name"] = "Inbox", ["soc_network"] = new OptionSetValue(Posts.X), ["soc_ownerteamid"] = new EntityReference("team", team) });
        var note = Posts.Note("named", "1");
        note.Remove("soc:network");
        var response = emulator.Service("connector").Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = Posts.Json(note), ["ChannelId"] = channel });
        Assert.Equal(1, response["Created"]);
        var message = emulator.Message("named", "1");
        Assert.Equal(channel, message.GetAttributeValue<EntityReference>("soc_channelid").Id);
        Assert.Equal(team, message.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(team, emulator.Conversation(message).GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(team, emulator.Profile("named", "ada").GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void AChannelRefusesATeamThatMayNotReadWhatItWouldOwn()
    {
        var team = emulator.Service().Create(new Entity("team") { ["name"] = "Without roles", ["businessunitid"] = new EntityReference("businessunit", emulator.Organization.RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", emulator.Organization.SystemUserId) });
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => emulator.Service("manager").Create(new Entity("soc_channel") { ["soc_name"] = "Refused", ["soc_network"] = new OptionSetValue(Posts.X), ["soc_ownerteamid"] = new EntityReference("team", team) }));
        Assert.Contains("prvReadsoc_socialprofile", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"name\":\"no type\"}")]
    [InlineData("")]
    [InlineData("[{},]")]
    public async Task WhatIsNoActivityArrayOrCollectionFailsTheCall(string activities)
    {
        var answer = await Ingest(activities);
        Assert.Equal(400, answer.Status);
        Assert.StartsWith("0x", answer.ErrorCode, StringComparison.Ordinal);
        Assert.Contains("'Activities'", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakesACollection()
    {
        var collection = new JsonObject { ["type"] = "OrderedCollection", ["orderedItems"] = new JsonArray(Posts.Note("collection", "1"), Posts.Note("collection", "2")) };
        Assert.Equal(2, (int)(await Ingest(collection.ToJsonString())).Json["Created"]!);
    }

    [Fact]
    public async Task LooksAtFiveHundredActivitiesACall()
    {
        var answer = await Ingest(Posts.Json([.. Enumerable.Range(0, 503).Select(i => Posts.Note("many", $"{i}"))]));
        Assert.Equal((503, 500, 3), ((int)answer.Json["Received"]!, (int)answer.Json["Created"]!, (int)answer.Json["Remaining"]!));
    }

    [Fact]
    public async Task OneBadActivityDoesNotKeepTheRestOut()
    {
        var deep = Posts.Note("bad", "deep").ToJsonString().Replace("\"Hello\"", new string('[', 10_000) + new string(']', 10_000), StringComparison.Ordinal);
        var huge = Posts.Note("bad", "huge", text: new string('x', 1_000_000)).ToJsonString();
        var answer = await Ingest($"[{Posts.Note("bad", "1").ToJsonString()},{deep},{huge},5,null,[],{Posts.Note("bad", "2").ToJsonString()}]");
        var results = JsonNode.Parse((string)answer.Json["Results"]!)!.AsArray();
        Assert.Equal(["created", "too_deep", "text_too_long", "unknown_type", "unknown_type", "unknown_type", "created"], results.Select(r => (string?)r!["code"] ?? (string)r["outcome"]!));
    }

    [Fact]
    public void ANewerVersionOfAHeldPostReplacesItsText()
    {
        emulator.Ingest(Posts.Note("version", "1", text: "old"));
        var newer = Posts.Note("version", "1", text: "new");
        newer["object"]!["updated"] = "2026-01-01T12:00:00Z";
        Assert.Equal(["updated"], emulator.Ingest(newer));
        Assert.Equal(["duplicate"], emulator.Ingest(Posts.Note("version", "1", text: "old")));
        Assert.Equal("new", emulator.Message("version", "1")["soc_text"]);
    }

    [Fact]
    public void APostThatAnotherWroteCannotBeReplaced()
    {
        emulator.Ingest(Posts.Note("stolen", "1", text: "mine"));
        var theirs = Posts.Note("stolen", "1", "eve", text: "theirs", published: "2026-01-05T10:00:00Z");
        Assert.Equal("not_the_author", (string?)emulator.IngestResults(theirs)[0]!["code"]);
        Assert.Equal("mine", emulator.Message("stolen", "1")["soc_text"]);
    }

    [Fact]
    public void AProfileMadeByHandIsFoundByItsKey()
    {
        var made = emulator.Service("agent").Create(new Entity("soc_socialprofile") { ["soc_name"] = "By hand", ["soc_network"] = new OptionSetValue(Posts.X), ["soc_externalid"] = Posts.Actor("hand", "ada") });
        emulator.Ingest(Posts.Note("hand", "1"));
        Assert.Equal(made, emulator.Message("hand", "1").GetAttributeValue<EntityReference>("soc_profileid").Id);
    }

    [Theory]
    [InlineData("agent", 403)]
    [InlineData("reader", 403)]
    [InlineData("manager", 403)]
    [InlineData("connector", 200)]
    [InlineData("admin", 200)]
    [InlineData(null, 401)]
    [InlineData("nobody", 401)]
    public async Task OnlyWhoHoldsThePrivilegeMayIngest(string? user, int status) => Assert.Equal(status, (await Ingest("[]", user)).Status);

    private Task<Answer> Ingest(string activities, string? user = "connector") => emulator.Post("soc_IngestActivities", new { Activities = activities, ChannelId = (Guid?)null }, user);

    private Guid TeamWithRole(string name, string role)
    {
        var service = emulator.Service();
        var team = service.Create(new Entity("team") { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", emulator.Organization.RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", emulator.Organization.SystemUserId) });
        var id = emulator.Rows("role", "name", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, role).Single().Id;
        service.Associate("team", team, new Relationship("teamroles_association"), [new EntityReference("role", id)]);
        return team;
    }
}
