using System;
using System.Globalization;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>What there is to say about the cause behind a wait: how many others have it, and when it is to be gone.</summary>
internal static class KnownCause
{
    /// <summary>A sentence of its own; null of a cause that is closed, which explains nothing any more.</summary>
    public static string? Sentence(IssueRow issue, DateTime asOf)
    {
        if (issue.Status == IssueStatus.Closed) return null;
        var others = Math.Max(0, (issue.Customers ?? 0) - 1);
        // What was only proposed nobody has looked at yet.
        var isSure = issue.Status is not (null or IssueStatus.New);
        return $"{(isSure ? "Behind it is" : "Behind it may be")} \u201c{issue.Name}\u201d{Others(others, isSure)}{Fix(issue, asOf)}.";
    }

    /// <summary>There is a day to name to who waits.</summary>
    public static bool HasDay(IssueRow issue, DateTime asOf) => issue.Status == IssueStatus.FixPlanned && issue.FixDueOn?.Date >= asOf.Date;

    private static string Others(int others, bool isSure)
    {
        if (others == 0) return "";
        var who = others == 1 ? "one other" : $"{others.ToString(CultureInfo.InvariantCulture)} others";
        return isSure ? $": {who} {(others == 1 ? "has" : "have")} the same problem" : $", as with {who}";
    }

    private static string Fix(IssueRow issue, DateTime asOf) => issue.Status switch
    {
        IssueStatus.Fixed or IssueStatus.Watching => "; it is said to be fixed",
        IssueStatus.FixPlanned when issue.FixDueOn is { } due => $"; the fix {(HasDay(issue, asOf) ? "is" : "was")} due on {due.ToString("dddd, d MMMM", CultureInfo.InvariantCulture)}",
        _ => "",
    };
}
