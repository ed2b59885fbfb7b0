using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialExtension.Plugins.Issues;

/// <summary>Whether a fix holds: new conversations in the four weeks before it against those after it.</summary>
internal sealed class FixReport
{
    private const int Weeks4 = 28;
    private const int Weeks2 = 14;
    private const int FewestToReturn = 3;
    private const double Unlikely = 0.05;

    // A fix that leaves half of the mentions has not taken the cause away.
    private const double Half = 0.5;

    private FixReport(string sentence, bool isBack)
    {
        Sentence = sentence;
        IsBack = isBack;
    }

    /// <summary>For people: the numbers, the test and what it says.</summary>
    public string Sentence { get; }

    /// <summary>The rate of the last two weeks is more than half of what it was: unlikely to be chance.</summary>
    public bool IsBack { get; }

    /// <param name="began">When the issue's conversations began.</param>
    /// <param name="fixedOn">When it was said to be fixed.</param>
    /// <param name="now">The time.</param>
    public static FixReport Of(IReadOnlyCollection<DateTime> began, DateTime fixedOn, DateTime now)
    {
        var before = began.Where(b => b <= fixedOn && b > fixedOn.AddDays(-Weeks4)).ToList();
        var beforeDays = before.Count == 0 ? Weeks4 : Math.Max(1, Math.Min(Weeks4, (fixedOn - before.Min()).TotalDays));
        var from = now.AddDays(-Weeks2) > fixedOn ? now.AddDays(-Weeks2) : fixedOn;
        var recent = began.Count(b => b > from && b <= now);
        var recentDays = Math.Max(1.0 / 24, (now - from).TotalDays);
        var after = began.Count(b => b > fixedOn && b <= now);
        var afterDays = Math.Max(1.0 / 24, (now - fixedOn).TotalDays);
        var isBack = recent >= FewestToReturn && RateTest.AtLeast(before.Count, beforeDays, recent, recentDays, Half) < Unlikely;
        var fewer = RateTest.AtMost(before.Count, beforeDays, after, afterDays);
        var numbers = string.Format(CultureInfo.InvariantCulture, "{0} new in {1} before the fix, {2} in {3} after it", before.Count, Days(beforeDays), after, Days(afterDays));
        var verdict = isBack
            ? string.Format(CultureInfo.InvariantCulture, "It is back: {0} in the last {1} are more than half the former rate (p = {2:0.000})", recent, Days(recentDays), RateTest.AtLeast(before.Count, beforeDays, recent, recentDays, Half))
            : string.Format(CultureInfo.InvariantCulture, fewer < Unlikely ? "The fix holds (p = {0:0.000})" : "Too early to tell (p = {0:0.000})", fewer);
        return new FixReport($"{verdict}. {numbers}. Conditional test of two Poisson rates.", isBack);
    }

    private static string Days(double days)
    {
        var shown = days.ToString("0.#", CultureInfo.InvariantCulture);
        return shown == "1" ? "1 day" : shown + " days";
    }
}
