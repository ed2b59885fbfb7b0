using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What is judged and what is left alone.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("My order still has not arrived")]
    [InlineData("thx!")]
    [InlineData("@lamps where is it??")]
    [InlineData("WORST. AIRLINE. EVER.")]
    [InlineData("u guys r gr8 lol")]
    public void EnglishIsRead(string text) => Assert.Equal(Reading.English, Read(text));

    [Theory]
    [InlineData("Mi pedido todavía no ha llegado")]
    [InlineData("Meine Bestellung ist immer noch nicht da")]
    [InlineData("Mon colis n'est toujours pas arrivé")]
    [InlineData("Siparişim hâlâ gelmedi")]
    [InlineData("Заказ до сих пор не пришёл")]
    [InlineData("注文がまだ届きません")]
    [InlineData("طلبي لم يصل بعد")]
    [InlineData("qwrtz plmkn xcvbq")]
    [InlineData("ok спасибо большое за помощь")]
    public void OtherLanguagesAreNot(string text)
    {
        var judgement = new Judge().Read(new MessageText(text));
        Assert.Equal(Reading.Other, judgement.Reading);
        Assert.Null(judgement.Sentiment);
        Assert.Null(judgement.Intent);
        Assert.Null(judgement.Language);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://x.example/1 https://x.example/2")]
    [InlineData("@lamps @desks")]
    [InlineData("...!?")]
    [InlineData("12345 67")]
    public void WithoutAWordThereIsNothingToRead(string text) => Assert.Equal(Reading.Empty, Read(text));

    [Fact]
    public void PicturesAloneHaveASentimentAndNoIntent()
    {
        var judgement = new Judge().Read(new MessageText("😡😡😡"));
        Assert.Equal(Reading.Pictures, judgement.Reading);
        Assert.Equal(Schema.Sentiment.Negative, judgement.Sentiment);
        Assert.Null(judgement.Intent);
    }

    private static Reading Read(string text) => new Judge().Read(new MessageText(text)).Reading;
}
