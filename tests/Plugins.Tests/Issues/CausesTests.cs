using SocialExtension.Plugins.Issues;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Issues;

/// <summary>Which cause a conversation belongs to.</summary>
public sealed class CausesTests
{
    private readonly Frequencies frequencies = new();

    [Fact]
    public void OtherWordsForTheSameTroubleAreTheSame()
    {
        var cause = Cause(0, "I am locked out of my account, the reset mail never comes", "locked out of the account since monday");
        Assert.Same(cause, Among(cause).Find(Read("can't log in to the account at all")));
    }

    [Fact]
    public void AnotherTroubleWithTheSameProductIsNot() => Assert.Null(Among(Cause(0, "I am locked out of my zoomer account")).Find(Read("the zoomer parcel was delivered to somebody else")));

    [Fact]
    public void ThreeRareWordsAreEnoughToJoinAndTwoAreNot()
    {
        var causes = Among(Cause(0, "kettle lid hinge", "hinge lid kettle"));
        Assert.NotNull(causes.Find(Read("hinge kettle lid")));
        Assert.Null(causes.Find(Read("kettle hinge")));
    }

    [Fact]
    public void FoundingTakesMoreThanJoining()
    {
        const string Password = "forgotten password, kettle";
        Assert.Null(Among(Cause(0, "cannot sign in, hinge")).Find(Read(Password)));
        Assert.NotNull(Among(Cause(0, "cannot sign in, kettle")).Find(Read(Password)));
        Assert.NotNull(Among(Cause(0, "cannot sign in, hinge", "cannot sign in, lid", "cannot sign in, spout")).Find(Read(Password)));
    }

    [Fact]
    public void OneTroubleIsTooLittleOfAnIssueWhoseConversationsShareMuchMore()
    {
        const string Much = "locked out, verification codes never arrived, kettle lid hinge handle spout";
        var causes = Among(Cause(0, Much, Much));
        Assert.Null(causes.Find(Read("locked out")));
        Assert.NotNull(causes.Find(Read("locked out, verification codes")));
    }

    [Fact]
    public void OfTwoAlikeTheEarlierCounts()
    {
        const string Said = "locked out of my account on tuesday";
        var (first, second) = (Cause(0, Said), Cause(1, Said));
        Assert.Same(first, Among(second, first).Find(Read(Said)));
    }

    [Fact]
    public void ASketchStaysSmallWhateverIsSaid()
    {
        var cause = Cause(0, "locked out");
        var causes = Among(cause);
        for (var i = 0; i < 40; i++) causes.Join(cause, Read("locked out " + string.Join(' ', Enumerable.Range(0, 30).Select(n => Word((i * 30) + n)))));
        Assert.Equal(Sketch.Most, cause.Sketch.Terms.Count);
        Assert.Equal(41, cause.Sketch.Terms.Single(t => t.Shown == "signing in").Count);
    }

    [Fact]
    public void AWordIsShownOnceTwoSayItAndOneOfThemInPublic()
    {
        var sketch = Sketch.Of(Terms.Read([new MessageText("kettle lid hinge", isPrivate: true)]), frequencies);
        Assert.DoesNotContain(sketch.Terms, t => t.Word is not null);
        sketch.Add(Terms.Read([new MessageText("kettle lid", isPrivate: true)]), frequencies);
        Assert.DoesNotContain(sketch.Terms, t => t.Word is not null);
        sketch.Add(Read("Kettle"), frequencies);
        Assert.Equal(["kettle"], sketch.Terms.Select(t => t.Word).OfType<string>());
    }

    [Fact]
    public void WhatIsKeptIsWhatWasWritten()
    {
        var sketch = Sketch.Of(Read("locked out, kettle lid"), frequencies);
        sketch.Add(Read("locked out, kettle"), frequencies);
        Assert.Equal(SketchText.Write(sketch), SketchText.Write(SketchText.Read(SketchText.Write(sketch))));
        Assert.Equal(Read("kettle lid").Keys, SketchText.ReadTerms(SketchText.Write(Read("kettle lid"))).Keys);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("spoiled")]
    [InlineData("-1;x:y")]
    [InlineData("2;zz:1:;00000001:two:;00000002")]
    public void ASpoiledSketchHasNoTerms(string? text) => Assert.Empty(SketchText.Read(text).Terms);

    private static string Word(int number) => "q" + string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('f' + c - '0')));

    private static Terms Read(string text) => Terms.Read([new MessageText(text)]);

    private Cause Cause(int place, string first, params string[] more)
    {
        var sketch = Sketch.Of(Read(first), frequencies);
        foreach (var text in more) sketch.Add(Read(text), frequencies);
        return new Cause(Guid.NewGuid(), true, place, sketch);
    }

    private Causes Among(params Cause[] causes)
    {
        var all = new Causes(frequencies);
        foreach (var cause in causes) all.Add(cause);
        return all;
    }
}
