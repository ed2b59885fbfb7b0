using System.Text.Json.Nodes;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Understanding;

/// <summary>Whatever people write is taken in, judged or not, and holds nothing up.</summary>
public sealed class BadTextTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    public static TheoryData<string, string, string?, string?> Texts => new()
    {
        { "empty", "", null, null },
        { "links", "https://a.example/1 https://b.example/2", null, null },
        { "emoji", "😡😡😡", "Negative", null },
        { "repeated", string.Concat(Enumerable.Repeat("terrible ", 11_111)), "Negative", "Spam" },
        { "letters", new string('a', 100_000), null, null },
        { "marks", new string('!', 100_000), null, null },
        { "pictures", string.Concat(Enumerable.Repeat("😡", 50_000)), "Negative", null },
        { "mixed", "привет мир こんにちは 你好 مرحبا", null, null },
        { "homoglyphs", "Тhis іs tеrrіblе", null, null },
        { "markup", "&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;terrible&lt;/b&gt; service, it is broken &amp;amp; late", "Negative", "Complaint" },
        { "surrogates", "terrible \uDBFF service, it is broken", "Negative", "Complaint" },
        { "overrides", "\u202Eelbirret\u202C I love this", "Positive", "Praise" },
        { "zero", "ter\u200Brible\u0301\u0301\u0301\u0301", null, null },
        { "commands", "=cmd|' /C calc'!A0 '; DROP TABLE soc_socialmessage; -- {0} ${x}", null, null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void AnyTextIsTakenInAndJudgedOrNot(string name, string text, string? sentiment, string? intent)
    {
        emulator.Channel(name, "brand");
        var activity = Posts.Note(name, "1", text: text, mentions: "brand").ToJsonString();
        Assert.Equal(["created"], emulator.Ingest(JsonNode.Parse(activity)!));
        var message = emulator.Message(name, "1");
        var evidence = (string)message["soc_judgement"];
        Assert.InRange(evidence.Length, 1, 100_000);
        Assert.Equal(1, (int)JsonNode.Parse(evidence)!["version"]!);
        if (sentiment is not null) Assert.Equal(sentiment, message.FormattedValues["soc_sentiment"]);
        if (intent is not null) Assert.Equal(intent, message.FormattedValues["soc_intent"]);
        if (name is "empty" or "links" or "mixed") Assert.False(message.Contains("soc_sentiment") || message.Contains("soc_intent"));
        Assert.Equal(Sentiment(message), Sentiment(emulator.Conversation(message)));
    }

    /// <summary>It is data wherever it goes: in the columns, and in the view's JSON.</summary>
    [Fact]
    public async Task MarkupStaysText()
    {
        const string text = "<img src=x onerror=alert(1)> I love \"it\" </script>";
        emulator.Ingest(Posts.Note("text", "1", text: System.Net.WebUtility.HtmlEncode(text)));
        var message = emulator.Message("text", "1");
        Assert.Equal(text, message["soc_text"]);
        var contact = emulator.Contact("Text");
        emulator.Service("agent").Execute(new Microsoft.Xrm.Sdk.OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile("text", "ada").ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new Microsoft.Xrm.Sdk.EntityReference("contact", contact) });
        var answer = await emulator.Get($"contacts({contact})/Microsoft.Dynamics.CRM.soc_GetSocialView(ConversationId=null,AsOf=null)", "agent");
        var shown = JsonNode.Parse((string)answer.Json["View"]!)!["conversations"]![0]!["messages"]![0]!;
        Assert.Equal(text, (string)shown["text"]!);
        Assert.All(shown["judgement"]!["places"]!.AsArray(), p => Assert.InRange((int)p!["start"]! + (int)p["length"]!, 1, text.Length));
        Assert.Equal("Praise", (string)shown["judgement"]!["intent"]!);
    }

    private static string? Sentiment(Microsoft.Xrm.Sdk.Entity row) => row.FormattedValues.TryGetValue("soc_sentiment", out var label) ? label : null;
}
