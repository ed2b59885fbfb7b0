using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What messages are after.</summary>
public class IntentRulesTests
{
    [Theory]
    [InlineData("Worst service ever, my parcel never arrived and nobody answers", "Complaint")]
    [InlineData("Why is my app still not working?", "Complaint")]
    [InlineData("How do I change the colour of the lamp?", "Question")]
    [InlineData("Can you please send me the invoice", "Request")]
    [InlineData("Thank you so much, great service, you guys rock", "Praise")]
    [InlineData("It would be great if you could add a dark mode", "Suggestion")]
    [InlineData("Where can I buy the new lamp? I want to buy two", "PurchaseIntent")]
    [InlineData("That's it, I'm cancelling my subscription and switching to another company", "ChurnRisk")]
    [InlineData("We sat in the garden until evening", "Other")]
    [InlineData("Earn money from home, click here https://x.example/x", "Spam")]
    public void AMessageIsAfterWhatItSays(string text, string intent) => Assert.Equal(intent, new Judge().Read(new MessageText(text)).Intent.ToString());

    [Fact]
    public void ARequestThatEndsInThanksIsNoPraise() => Assert.NotEqual(Intent.Praise, new Judge().Read(new MessageText("Hi, I can't get into my account, please help. Thanks!")).Intent);

    [Fact]
    public void ConfidenceIsTheShareOfTheIntent()
    {
        var sure = new Judge().Read(new MessageText("Worst service ever, my parcel never arrived and nobody answers"));
        var unsure = new Judge().Read(new MessageText("We sat in the garden, is it late"));
        Assert.InRange(sure.Confidence, 0.9, 1);
        Assert.InRange(unsure.Confidence, 0.1, 0.9);
    }

    [Fact]
    public void ACompetitorsFaultIsNoComplaintAboutUs()
    {
        var topics = new TopicMatcher([new TopicDefinition(Guid.NewGuid(), "Them", TopicKind.Competitor, "brightlight"), new TopicDefinition(Guid.NewGuid(), "Us", TopicKind.Brand, "lamps inc")]);
        const string fault = "Brightlight is the worst, my order never arrived";
        Assert.Equal(Intent.Complaint, new Judge().Read(new MessageText(fault)).Intent);
        Assert.NotEqual(Intent.Complaint, new Judge(topics).Read(new MessageText(fault)).Intent);
        Assert.Equal(Intent.Complaint, new Judge(topics).Read(new MessageText(fault + " and Lamps Inc is no better")).Intent);
    }
}
