using System.Text.Json.Nodes;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform.Json;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SocialExtension.Plugins.Tests.Ingestion;

public class ActivityReaderTests
{
    private const int X = 285100000;
    private const int Forum = 285100009;
    private static readonly DateTime Now = new(2026, 5, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TakesACreateOfANote()
    {
        var activity = Read(Note());
        Assert.Equal(X, activity.Network);
        Assert.Equal("https://x.example/status/1", activity.ExternalId);
        Assert.Equal("https://x.example/users/ada", activity.Author.ExternalId);
        Assert.Equal("Ada", activity.Author.Name);
        Assert.Equal("Hello & goodbye", activity.Content.Text);
        Assert.Equal(new DateTime(2026, 5, 30, 10, 0, 0, DateTimeKind.Utc), activity.PostedOn);
        Assert.Empty(activity.Cleaned);
    }

    [Theory]
    [InlineData("Article")]
    [InlineData("Question")]
    [InlineData("Video")]
    [InlineData("Image")]
    public void TakesTheOtherKindsOfPosts(string type) => Assert.Equal("Hello & goodbye", Read(Note(o => o["type"] = type)).Content.Text);

    [Fact]
    public void ABareObjectCountsAsItsCreate()
    {
        var bare = JsonNode.Parse("""{"type":"Note","id":"https://x.example/status/1","attributedTo":"https://x.example/users/ada","content":"Hi","published":"2026-05-30T10:00:00Z","soc:network":"X"}""")!;
        Assert.Equal("https://x.example/users/ada", Read(bare).Author.ExternalId);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(" X ")]
    [InlineData("tweeter")]
    public void KnowsNetworksByLabelAndTokenWithoutCaseAndBlanks(string name) => Assert.Equal(X, Read(Note(a => a["soc:network"] = name, onActivity: true)).Network);

    [Fact]
    public void TheChannelsNetworkCountsWhereNoneIsNamed() => Assert.Equal(Forum, Read(Note(a => a.Remove("soc:network"), onActivity: true), Forum).Network);

    [Theory]
    [InlineData("missing_actor", """{"actor":null}""")]
    [InlineData("missing_actor", """{"actor":{"id":null}}""")]
    [InlineData("missing_id", """{"object":{"id":null}}""")]
    [InlineData("missing_time", """{"published":null,"object":{"published":null}}""")]
    [InlineData("missing_time", """{"object":{"published":"yesterday"}}""")]
    [InlineData("id_not_absolute", """{"object":{"id":"status/1"}}""")]
    [InlineData("id_not_absolute", """{"actor":{"id":"ada"}}""")]
    [InlineData("id_not_absolute", """{"object":{"inReplyTo":"2"}}""")]
    [InlineData("unknown_type", """{"type":"Travel"}""")]
    [InlineData("unknown_type", """{"object":{"type":"Place"}}""")]
    [InlineData("unknown_type", """{"object":"https://x.example/status/1"}""")]
    [InlineData("unknown_network", """{"soc:network":"Friendster"}""")]
    [InlineData("unknown_network", """{"soc:network":null}""")]
    [InlineData("time_without_zone", """{"object":{"published":"2026-05-30T10:00:00"}}""")]
    [InlineData("time_out_of_range", """{"object":{"published":"1989-12-31T23:59:59Z"}}""")]
    [InlineData("time_out_of_range", """{"object":{"published":"2026-06-01T12:00:01Z"}}""")]
    [InlineData("not_the_author", """{"object":{"attributedTo":"https://x.example/users/eve"}}""")]
    [InlineData("unknown_type", """{"type":"Update","object":"https://x.example/status/1"}""")]
    [InlineData("unknown_type", """{"type":"Update","object":{"type":"Person"}}""")]
    [InlineData("missing_time", """{"type":"Update","object":{"published":null}}""")]
    [InlineData("not_the_author", """{"type":"Delete","object":{"attributedTo":"https://x.example/users/eve"}}""")]
    [InlineData("missing_id", """{"type":"Delete","object":null}""")]
    [InlineData("missing_id", """{"type":"Delete","object":{"id":null}}""")]
    [InlineData("missing_id", """{"type":"Like","object":[]}""")]
    [InlineData("missing_id", """{"type":"Flag","object":null}""")]
    [InlineData("missing_id", """{"type":"Undo","object":{"type":"Like","id":null,"object":null}}""")]
    [InlineData("missing_actor", """{"type":"Like","actor":null}""")]
    [InlineData("missing_actor", """{"type":"Undo","actor":null}""")]
    [InlineData("id_not_absolute", """{"type":"Announce","object":"status/1"}""")]
    [InlineData("id_not_absolute", """{"type":"Like","id":"like/1"}""")]
    [InlineData("unknown_type", """{"type":"Undo","object":{"type":"Follow"}}""")]
    [InlineData("not_the_author", """{"type":"Undo","object":{"type":"Like","actor":"https://x.example/users/eve"}}""")]
    [InlineData("unknown_network", """{"type":"Like","soc:network":null}""")]
    [InlineData("too_many_objects", """{"type":"Like","object":["https://x.example/1","https://x.example/2"]}""")]
    [InlineData("too_many_objects", """{"type":"Delete","object":["https://x.example/1","https://x.example/2"]}""")]
    public void RejectsWithACode(string code, string change) => Assert.Equal(code, Assert.Throws<Rejection>(() => ReadAny(Merge(Note(), change))).Code);

    [Theory]
    [InlineData("""{"type":"Delete","object":"https://x.example/status/1"}""")]
    [InlineData("""{"type":"Delete","object":{"type":"Note"}}""")]
    [InlineData("""{"type":"Delete","object":{"type":"Tombstone"}}""")]
    [InlineData("""{"object":{"type":"Tombstone"}}""")]
    [InlineData("""{"type":"Update","object":{"type":"Tombstone"}}""")]
    public void ADeleteNamesItsPostByIdOrObject(string change)
    {
        var deletion = Assert.IsType<Deletion>(ReadAny(Merge(Note(), change)));
        Assert.Equal(("https://x.example/status/1", "https://x.example/users/ada"), (deletion.ExternalId, deletion.Author.ExternalId));
    }

    [Fact]
    public void ABareTombstoneIsADeleteByWhomItIsAttributedTo()
    {
        var tombstone = JsonNode.Parse("""{"type":"Tombstone","id":"https://x.example/status/1","attributedTo":"https://x.example/users/ada","soc:network":"X"}""")!;
        Assert.Equal("https://x.example/users/ada", Assert.IsType<Deletion>(ReadAny(tombstone)).Author.ExternalId);
        tombstone.AsObject().Remove("attributedTo");
        Assert.Equal("missing_actor", Code(tombstone));
    }

    [Fact]
    public void ADeleteOfTheActorItselfIsItsDeparture() => Assert.IsType<Departure>(ReadAny(Merge(Note(), """{"type":"Delete","object":"https://x.example/users/ada"}""")));

    [Theory]
    [InlineData("""{"object":{"updated":"2026-05-30T11:00:00Z"}}""", 11)]
    [InlineData("""{"object":{"published":null,"updated":"2026-05-30T11:00:00Z"}}""", 11)]
    [InlineData("""{}""", 10)]
    public void AnUpdateIsAsNewAsItsUpdatedElseItsPublished(string change, int hour)
    {
        var update = Read(Merge(Merge(Note(), """{"type":"Update"}"""), change));
        Assert.True(update.IsUpdate);
        Assert.Equal(hour, update.Content.On.Hour);
    }

    [Theory]
    [InlineData("Like", false)]
    [InlineData("Announce", true)]
    public void AReactionNamesItsMessageAndItself(string type, bool isShare)
    {
        var reaction = Assert.IsType<Reaction>(ReadAny(Merge(Note(), $$"""{"type":"{{type}}","id":"https://x.example/r/1"}""")));
        Assert.Equal(("https://x.example/status/1", "https://x.example/r/1", isShare), (reaction.ExternalId, reaction.Id, reaction.IsShare));
    }

    /// <summary>Networks may leave the id out; then an Undo names who reacted to what.</summary>
    [Theory]
    [InlineData("Like")]
    [InlineData("Announce")]
    public void AReactionWithoutAnIdIsKnownByWhoReactedToWhat(string type)
    {
        var reaction = Assert.IsType<Reaction>(ReadAny(Merge(Note(), $$"""{"type":"{{type}}","id":null,"object":"https://x.example/status/1"}""")));
        var undo = Assert.IsType<Withdrawal>(ReadAny(Merge(Note(), $$$"""{"type":"Undo","object":{"type":"{{{type}}}","id":null,"object":"https://x.example/status/1"}}""")));
        Assert.Equal(reaction.Id, undo.ExternalId);
        Assert.DoesNotContain(':', reaction.Id.Split('\n')[0]);
    }

    [Theory]
    [InlineData("\"https://x.example/r/1\"")]
    [InlineData("""{"id":"https://x.example/r/1"}""")]
    [InlineData("""{"type":"Like","id":"https://x.example/r/1","actor":"https://x.example/users/ada","object":"https://x.example/status/1"}""")]
    public void AnUndoNamesTheReactionByIdOrObject(string undone)
    {
        var note = Note();
        note["type"] = "Undo";
        note["object"] = JsonNode.Parse(undone);
        Assert.Equal("https://x.example/r/1", Assert.IsType<Withdrawal>(ReadAny(note)).ExternalId);
    }

    [Fact]
    public void AFlagNamesUpToAHundredPosts()
    {
        JsonNode Flag(int count) => new JsonObject { ["type"] = "Flag", ["soc:network"] = "X", ["actor"] = "https://x.example/users/ada", ["object"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => (JsonNode)$"https://x.example/status/{i}")]) };
        Assert.Equal(100, Assert.IsType<Report>(ReadAny(Flag(100))).ExternalIds.Count);
        Assert.Equal("too_many_objects", Code(Flag(101)));
    }

    [Fact]
    public void RejectsAnIdOfMoreThanAThousandCharacters()
    {
        Assert.Equal("id_too_long", Code(Note(o => o["id"] = "https://x.example/" + new string('a', 983))));
        Assert.NotNull(Read(Note(o => o["id"] = "https://x.example/" + new string('a', 982))));
    }

    [Fact]
    public void RejectsATextOfMoreThanAHundredThousandCharacters()
    {
        Assert.Equal("text_too_long", Code(Note(o => o["content"] = new string('a', 100_001))));
        Assert.Equal(100_000, Read(Note(o => o["content"] = new string('a', 100_000))).Content.Text.Length);
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, false)]
    public void RejectsMoreThanSixtyFourLevels(int below, bool accepted)
    {
        // The activity and its object are two levels.
        var deep = JsonNode.Parse(new string('[', below) + new string(']', below));
        var note = Note(o => o["deep"] = deep);
        if (accepted) Assert.NotNull(Read(note));
        else Assert.Equal("too_deep", Code(note));
    }

    [Theory]
    [InlineData("https://x.example/it's")]
    [InlineData("https://x.example/a\"b/c\\d")]
    [InlineData("https://x.example/\u202Eabc")]
    [InlineData("tag:x.example,2026:1")]
    [InlineData("at://did:plc:abc/app.bsky.feed.post/3k")]
    public void TakesOddIdsAsTheyAre(string id) => Assert.Equal(id, Read(Note(o => o["id"] = id)).ExternalId);

    [Fact]
    public void CleansWhatCannotBeStoredAndSaysSo()
    {
        var activity = Read(Note(o => o["content"] = "a\0b\u0001c\ud800d"));
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd", activity.Content.Text);
        Assert.Contains(activity.Cleaned, c => c.Contains("the text", StringComparison.Ordinal));
    }

    [Fact]
    public void CutsLongNamesBetweenGraphemeClusters()
    {
        const string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467"; // one cluster of eight units
        var note = Note();
        note["actor"]!["name"] = string.Concat(Enumerable.Repeat(family, 40));
        var activity = Read(note);
        Assert.Equal(200, activity.Author.Name!.Length);
        Assert.Equal(0, activity.Author.Name.Length % family.Length);
        Assert.Contains(activity.Cleaned, c => c.Contains("'name' was cut", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""["as:Public"]""")]
    [InlineData("\"Public\"")]
    [InlineData("""["https://x.example/users/brand","https://www.w3.org/ns/activitystreams#Public"]""")]
    [InlineData("[]")]
    [InlineData("[null]")]
    public void AddressedToThePublicOrToNobodyIsPublic(string to) => Assert.False(Read(Note(o => o["to"] = JsonNode.Parse(to))).Content.IsDirect);

    [Theory]
    [InlineData("""["https://x.example/users/brand"]""")]
    [InlineData("\"https://x.example/users/ada/followers\"")]
    [InlineData("""[{"type":"Person","id":"https://x.example/users/brand"}]""")]
    [InlineData("""[{"type":"Person","name":"without an id"}]""")]
    [InlineData("""["public"]""")]
    public void AddressedToOthersOnlyIsDirect(string to) => Assert.True(Read(Note(o => o["to"] = JsonNode.Parse(to))).Content.IsDirect);

    [Theory]
    [InlineData("to", true)]
    [InlineData("cc", true)]
    [InlineData("to", false)]
    [InlineData("cc", false)]
    public void ThePublicCountsWhereverItIsNamed(string property, bool onActivity)
    {
        var note = Note(o => o["to"] = new JsonArray("https://x.example/users/brand"));
        (onActivity ? note : note["object"]!)[property] = new JsonArray("https://x.example/users/brand", "as:Public");
        Assert.False(Read(note).Content.IsDirect);
    }

    [Fact]
    public void WhomADirectMessageIsAddressedToCountsAsMentioned()
    {
        var note = Note(o => o["to"] = new JsonArray("https://x.example/users/brand"));
        Assert.Equal([RowIdentity.Of("soc_socialprofile", 285100000, "https://x.example/users/brand").Key], Read(note).MentionKeys);
        note["cc"] = new JsonArray("as:Public");
        Assert.Empty(Read(note).MentionKeys);
    }

    [Theory]
    [InlineData(" Ada@mail.example ", "Ada@mail.example")]
    [InlineData("no address", null)]
    [InlineData("a@b@c", null)]
    [InlineData("", null)]
    public void AVerifiedAddressIsTakenAsContactsHaveIt(string given, string? taken)
    {
        var note = Note();
        note["actor"]!["soc:verifiedEmail"] = given;
        var activity = Read(note);
        Assert.Equal(taken, activity.Author.VerifiedEmail);
        Assert.Equal(taken is null && given.Length > 0, activity.Cleaned.Any(c => c.Contains("soc:verifiedEmail", StringComparison.Ordinal)));
        Assert.DoesNotContain(activity.Cleaned, c => given.Length > 0 && c.Contains(given, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//x.example")]
    public void KeepsNoAddressThatIsNotOfTheWeb(string url) => Assert.Null(Read(Note(o => o["url"] = url)).Content.Url);

    [Theory]
    [InlineData("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("<p>Hi<br>there</p><p>&amp; bye</p>", "Hi\nthere\n\n& bye")]
    [InlineData("1 < 2 > 0", "1 < 2 > 0")]
    public void ReadsContentAsTheServerMeansIt(string content, string text) => Assert.Equal(text, Read(Note(o => o["content"] = content)).Content.Text);

    [Fact]
    public void KeepsPlainTextAsItIs() => Assert.Equal("&amp; <p>x</p>", Read(Note(o =>
    {
        o["content"] = "&amp; <p>x</p>";
        o["mediaType"] = "text/plain";
    })).Content.Text);

    [Theory]
    [InlineData("2026-05-30T10:00:00.987Z", "2026-05-30T10:00:00")]
    [InlineData("2026-05-30T12:00:00+02:00", "2026-05-30T10:00:00")]
    [InlineData("2026-05-30T10:00Z", "2026-05-30T10:00:00")]
    public void CutsTimesToWholeSecondsInUtc(string published, string expected) =>
        Assert.Equal(expected, Read(Note(o => o["published"] = published)).PostedOn.ToString("s", System.Globalization.CultureInfo.InvariantCulture));

    private static string Code(JsonNode activity) => Assert.Throws<Rejection>(() => ReadAny(activity)).Code;

    private static Post Read(JsonNode activity, int? channelNetwork = null) => Assert.IsType<Post>(ReadAny(activity, channelNetwork));

    private static Activity ReadAny(JsonNode activity, int? channelNetwork = null)
    {
        var networks = new Networks();
        networks.AddLabel(X, "X");
        networks.AddLabel(Forum, "Forum");
        networks.AddSpelling(X, "Tweeter");
        // The default encoder would not let a lone surrogate through as it stands.
        var json = activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 });
        return new ActivityReader(networks, channelNetwork, Now).Read(JsonReader.Read(json));
    }

    private static JsonObject Note(Action<JsonObject>? change = null, bool onActivity = false)
    {
        var activity = JsonNode.Parse("""
            {"@context":"https://www.w3.org/ns/activitystreams","type":"Create","id":"https://x.example/status/1#create","soc:network":"X",
             "actor":{"type":"Person","id":"https://x.example/users/ada","name":"Ada","preferredUsername":"ada"},
             "object":{"type":"Note","id":"https://x.example/status/1","content":"Hello &amp; goodbye","published":"2026-05-30T10:00:00Z","to":["as:Public"]}}
            """)!.AsObject();
        change?.Invoke(onActivity ? activity : activity["object"]!.AsObject());
        return activity;
    }

    /// <summary>Applies a merge patch (RFC 7396): null takes a member away.</summary>
    private static JsonNode Merge(JsonNode target, string patch) => Merge(target, JsonNode.Parse(patch))!;

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        var result = target as JsonObject ?? [];
        foreach (var (name, value) in changes.ToList())
        {
            if (value is null) result.Remove(name);
            else if (value is JsonObject && result[name] is JsonObject) Merge(result[name], value);
            else result[name] = value.DeepClone();
        }

        return result;
    }
}
