using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Tests.Platform;

/// <summary>What stands between a string from outside and a tree of values. The oracle is System.Text.Json.</summary>
public class JsonReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{} {}")]
    [InlineData("[1 2]")]
    [InlineData("[01]")]
    [InlineData("[NaN]")]
    [InlineData("[Infinity]")]
    [InlineData("[1.]")]
    [InlineData("[-]")]
    [InlineData("[0x10]")]
    [InlineData("[1abc]")]
    [InlineData("[1}")]
    [InlineData("{'a':1}")]
    [InlineData("[\"a\nb\"]")]
    [InlineData("[\"a\u0001b\"]")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[\"abc")]
    [InlineData("nothing")]
    public void WhatIsNotJsonIsRefused(string text) => Assert.Throws<FormatException>(() => JsonReader.Read(text));

    [Fact]
    public void NamesThatAreNoXmlNamesArrive()
    {
        var node = JsonReader.Read("""{"@context":"c","soc:network":"X","a b":"d","1":"e","":"f"}""");
        Assert.Equal(["c", "X", "d", "e", "f"], new[] { "@context", "soc:network", "a b", "1", "" }.Select(n => node.String(n)));
    }

    [Theory]
    [InlineData("""{"__type":"x:y","a":"b"}""")]
    [InlineData("""{"__type":{"b":1},"a":"b"}""")]
    [InlineData("""{"__type":5,"a":"b"}""")]
    public void ALeadingTypeHintIsAnOrdinaryMember(string text)
    {
        var node = JsonReader.Read(text);
        Assert.Equal("b", node.String("a"));
        Assert.NotNull(node["__type"]);
    }

    [Fact]
    public void AStringInSeveralPiecesIsOneString() => Assert.Equal("http://x\n\"q\" A\t\\", JsonReader.Read("""{"a":"http:\/\/x\n\"q\" \u0041\t\\"}""").String("a"));

    [Fact]
    public void AByteOrderMarkIsPassedOver() => Assert.Equal("b", JsonReader.Read("\uFEFF{\"a\":\"b\"}").String("a"));

    [Fact]
    public void OfTwoMembersWithOneNameTheLastCounts() => Assert.Equal("2", JsonReader.Read("""{"a":"1","a":"2"}""").String("a"));

    /// <summary>Not as attribute arguments: an attribute could not hold a lone surrogate.</summary>
    [Fact]
    public void CharactersThatXmlCannotCarryArrive()
    {
        foreach (var c in new[] { '\uFFFE', '\uFFFF', '\ud800', '\udc00' }) Assert.Equal($"x{c}y", JsonReader.Read($"{{\"a\":\"x{c}y\"}}").String("a"));
        foreach (var c in new[] { '\0', '\u0001', '\uFFFE', '\ud800', '\udc00' }) Assert.Equal($"x{c}y", JsonReader.Read($"{{\"a\":\"x\\u{(int)c:x4}y\"}}").String("a"));
        Assert.Equal("\U0001F600 \U0001F600", JsonReader.Read("{\"a\":\"\\ud83d\\ude00 \U0001F600\"}").String("a"));
    }

    [Fact]
    public void AHugeNumberIsANumber() => Assert.Equal("1e999", JsonReader.Read("[1e999]").Items[0].Text);

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(95)]
    public void HeightCountsTheLevels(int levels) => Assert.Equal(levels, JsonReader.Read(new string('[', levels) + new string(']', levels)).Height);

    [Fact]
    public void AMillionLevelsCostNoStackAndAreSeenAsDeep() =>
        Assert.True(JsonReader.Read("""{"a":"b","deep":""" + new string('[', 1_000_000) + new string(']', 1_000_000) + "}").Height > 64);

    [Fact]
    public void AMegabyteOfTextIsOneString() => Assert.Equal(1_000_000, JsonReader.Read("{\"a\":\"" + new string('x', 1_000_000) + "\"}").String("a")!.Length);

    /// <summary>Whatever System.Text.Json writes is read back the same.</summary>
    [Fact]
    public void ReadsBackAnyText()
    {
        var text = ArbMap.Default.ArbFor<string>().Filter(s => s is not null);
        Prop.ForAll(text, s => JsonReader.Read(JsonSerializer.Serialize(new[] { s })).Items[0].Text == WithoutLoneSurrogates(s)).QuickCheckThrowOnFailure();
    }

    /// <summary>What is taken is JSON for System.Text.Json too; what that takes is taken.</summary>
    [Fact]
    public void AgreesWithTheOracleOnMutatedDocuments()
    {
        const string document = """{"type":"Create","n":-1.5e3,"b":[true,false,null,{"x":"\u00e9\"\\"}],"@id":"z"}""";
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var mutated = Mutate(document, random);
            var valid = IsJson(mutated);
            var taken = Record.Exception(() => JsonReader.Read(mutated));
            Assert.True(taken is null or FormatException, $"{mutated}: {taken}");
            Assert.True(valid == taken is null, $"{mutated}: System.Text.Json says {valid}, we say {taken?.Message ?? "yes"}");
        }
    }

    private static string Mutate(string text, Random random)
    {
        const string alphabet = "{}[]\",:\\ 019eE+-.tfn\tx";
        var chars = text.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(chars.Count);
            if (random.Next(3) == 0) chars.RemoveAt(at);
            else if (random.Next(2) == 0) chars.Insert(at, alphabet[random.Next(alphabet.Length)]);
            else chars[at] = alphabet[random.Next(alphabet.Length)];
        }

        return new string([.. chars]);
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The serializer replaces what is no Unicode text.</summary>
    private static string WithoutLoneSurrogates(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
