using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>Likes, Announces, Undos and Flags: each actor counts once, whatever arrives first.</summary>
public sealed class ReactionsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void ALikeAndAnAnnounceRaiseTheirCounterOnceAnActor()
    {
        emulator.Ingest(Posts.Note("once", "1"));
        Assert.Equal(["updated", "duplicate", "updated", "updated"], emulator.Ingest(Posts.Like("once", "1"), Posts.Like("once", "1"), Posts.Like("once", "1", "eve"), Posts.Share("once", "1")));
        Counts("once", 2, 1);
        Assert.Equal(["duplicate", "updated"], emulator.Ingest(Posts.Like("once", "1"), Posts.Like("once", "1", name: "another")));
        Counts("once", 2, 1);
        Assert.Single(emulator.All("soc_socialmessage"), m => ((string)m["soc_externalid"]).Contains("/once/", StringComparison.Ordinal));
    }

    [Fact]
    public void ReactionsBeforeThePostCountWhenItComes()
    {
        Assert.Equal(["updated", "updated", "updated", "updated", "duplicate"], emulator.Ingest(Posts.Like("before", "1"), Posts.Like("before", "1", "eve"), Posts.Share("before", "1"), Posts.Flag("before", "1"), Posts.Flag("before", "1", "eve")));
        emulator.Ingest(Posts.Note("before", "1"));
        Counts("before", 2, 1);
        Assert.True((bool)emulator.Message("before", "1")["soc_flagged"]);
    }

    [Fact]
    public void AnUndoLowersTheCounterAndANewLikeCountsAgain()
    {
        var like = Posts.Like("undo", "1");
        emulator.Ingest(Posts.Note("undo", "1"), like, Posts.Like("undo", "1", "eve"));
        Assert.Equal(["updated", "duplicate", "duplicate"], emulator.Ingest(Posts.Undo(like, "undo"), Posts.Undo(like, "undo"), like));
        Counts("undo", 1, 0);
        Assert.Equal(["updated"], emulator.Ingest(Posts.Like("undo", "1", name: "again")));
        Counts("undo", 2, 0);
    }

    [Fact]
    public void TheCounterFallsWithTheLastLikeOfAnActorThatStands()
    {
        emulator.Ingest(Posts.Note("last", "1"), Posts.Like("last", "1", name: "a"), Posts.Like("last", "1", name: "b"));
        emulator.Ingest(Posts.Undo(Posts.Like("last", "1", name: "a"), "last"));
        Counts("last", 1, 0);
        emulator.Ingest(Posts.Undo(Posts.Like("last", "1", name: "b"), "last"));
        Counts("last", 0, 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnUndoBeforeWhatItUndoesTakesItBackBeforehand(bool inOneBatch)
    {
        var prefix = $"ahead{inOneBatch}";
        var share = Posts.Share(prefix, "1");
        var undo = Posts.Undo(share, prefix);
        emulator.Ingest(Posts.Note(prefix, "1"));
        if (inOneBatch) Assert.Equal(["updated", "duplicate", "duplicate"], emulator.Ingest(undo, undo, share));
        else Assert.Equal(["updated", "duplicate", "duplicate"], [.. emulator.Ingest(undo), .. emulator.Ingest(undo), .. emulator.Ingest(share)]);
        Counts(prefix, 0, 0);
    }

    [Fact]
    public void AnUndoByAnotherIsRejectedAfterAndVoidBefore()
    {
        var like = Posts.Like("theirs", "1");
        emulator.Ingest(Posts.Note("theirs", "1"));
        Assert.Equal(["updated"], emulator.Ingest(Posts.Undo(like, "theirs", "eve")));
        var result = emulator.IngestResults(like)[0]!;
        Assert.Equal(("updated", "void_by_another"), ((string?)result["outcome"], (string?)result["code"]));
        Assert.Equal("not_the_author", (string?)emulator.IngestResults(Posts.Undo(like, "theirs", "eve"))[0]!["code"]);
        Counts("theirs", 1, 0);
        Assert.Equal("not_the_author", (string?)emulator.IngestResults(Claimed(like, "theirs", "eve"))[0]!["code"]);
        Counts("theirs", 1, 0);
    }

    [Fact]
    public void AnUndoMayHoldWhatItUndoesAndALikeMayHaveNoId()
    {
        var like = Posts.Activity("Like", "noid", "bob", Posts.Id("noid", "1"));
        emulator.Ingest(Posts.Note("noid", "1"), like);
        Counts("noid", 1, 0);
        Assert.Equal(["updated"], emulator.Ingest(Posts.Activity("Undo", "noid", "bob", like.DeepClone())));
        Counts("noid", 0, 0);
    }

    [Fact]
    public void AFlagMarksEveryPostThatItNames()
    {
        emulator.Ingest(Posts.Note("flag", "1"), Posts.Note("flag", "2"));
        Assert.Equal(["updated", "duplicate"], emulator.Ingest(Posts.Activity("Flag", "flag", "eve", new JsonArray(Posts.Id("flag", "1"), Posts.Id("flag", "2"))), Posts.Flag("flag", "2")));
        Assert.True((bool)emulator.Message("flag", "1")["soc_flagged"]);
        Assert.True((bool)emulator.Message("flag", "2")["soc_flagged"]);
    }

    [Fact]
    public void WhoTakesAShareBackAndLikesInOneBatchOnlyLikes()
    {
        var share = Posts.Share("swap", "1");
        emulator.Ingest(Posts.Note("swap", "1"), share);
        emulator.Ingest(Posts.Undo(share, "swap"), Posts.Like("swap", "1"));
        Counts("swap", 1, 0);
        emulator.Ingest(Posts.Share("swap", "1", name: "again"));
        Counts("swap", 1, 1);
    }

    /// <summary>Reactions make neither profiles nor messages of those who react.</summary>
    [Fact]
    public void WhoReactsGetsNoProfile()
    {
        emulator.Ingest(Posts.Note("quiet", "1"), Posts.Like("quiet", "1", "crowd"), Posts.Share("quiet", "1", "crowd"), Posts.Flag("quiet", "1", "crowd"));
        Assert.Empty(emulator.Rows("soc_socialprofile", "soc_externalid", Microsoft.Xrm.Sdk.Query.ConditionOperator.Equal, Posts.Actor("quiet", "crowd")));
    }

    private static JsonObject Claimed(JsonNode like, string prefix, string by)
    {
        var claimed = like.DeepClone().AsObject();
        claimed["actor"] = Posts.Actor(prefix, by);
        return claimed;
    }

    private void Counts(string prefix, int likes, int shares)
    {
        var message = emulator.Message(prefix, "1");
        Assert.Equal((likes, shares), (message.GetAttributeValue<int?>("soc_likes") ?? 0, message.GetAttributeValue<int?>("soc_shares") ?? 0));
    }
}
