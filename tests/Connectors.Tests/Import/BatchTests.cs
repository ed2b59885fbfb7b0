using System.Text;
using SocialExtension.Connectors.Import;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Tests.Import;

public sealed class BatchTests
{
    [Fact]
    public void ABatchHoldsSoManyThatAreSent() => Assert.Equal([3, 3, 1], Sizes(["1", "2", "3", "4", "5", "6", "7"], 3));

    [Fact]
    public void WhatIsRejectedHereTakesNoPlaceInABatch() => Assert.Equal([4, 1], Sizes(["1", "oops", "2", "3", "4"], 3));

    [Fact]
    public void ABatchOfLongActivitiesIsShorter() =>
        Assert.Equal([2, 2, 1], Sizes(Enumerable.Repeat("\"" + new string('x', (Batches.MostBytes / 2) - 2) + "\"", 5), 100));

    [Fact]
    public void AnActivityLongerThanABatchGoesAlone() =>
        Assert.Equal([1, 1, 1], Sizes(["1", "\"" + new string('x', Batches.MostBytes) + "\"", "2"], 100));

    [Fact]
    public void ManyThatAreRejectedHereMakeABatchWithoutACall() => Assert.Equal([Batches.MostRejectedHere, 1], Sizes(Enumerable.Repeat("oops", Batches.MostRejectedHere + 1), 100));

    [Theory]
    [InlineData("oops", "not_json")]
    [InlineData("{\"a\":1", "not_json")]
    [InlineData("{\"a\":1}}", "not_json")]
    [InlineData("{\"a\":1} {\"a\":2}", "not_json")]
    [InlineData("{\"a\":01}", "not_json")]
    [InlineData("{\"a\":NaN}", "not_json")]
    [InlineData("{'a':1}", "not_json")]
    [InlineData("{\"a\":\"\u0001\"}", "not_json")]
    [InlineData("{\"a\":1}", null)]
    [InlineData(" {\"a\":\"\\ud83d\"} ", null)]
    [InlineData("{\"a\":1,\"a\":2}", null)]
    [InlineData("42", null)]
    public void OnlyWhatIsNotJsonIsRejectedHere(string text, string? code) => Assert.Equal(code, Inspection.Reject(Item(text))?.Code);

    [Fact]
    public void DepthIsForIngestionToJudge() => Assert.Null(Inspection.Reject(Item(new string('[', 5000) + new string(']', 5000))));

    [Fact]
    public void BytesThatAreNotUtf8AreRejectedHere()
    {
        var rejected = Inspection.Reject(Item("") with { Text = [(byte)'"', 0xE9, (byte)'"'] });
        Assert.Equal(("not_json", "It is not UTF-8."), (rejected?.Code, rejected?.Reason));
    }

    private static IEnumerable<int> Sizes(IEnumerable<string> texts, int size)
    {
        var batches = new Batches(texts.Select(Item).GetEnumerator(), size);
        while (batches.Next([]) is { Count: > 0 } batch) yield return batch.Count;
    }

    private static ActivityItem Item(string text) => new(default, default, Encoding.UTF8.GetBytes(text), false, false);
}
