using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Understanding;

/// <summary>What a person says of a message stands, is kept, is learned from, and can be taken back.</summary>
public sealed class CorrectionsTests : IAsyncLifetime
{
    private const int Negative = 285100000;
    private const int Positive = 285100002;
    private const int Complaint = 285100000;
    private TestEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await TestEmulator.Start();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task WhatAnAgentSaysStandsAndTheConversationSaysSo()
    {
        var message = Said("stands", "1", "I love this lamp");
        await Patch(message, "agent", new { soc_sentiment = Negative });
        var row = emulator.Message("stands", "1");
        Assert.Equal(("Negative", true), (row.FormattedValues["soc_sentiment"], (bool)row["soc_sentimentset"]));
        Assert.InRange((decimal)row["soc_sentimentscore"], -1m, -0.01m);
        var conversation = emulator.Conversation(row);
        Assert.Equal(("Negative", row["soc_sentimentscore"]), (conversation.FormattedValues["soc_sentiment"], conversation["soc_sentimentscore"]));
        emulator.Ingest(Posts.Edit("stands", "1", text: "I really love this lamp"));
        Assert.Equal("Negative", emulator.Message("stands", "1").FormattedValues["soc_sentiment"]);
        Assert.Contains("really", (string)emulator.Message("stands", "1")["soc_text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorrectionIsKeptWithWhoWhenAndWhatWasJudged()
    {
        var message = Said("kept", "1", "I love this lamp");
        await Patch(message, "agent", new { soc_sentiment = Negative });
        var correction = Assert.Single(Corrections());
        Assert.Equal(("Sentiment: Negative", "Positive", "Negative"), ((string)correction["soc_name"], (string)correction["soc_judged"], (string)correction["soc_said"]));
        Assert.Equal((message, emulator.UserId("agent")), (correction.GetAttributeValue<EntityReference>("soc_messageid").Id, correction.GetAttributeValue<EntityReference>("soc_userid").Id));
        Assert.DoesNotContain("lamp", string.Join(" ", correction.Attributes.Where(a => a.Key != "soc_messageid").Select(a => a.Value)), StringComparison.Ordinal);
        await Patch(message, "agent", new { soc_sentiment = Positive });
        Assert.Equal("Positive", (string)Assert.Single(Corrections())["soc_said"]);
    }

    [Fact]
    public async Task WhatIsTakenBackIsJudgedAgainAndUnlearned()
    {
        var message = Said("back", "1", "I love this lamp");
        var judged = emulator.Message("back", "1")["soc_sentimentscore"];
        await Patch(message, "agent", new { soc_sentiment = Negative, soc_intent = Complaint });
        Assert.Equal(2, Corrections().Count);
        await Patch(message, "agent", new { soc_sentimentset = false });
        var row = emulator.Message("back", "1");
        Assert.Equal(("Positive", judged, false, true), (row.FormattedValues["soc_sentiment"], row["soc_sentimentscore"], (bool)row["soc_sentimentset"], (bool)row["soc_intentset"]));
        Assert.Equal("Positive", emulator.Conversation(row).FormattedValues["soc_sentiment"]);
        Assert.Equal("Intent: Complaint", Assert.Single(Corrections())["soc_name"]);
        await Patch(message, "agent", new { soc_intent = (int?)null });
        Assert.Equal("Praise", emulator.Message("back", "1").FormattedValues["soc_intent"]);
        Assert.Empty(Corrections());
    }

    [Fact]
    public async Task ATopicCanBeSetAndTakenOff()
    {
        var lamps = emulator.Topic("Lamps", "lamp");
        var shades = emulator.Topic("Shades", "shade");
        var message = Said("topic", "1", "I love this lamp");
        await Patch(message, "agent", new Dictionary<string, object?> { ["soc_topicid_soc_socialmessage@odata.bind"] = $"/soc_topics({shades})" });
        Assert.Equal(shades, emulator.Conversation(emulator.Message("topic", "1")).GetAttributeValue<EntityReference>("soc_topicid").Id);
        await Patch(message, "agent", new Dictionary<string, object?> { ["soc_topicid_soc_socialmessage@odata.bind"] = null });
        emulator.Ingest(Posts.Edit("topic", "1", text: "I love this lamp so much"));
        Assert.False(emulator.Message("topic", "1").Contains("soc_topicid"));
        Assert.False(emulator.Conversation(emulator.Message("topic", "1")).Contains("soc_topicid"));
        await Patch(message, "agent", new { soc_topicset = false });
        Assert.Equal(lamps, emulator.Message("topic", "1").GetAttributeValue<EntityReference>("soc_topicid").Id);
    }

    [Fact]
    public async Task ConfirmingIsACorrectionThatAgrees()
    {
        var message = Said("confirm", "1", "I love this lamp");
        await Patch(message, "agent", new { soc_sentimentset = true });
        Assert.Equal(("Positive", "Positive"), ((string)Assert.Single(Corrections())["soc_judged"], (string)Corrections()[0]["soc_said"]));
    }

    [Fact]
    public async Task WhoMayNotWriteTheMessageCorrectsNothing()
    {
        var message = Said("reader", "1", "I love this lamp");
        Assert.Equal(403, (await emulator.Send(HttpMethod.Patch, $"soc_socialmessages({message})", "reader", new { soc_sentiment = Negative })).Status);
        Assert.Empty(Corrections());
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("leave")]
    [InlineData("row")]
    public async Task ErasingAMessageTakesItsCorrectionAlong(string way)
    {
        var message = Said("erased", "1", "I love this lamp");
        await Patch(message, "agent", new { soc_sentiment = Negative, soc_intent = Complaint });
        emulator.ProcessAllDue();
        Assert.Equal(1, Setting("Sentiment")["soc_corrections"]);
        if (way == "row") emulator.Service().Delete("soc_socialmessage", message);
        else emulator.Ingest(way == "delete" ? Posts.Delete("erased", "1") : Posts.Leave("erased", "ada"));
        Assert.Empty(Corrections());
        emulator.ProcessAllDue();
        Assert.Equal(0, Setting("Sentiment")["soc_corrections"]);
        Assert.False(Setting("Sentiment").Contains("soc_weights"));
    }

    [Fact]
    public void WhatIsCorrectedAgainAndAgainIsLearnedAndAgreementIsShown()
    {
        var told = Enumerable.Range(0, 60).Select(n => Posts.Note("learn", $"{n}", text: n % 2 == 0 ? $"the frobnicator went plonk on day {n}" : $"the box stands in room {n}")).ToArray();
        emulator.Ingest(told);
        for (var n = 0; n < 60; n += 2) Correct("learn", n, "agent", "soc_sentiment", Negative);
        for (var n = 1; n < 60; n += 2) emulator.Service("manager").Update(new Entity("soc_socialmessage", emulator.Message("learn", $"{n}").Id) { ["soc_sentimentset"] = true });
        emulator.Ingest(Posts.Note("learn", "before", text: "my frobnicator went plonk"));
        Assert.Equal("Neutral", emulator.Message("learn", "before").FormattedValues["soc_sentiment"]);
        emulator.ProcessAllDue();
        emulator.Ingest(Posts.Note("learn", "after", text: "my frobnicator went plonk"));
        Assert.Equal("Negative", emulator.Message("learn", "after").FormattedValues["soc_sentiment"]);
        var setting = Setting("Sentiment");
        Assert.Equal((60, 0.5m), ((int)setting["soc_corrections"], (decimal)setting["soc_agreementbefore"]));
        Assert.InRange((decimal)setting["soc_agreementafter"], 0.9m, 1m);

        // A manager deletes what was said of them: it is as if it had never been.
        foreach (var correction in Corrections()) emulator.Service("manager").Delete("soc_judgementcorrection", correction.Id);
        emulator.ProcessAllDue();
        emulator.Ingest(Posts.Note("learn", "unlearned", text: "my frobnicator went plonk"));
        Assert.Equal("Neutral", emulator.Message("learn", "unlearned").FormattedValues["soc_sentiment"]);
        Assert.Equal("Negative", emulator.Message("learn", "0").FormattedValues["soc_sentiment"]);
    }

    /// <summary>It drives that person's own corrections out, and changes little for all.</summary>
    [Fact]
    public void AStormOfCorrectionsByOneUserIsBounded()
    {
        const int storm = 620;
        foreach (var chunk in Enumerable.Range(0, storm).Chunk(100)) emulator.Ingest([.. chunk.Select(n => Posts.Note("storm", $"{n}", text: $"thank you, great service number {n}"))]);
        emulator.Ingest(Posts.Note("storm", "other", text: "the box stands in room 7"));
        emulator.Service("manager").Update(new Entity("soc_socialmessage", emulator.Message("storm", "other").Id) { ["soc_sentiment"] = new OptionSetValue(Positive) });
        var messages = emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.BeginsWith, Posts.Id("storm", ""), "soc_externalid").Where(m => !((string)m["soc_externalid"]).EndsWith("other", StringComparison.Ordinal)).ToList();
        foreach (var message in messages) emulator.Service("agent").Update(new Entity("soc_socialmessage", message.Id) { ["soc_sentiment"] = new OptionSetValue(Negative) });
        Assert.Equal(storm + 1, Corrections().Count);
        emulator.ProcessAllDue();
        var left = Corrections();
        Assert.Equal(500, left.Count(c => c.GetAttributeValue<EntityReference>("soc_userid").Id == emulator.UserId("agent")));
        Assert.Equal(1, left.Count(c => c.GetAttributeValue<EntityReference>("soc_userid").Id == emulator.UserId("manager")));
        Assert.Equal(501, Setting("Sentiment")["soc_corrections"]);
        Assert.All(messages, m => Assert.Equal(true, emulator.Service().Retrieve("soc_socialmessage", m.Id, new ColumnSet("soc_sentimentset"))["soc_sentimentset"]));
    }

    [Fact]
    public async Task WhatAPersonSaysAConversationIsStandsUntilItIsTakenBack()
    {
        var message = Said("thread", "1", "I love this lamp");
        var conversation = emulator.Conversation(emulator.Message("thread", "1")).Id;
        await emulator.Send(HttpMethod.Patch, $"soc_conversations({conversation})", "agent", new { soc_intent = Complaint, soc_sentiment = Negative });
        emulator.Ingest(Posts.Note("thread", "2", inReplyTo: "1", text: "Thank you, great lamp!", published: "2026-01-01T11:00:00Z"));
        var row = emulator.Conversation(emulator.Message("thread", "1"));
        Assert.Equal(("Complaint", "Negative"), (row.FormattedValues["soc_intent"], row.FormattedValues["soc_sentiment"]));
        Assert.Equal(emulator.Message("thread", "2")["soc_sentimentscore"], row["soc_sentimentscore"]);
        await emulator.Send(HttpMethod.Patch, $"soc_conversations({conversation})", "agent", new { soc_intentset = false });
        row = emulator.Conversation(emulator.Message("thread", "1"));
        Assert.Equal(("Praise", "Negative"), (row.FormattedValues["soc_intent"], row.FormattedValues["soc_sentiment"]));
        Assert.NotEqual(Guid.Empty, message);
    }

    /// <summary>Of two threads that turn out to be one, what a person said of either stands.</summary>
    [Fact]
    public async Task WhatAPersonSaysSurvivesAJoin()
    {
        emulator.Ingest(Posts.Note("join", "2", inReplyTo: "1", text: "I love this lamp", published: "2026-01-01T11:00:00Z"), Posts.Note("join", "9", text: "Hello"));
        var conversation = emulator.Conversation(emulator.Message("join", "2")).Id;
        await emulator.Send(HttpMethod.Patch, $"soc_conversations({conversation})", "agent", new { soc_intent = Complaint });
        emulator.Ingest(Posts.Note("join", "1", inReplyTo: "9", text: "I hate it"));
        var joined = emulator.Conversation(emulator.Message("join", "9"));
        Assert.Equal(("Complaint", true), (joined.FormattedValues["soc_intent"], (bool)joined["soc_intentset"]));
    }

    [Fact]
    public async Task OnlyManagersAndPrivacyReadCorrections()
    {
        await Patch(Said("rights", "1", "I love this lamp"), "agent", new { soc_sentiment = Negative });
        Assert.Equal(403, (await emulator.Get("soc_judgementcorrections", "agent")).Status);
        Assert.Single((await emulator.Get("soc_judgementcorrections", "manager")).Rows);
        Assert.Equal(403, (await emulator.Post("soc_judgementcorrections", new { soc_name = "forged" }, "manager")).Status);
    }

    private Guid Said(string prefix, string id, string text)
    {
        emulator.Ingest(Posts.Note(prefix, id, text: text));
        return emulator.Message(prefix, id).Id;
    }

    private async Task Patch(Guid message, string user, object change)
    {
        var answer = await emulator.Send(HttpMethod.Patch, $"soc_socialmessages({message})", user, change);
        Assert.True(answer.Status == 204, answer.Text);
    }

    private void Correct(string prefix, int id, string user, string column, int value) =>
        emulator.Service(user).Update(new Entity("soc_socialmessage", emulator.Message(prefix, $"{id}").Id) { [column] = new OptionSetValue(value) });

    private List<Entity> Corrections() => emulator.All("soc_judgementcorrection");

    private Entity Setting(string name) => emulator.Rows("soc_judgementsetting", "soc_name", ConditionOperator.Equal, name).Single();
}
