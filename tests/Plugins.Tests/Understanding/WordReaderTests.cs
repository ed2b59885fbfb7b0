using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>How a text is taken apart: in, the text; out, its pieces with their kinds.</summary>
public class WordReaderTests
{
    [Theory]
    [InlineData("Late again!!", "Late:Word again:Word !!:Mark")]
    [InlineData("don't can’t", "don't:Word can’t:Word")]
    [InlineData("@lamps_support see https://x.example/a?b=1, ok", "@lamps_support:Mention see:Word https://x.example/a?b=1,:Link ok:Word")]
    [InlineData("see ow.ly/6QZ9Q and/or call", "see:Word ow.ly/6QZ9Q:Link and:Word /:Stop or:Word call:Word")]
    [InlineData("good :) bad:( 10:30", "good:Word :):Emoticon bad:Word :(:Emoticon 10:Word ::Stop 30:Word")]
    [InlineData("I <3 it &lt;3 &amp; a<b", "I:Word <3:Emoticon it:Word &lt;3:Emoticon &amp;:Stop a:Word <:Stop b:Word")]
    [InlineData("<b class='x'>bad</b><script>alert(1)</script>", "bad:Word alert:Word (:Stop 1:Word ):Stop")]
    [InlineData("#NeverAgain #never_again", "#NeverAgain:Hashtag Never:TagWord Again:TagWord #never_again:Hashtag never:TagWord again:TagWord")]
    [InlineData("#worstservice", "#worstservice:Hashtag worst:TagWord service:TagWord")]
    [InlineData("#zzqqxx", "#zzqqxx:Hashtag zzqqxx:TagWord")]
    [InlineData("😀👍🏽 👩‍👩‍👧 🇩🇪", "😀:Emoji 👍🏽:Emoji 👩‍👩‍👧:Emoji 🇩🇪:Emoji")]
    [InlineData("f***ing", "f***ing:Word")]
    [InlineData("", "")]
    [InlineData(" \t\r\n ", "")]
    public void ATextIsItsPieces(string text, string pieces)
    {
        var words = WordReader.Read(text, Lexicon.Service);
        Assert.Equal(pieces, string.Join(' ', Enumerable.Range(0, words.Count).Select(i => $"{words.Written(i)}:{words[i].Kind}")));
    }

    [Theory]
    [InlineData("greaaaaat", "great")]
    [InlineData("GREAT", "great")]
    [InlineData("ｇｒｅａｔ", "great")]
    [InlineData("grеаt", "great")]
    [InlineData("gr\u200Beat", "great")]
    [InlineData("gr\u00ADeat", "great")]
    public void DisguisedWordsReadAsWhatTheyLookLike(string written, string word) => Assert.Equal(WordHash.Of(word), WordReader.Read(written, Lexicon.General)[0].Hash);

    [Fact]
    public void AWordOfAnotherScriptStaysOne() => Assert.NotEqual(WordHash.Of("opa"), WordReader.Read("ора", Lexicon.General)[0].Hash);

    [Theory]
    [InlineData("parcels", "parcel")]
    [InlineData("deliveries", "delivery")]
    [InlineData("boxes", "box")]
    [InlineData("company's", "company")]
    [InlineData("dont", "don't")]
    public void FormsOfAWordHaveOneStem(string one, string other) => Assert.Equal(WordReader.Read(one, Lexicon.General)[0].Stem, WordReader.Read(other, Lexicon.General)[0].Stem);

    [Theory]
    [InlineData("bus", "bu")]
    [InlineData("class", "clas")]
    public void WhatIsNoPluralKeepsItsEnd(string one, string other) => Assert.NotEqual(WordReader.Read(one, Lexicon.General)[0].Stem, WordReader.Read(other, Lexicon.General)[0].Stem);
}
