using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Understanding;

/// <summary>A second opinion on sentiment, where an administrator switched it on: by a Custom API in the place of the platform's AISentiment.</summary>
public sealed class SecondOpinionTests : IAsyncLifetime
{
    private const string Provider = "Dataverse AISentiment";
    private static readonly List<string> Sent = [];
    private static Func<string, string> answer = _ => "Negative";
    private TestEmulator emulator = null!;

    static SecondOpinionTests() => Recordings.On("AISentiment", call =>
    {
        var text = (string)call.Context.InputParameters["Text"];
        lock (Sent) Sent.Add(text);
        call.Context.OutputParameters["AnalyzedSentiment"] = answer(text);
    });

    public async ValueTask InitializeAsync()
    {
        Sent.Clear();
        answer = _ => "Negative";
        emulator = await TestEmulator.Start();
    }

    [Fact]
    public async Task ByDefaultNobodyIsAsked()
    {
        Provide();
        Say("1");
        await Pass();
        Assert.Empty(Sent);
        Assert.Empty(emulator.All("asyncoperation"));
        Assert.False(Message("1").Contains("soc_sentimentprovider"));
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("OpenAI")]
    public async Task NorByAValueThatNamesNoProvider(string value)
    {
        Provide();
        Switch(value);
        Say("1");
        await Pass();
        Assert.Empty(Sent);
    }

    [Fact]
    public async Task WhereItIsOnTheClassChangesAndWhoSaidSoIsStored()
    {
        Provide();
        Switch("Dataverse");
        Say("1");
        Assert.Equal("Positive", Message("1").FormattedValues["soc_sentiment"]);
        await Pass();
        var row = Message("1");
        Assert.Equal(["I love my lamp"], Sent);
        Assert.Equal(("Negative", false, Provider, false), (row.FormattedValues["soc_sentiment"], (bool)row["soc_sentimentset"], (string)row["soc_sentimentprovider"], (bool)row["soc_secondopinion"]));
        Assert.InRange((DateTime)row["soc_sentimentprovidedon"], DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(1));
        Assert.False(row.Contains("soc_sentimentscore")); // ours was that of another class
        Assert.Equal("Negative", emulator.Conversation(row).FormattedValues["soc_sentiment"]);
        var evidence = JsonNode.Parse((string)row["soc_judgement"])!;
        Assert.Equal(("Positive", "Negative"), ((string)evidence["sentiment"]!["class"]!, (string)evidence["second"]!["class"]!));
        Assert.Contains("Dataverse AISentiment says Negative", (string)evidence["sentence"]!, StringComparison.Ordinal);
        await Pass();
        Assert.Single(Sent);
    }

    [Fact]
    public async Task WhereBothSayTheSameOurScoreStays()
    {
        Provide();
        Switch("Dataverse");
        answer = _ => "Positive";
        Say("1");
        var score = Message("1")["soc_sentimentscore"];
        await Pass();
        Assert.Equal(("Positive", score, Provider), (Message("1").FormattedValues["soc_sentiment"], Message("1")["soc_sentimentscore"], (string)Message("1")["soc_sentimentprovider"]));
    }

    [Fact]
    public async Task WhatAPersonSaidIsNotAskedAboutAndStands()
    {
        Provide();
        Switch("Dataverse");
        Say("1");
        Say("2");
        Correct("1", "Neutral");
        answer = text =>
        {
            Correct("2", "Neutral"); // while it is thought about
            return "Negative";
        };
        await Pass();
        Assert.Single(Sent);
        Assert.All(new[] { "1", "2" }, id => Assert.Equal(("Neutral", true), (Message(id).FormattedValues["soc_sentiment"], (bool)Message(id)["soc_sentimentset"])));
    }

    [Fact]
    public async Task ItOutlivesAPersonsWordAndJudgingAgainButNotANewText()
    {
        Provide();
        Switch("Dataverse");
        Say("1");
        await Pass();
        Correct("1", "Neutral");
        emulator.Service("agent").Update(new Entity("soc_socialmessage", Message("1").Id) { ["soc_sentimentset"] = false });
        Assert.Equal("Negative", Message("1").FormattedValues["soc_sentiment"]);
        emulator.Topic("Lamps", "lamp");
        Assert.Equal(200, (await emulator.Post("soc_JudgeMessages", new { Continuation = (string?)null }, "manager")).Status);
        Assert.Equal(("Negative", Provider, "Lamps"), (Message("1").FormattedValues["soc_sentiment"], (string)Message("1")["soc_sentimentprovider"], Message("1").GetAttributeValue<EntityReference>("soc_topicid").Name));
        emulator.Ingest(Posts.Edit("second", "1", text: "I like my lamp", updated: Now(0)));
        Assert.Equal(("Positive", false), (Message("1").FormattedValues["soc_sentiment"], Message("1").Contains("soc_sentimentprovider")));
        await Pass();
        Assert.Equal(["I love my lamp", "I like my lamp"], Sent);
    }

    [Fact]
    public async Task PrivateMessagesAndThoseOfLongAgoAreNeverSent()
    {
        Provide();
        Switch("Dataverse");
        var direct = Posts.Note("second", "1", text: "I love my lamp", published: Now(-1));
        direct["object"]!["to"] = new JsonArray(Posts.Actor("second", "brand"));
        emulator.Channel("second", "brand");
        emulator.Ingest(direct, Posts.Note("second", "2", text: "I love my lamp", published: Now(-24 * 8)), Posts.Note("second", "3", "brand", text: "We love lamps", published: Now(-1)));
        Assert.Equal("Direct", Message("1").FormattedValues["soc_visibility"]);
        await Pass();
        // Nor where somebody marks it by hand.
        emulator.Service("admin").Update(new Entity("soc_socialmessage", Message("1").Id) { ["soc_secondopinion"] = true });
        emulator.Service("admin").Update(new Entity("soc_socialmessage", Message("3").Id) { ["soc_secondopinion"] = true });
        await emulator.AfterJobs();
        Assert.Empty(Sent);
    }

    [Theory]
    [InlineData("fails")]
    [InlineData("Mixed")]
    [InlineData("")]
    public async Task WhatSaysNothingLeavesOursAndIsNotAskedAgain(string said)
    {
        Provide();
        Switch("Dataverse");
        answer = _ => said == "fails" ? throw new InvalidPluginExecutionException("I love my lamp is no text.") : said;
        Say("1");
        var before = Message("1");
        await Pass();
        await Pass();
        Stays(before);
        Assert.Single(Sent);
    }

    [Fact]
    public async Task AnOrganizationWithoutAISentimentKeepsOurs()
    {
        Switch("Dataverse");
        Say("1");
        var before = Message("1");
        await Pass();
        Stays(before);
        var traces = emulator.Organization.Traces.Newest(50).Where(t => t.Trace.Contains("AISentiment is not available: 0x", StringComparison.Ordinal)).ToList();
        Assert.Single(traces);
        Assert.DoesNotContain("lamp", traces[0].Trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNewestTwentyAPass()
    {
        Provide();
        Switch("Dataverse");
        emulator.Ingest([.. Enumerable.Range(0, 25).Select(i => Posts.Note("second", $"{i}", text: $"I love lamp {i}", published: Now(-i - 1)))]);
        await Pass();
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"I love lamp {i}").Order(), Sent.Order());
        await Pass();
        Assert.Equal(25, Sent.Count);
    }

    [Fact]
    public async Task WhereSentimentIsSwitchedOffNobodyIsAsked()
    {
        Provide();
        Switch("Dataverse");
        emulator.Service("manager").Create(new Entity("soc_judgementsetting") { ["soc_name"] = "Sentiment", ["soc_judgement"] = new OptionSetValue(285100000), ["soc_enabled"] = false });
        Say("1");
        await Pass();
        Assert.Empty(Sent);
    }

    [Fact]
    public void TheVariableGoesWithTheSolutionAndSoDoesItsValue()
    {
        var definition = Assert.Single(emulator.All("environmentvariabledefinition"));
        Assert.Equal(("soc_SentimentProvider", "Off", "String"), ((string)definition["schemaname"], (string)definition["defaultvalue"], definition.FormattedValues["type"]));
        Switch("Dataverse");
        emulator.Organization.Uninstall("SocialExtensionContactForm");
        emulator.Organization.Uninstall("SocialExtension");
        Assert.Empty(emulator.All("environmentvariabledefinition"));
        Assert.Empty(emulator.All("environmentvariablevalue"));
    }

    public async ValueTask DisposeAsync() => await emulator.DisposeAsync();

    private static string Now(int hours) => DateTime.UtcNow.AddHours(hours).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private void Provide() => emulator.Organization.Import(new Package("Platform").Recorder().Api("AISentiment", parameters: [("Text", 10, false)], properties: [("AnalyzedSentiment", 10)]).Zip());

    private void Switch(string value) => emulator.SecondOpinions(value);

    private void Say(string id) => emulator.Ingest(Posts.Note("second", id, text: "I love my lamp", published: Now(-1)));

    private void Correct(string id, string sentiment) =>
        emulator.Service("agent").Update(new Entity("soc_socialmessage", Message(id).Id) { ["soc_sentiment"] = emulator.Option("soc_socialmessage", "soc_sentiment", sentiment) });

    private void Stays(Entity before)
    {
        var row = Message("1");
        Assert.Equal((before.FormattedValues["soc_sentiment"], before["soc_sentimentscore"], before["soc_judgement"]), (row.FormattedValues["soc_sentiment"], row["soc_sentimentscore"], row["soc_judgement"]));
        Assert.Equal((Provider + ": not available", true, false), ((string)row["soc_sentimentprovider"], row.Contains("soc_sentimentprovidedon"), (bool)row["soc_secondopinion"]));
    }

    private async Task Pass()
    {
        emulator.ProcessDue();
        await emulator.AfterJobs();
    }

    private Entity Message(string id) => emulator.Message("second", id);
}
