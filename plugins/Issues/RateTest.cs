using System;

namespace SocialExtension.Plugins.Issues;

/// <summary>
/// Compares two rates of rare events by the conditional test of Przyborowski and Wilenski (Homogeneity of results in testing samples from Poisson series, Biometrika 31, 1940): given how many
/// there were in all, how many fell into the second span is binomial.
/// </summary>
internal static class RateTest
{
    /// <summary>How likely so few would be in the second span, or fewer, if the rate there were <paramref name="ratio"/> times the first.</summary>
    public static double AtMost(int first, double firstDays, int second, double secondDays, double ratio = 1) => Sum(0, second, first + second, Share(firstDays, secondDays, ratio));

    /// <summary>How likely so many would be in the second span, or more, if the rate there were <paramref name="ratio"/> times the first.</summary>
    public static double AtLeast(int first, double firstDays, int second, double secondDays, double ratio = 1) => Sum(second, first + second, first + second, Share(firstDays, secondDays, ratio));

    private static double Share(double firstDays, double secondDays, double ratio) => ratio * secondDays / (firstDays + (ratio * secondDays));

    private static double Sum(int from, int to, int of, double share)
    {
        var sum = 0.0;
        for (var k = from; k <= to; k++) sum += Math.Exp(LogChoose(of, k) + Times(k, Math.Log(share)) + Times(of - k, Math.Log(1 - share)));
        return Math.Min(1, sum);
    }

    /// <summary>Nothing times minus infinity is nothing here.</summary>
    private static double Times(int count, double log) => count == 0 ? 0 : count * log;

    private static double LogChoose(int n, int k)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++) log += Math.Log(n - k + i) - Math.Log(i);
        return log;
    }
}
