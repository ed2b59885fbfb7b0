using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Issues;

/// <summary>New conversations by day, the latest days only.</summary>
internal sealed class Trend
{
    /// <summary>So many days are kept.</summary>
    public const int Most = 180;

    private readonly int[] counts;

    private Trend(DateTime first, int[] counts)
    {
        First = first;
        this.counts = counts;
    }

    /// <summary>The first day, UTC.</summary>
    public DateTime First { get; }

    public IReadOnlyList<int> Counts => counts;

    /// <summary>Counts when conversations began, up to a moment.</summary>
    public static Trend Of(IEnumerable<DateTime> began, DateTime now)
    {
        var days = began.Select(b => b.Date).Where(d => d <= now.Date && d > now.Date.AddDays(-Most)).ToList();
        var first = days.Count == 0 ? now.Date : days.Min();
        var counts = new int[(now.Date - first).Days + 1];
        foreach (var day in days) counts[(day - first).Days]++;
        return new Trend(first, counts);
    }

    /// <summary>As the text of a column: "2026-11-01 2 0 5".</summary>
    public string Write() => Times.Day(First) + string.Concat(counts.Select(c => " " + c.ToString(CultureInfo.InvariantCulture)));
}
