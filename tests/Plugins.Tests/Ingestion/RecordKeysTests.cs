using SocialExtension.Plugins.Ingestion;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class RecordKeysTests
{
    private const int X = 285100000;

    [Fact]
    public void EveryKindOfRecordHasKeysOfItsOwn()
    {
        Guid[] keys = [RecordKeys.Waiting(X, "m", "a"), RecordKeys.Actor(X, "m", "a"), RecordKeys.Tally(X, "m"), RecordKeys.Reaction(X, "https://x.example/like/1").Id, RecordKeys.Waiting(X, "a", "m"), RecordKeys.Tally(X + 1, "m")];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    /// <summary>A reaction's id is given by others, and must not reach a record of another kind.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoIdThatIsTakenInIsThatOfAnotherRecord(bool isShare)
    {
        foreach (var id in new[] { "waiting\nm\na", "actor\nm\na", "tally\nm", Reaction.ImpliedId(isShare, "m", "a") })
        {
            Assert.Throws<Rejection>(() => ExternalIds.Checked(id, "activity", []));
        }
    }
}
