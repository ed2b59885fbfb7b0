using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>Every incoming message is judged in the write that brings it in, and its conversation follows.</summary>
public sealed class JudgedMessagesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Broken = "The kettle is broken and terrible. I want a refund!";
    private const string Lovely = "I love the kettle, thank you so much!";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void AnIncomingMessageHasSentimentIntentTopicAndEvidence()
    {
        emulator.Channel("said", "brand");
        var topic = emulator.Topic("Kettles", "kettle");
        emulator.Ingest(Posts.Note("said", "1", text: Broken, mentions: "brand"));
        var message = emulator.Message("said", "1");
        Assert.Equal(("Negative", "Complaint", "en"), (message.FormattedValues["soc_sentiment"], message.FormattedValues["soc_intent"], (string)message["soc_language"]));
        Assert.InRange((decimal)message["soc_sentimentscore"], -1m, -0.1m);
        Assert.Equal(topic, message.GetAttributeValue<EntityReference>("soc_topicid").Id);
        var evidence = Evidence(message);
        Assert.Contains("terrible", evidence["sentiment"]!["places"]!.AsArray().Select(p => (string)p!["text"]!));
        Assert.Equal("Kettles", (string)evidence["topics"]![0]!["name"]!);
        Assert.Contains("a complaint", (string)evidence["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheCompanySaysIsNotJudged()
    {
        emulator.Channel("own", "brand");
        emulator.Ingest(Posts.Note("own", "1", "brand", text: Broken));
        var message = emulator.Message("own", "1");
        Assert.False(message.Contains("soc_sentiment") || message.Contains("soc_intent") || message.Contains("soc_judgement"));
    }

    [Fact]
    public void OfSeveralTopicsTheFirstIsTheMessagesAndAllAreInTheEvidence()
    {
        emulator.Topic("Toasters", "toaster");
        emulator.Topic("Crumbs", "crumb");
        emulator.Ingest(Posts.Note("several", "1", text: "My toaster is full of crumbs, and the crumb tray of the toaster is lost. Toaster!"));
        var message = emulator.Message("several", "1");
        Assert.Equal("Toasters", message.GetAttributeValue<EntityReference>("soc_topicid").Name);
        Assert.Equal(["Toasters", "Crumbs"], Evidence(message)["topics"]!.AsArray().Select(t => (string)t!["name"]!));
    }

    [Fact]
    public void UrgencyAndSpamAreColumns()
    {
        emulator.Ingest(
            Posts.Note("columns", "1", text: "There is smoke coming from it and my hand is burned", mentions: "brand"),
            Posts.Note("columns", "2", text: "FREE followers!!! Click here https://win.example/1 https://win.example/2 and earn money fast $$$ buy now"));
        Assert.Equal("Harm", emulator.Message("columns", "1").FormattedValues["soc_urgency"]);
        Assert.Equal(true, emulator.Message("columns", "2")["soc_spam"]);
        Assert.Equal("Spam", emulator.Message("columns", "2").FormattedValues["soc_intent"]);
    }

    [Fact]
    public void ACompetitorsFaultIsNoComplaint()
    {
        emulator.Channel("them", "brand");
        emulator.Topic("Rival", "Glimmerco", "Competitor");
        emulator.Ingest(Posts.Note("them", "1", text: "Glimmerco is terrible, it broke after a day and I want a refund", mentions: "brand"));
        var message = emulator.Message("them", "1");
        Assert.Equal("Negative", message.FormattedValues["soc_sentiment"]);
        Assert.NotEqual("Complaint", message.FormattedValues["soc_intent"]);
        Assert.Equal("Rival", message.GetAttributeValue<EntityReference>("soc_topicid").Name);
    }

    [Fact]
    public void AnEditIsJudgedAgainAndADeletionLeavesNothing()
    {
        emulator.Ingest(Posts.Note("edit", "1", text: Lovely));
        Assert.Equal("Positive", emulator.Message("edit", "1").FormattedValues["soc_sentiment"]);
        emulator.Ingest(Posts.Edit("edit", "1", text: Broken));
        Assert.Equal("Negative", emulator.Message("edit", "1").FormattedValues["soc_sentiment"]);
        Assert.Equal("Negative", emulator.Conversation(emulator.Message("edit", "1")).FormattedValues["soc_sentiment"]);
        emulator.Ingest(Posts.Delete("edit", "1"));
        var message = emulator.Message("edit", "1");
        Assert.False(message.Contains("soc_sentiment") || message.Contains("soc_intent") || message.Contains("soc_judgement") || message.Contains("soc_topicid"));
        Assert.False(emulator.Conversation(message).Contains("soc_sentiment"));
    }

    [Fact]
    public void AConversationSaysWhatTheLatestCustomerMessageSaysAndHowItMoved()
    {
        emulator.Channel("moved", "brand");
        emulator.Topic("Lanterns", "lantern");
        emulator.Ingest(
            Posts.Note("moved", "3", inReplyTo: "2", text: "Great service, thank you, I am happy now!", published: "2026-01-01T12:00:00Z"),
            Posts.Note("moved", "2", "brand", "1", text: "We are terribly sorry", published: "2026-01-01T11:00:00Z"),
            Posts.Note("moved", "1", text: "The lantern is broken, terrible quality", mentions: "brand"));
        var conversation = emulator.Conversation(emulator.Message("moved", "1"));
        var (first, last) = (emulator.Message("moved", "1"), emulator.Message("moved", "3"));
        Assert.Equal(("Positive", last["soc_sentimentscore"], first["soc_sentimentscore"]), (conversation.FormattedValues["soc_sentiment"], conversation["soc_sentimentscore"], conversation["soc_firstsentimentscore"]));
        Assert.Equal((decimal)last["soc_sentimentscore"] - (decimal)first["soc_sentimentscore"], conversation["soc_sentimentshift"]);
        Assert.Equal("Lanterns", conversation.GetAttributeValue<EntityReference>("soc_topicid").Name);
        Assert.Equal(last.FormattedValues["soc_intent"], conversation.FormattedValues["soc_intent"]);
    }

    [Fact]
    public void AnEditThatLeavesNothingToJudgeGivesTheWordToTheMessageBefore()
    {
        emulator.Topic("Samovars", "samovar");
        emulator.Ingest(Posts.Note("before", "1", text: "I love my samovar"), Posts.Note("before", "2", inReplyTo: "1", text: "The samovar is broken, terrible", published: "2026-01-01T11:00:00Z"));
        Assert.Equal("Negative", emulator.Conversation(emulator.Message("before", "1")).FormattedValues["soc_sentiment"]);
        emulator.Ingest(Posts.Edit("before", "2", text: "https://pictures.example/7"));
        Assert.Equal("Positive", emulator.Conversation(emulator.Message("before", "1")).FormattedValues["soc_sentiment"]);
    }

    [Fact]
    public void OfAPrivateMessageNoWordStandsInTheEvidence()
    {
        emulator.Channel("private", "brand");
        var note = Posts.Note("private", "1", text: "Your dreadful Zanzibar counter is broken, I want a refund", mentions: "brand");
        note["object"]!["to"] = new JsonArray(Posts.Actor("private", "brand"));
        emulator.Ingest(note);
        var message = emulator.Message("private", "1");
        Assert.Equal("Negative", message.FormattedValues["soc_sentiment"]);
        Assert.NotEmpty(Evidence(message)["sentiment"]!["places"]!.AsArray());
        foreach (var word in new[] { "dreadful", "Zanzibar", "counter", "broken", "refund" }) Assert.DoesNotContain(word, (string)message["soc_judgement"], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A connector needs no right on topics, and whoever may read messages may read what they were judged to be.</summary>
    [Fact]
    public async Task AReaderSeesTheJudgementAndTheTopic()
    {
        emulator.Topic("Candles", "candle");
        emulator.Ingest(Posts.Note("reader", "1", text: "This candle is lovely"));
        var answer = await emulator.Get($"soc_socialmessages({emulator.Message("reader", "1").Id})?$select=soc_judgement&$expand=soc_topicid_soc_socialmessage($select=soc_name)", "reader");
        Assert.Equal("Candles", (string)answer.Json["soc_topicid_soc_socialmessage"]!["soc_name"]!);
        Assert.StartsWith("{\"version\":1", (string)answer.Json["soc_judgement"]!);
    }

    private static JsonNode Evidence(Entity message) => JsonNode.Parse((string)message["soc_judgement"])!;
}
