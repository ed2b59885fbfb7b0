using SocialExtension.Plugins.Issues;

namespace SocialExtension.Plugins.Tests.Issues;

/// <summary>The conditional test of two Poisson rates.</summary>
public sealed class RateTestTests
{
    [Fact]
    public void EqualSpansAreACoin() => Assert.Equal(0.0107421875, RateTest.AtMost(9, 10, 1, 10), 10);

    [Fact]
    public void TheTwoTailsOverlapInTheNumberItself() => Assert.Equal(1 + 0.24609375, RateTest.AtMost(5, 7, 5, 7) + RateTest.AtLeast(5, 7, 5, 7), 10);

    [Fact]
    public void ALongerSpanMayHaveMore() => Assert.True(RateTest.AtLeast(5, 5, 10, 20) > RateTest.AtLeast(5, 5, 10, 5));

    [Fact]
    public void WithNothingThereIsNothingToTell() => Assert.Equal((1, 1), (RateTest.AtMost(0, 28, 0, 3), RateTest.AtLeast(0, 28, 0, 3)));

    [Fact]
    public void ManyEventsDoNotOverflow() => Assert.InRange(RateTest.AtMost(4000, 28, 1000, 28), 0, 1e-9);
}
