namespace SocialExtension.Connectors.Server;

/// <summary>How long to wait before a call is repeated.</summary>
internal static class Pauses
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="failed">How many times it failed, counted from 1.</param>
    /// <param name="asked">How long the organization asked to wait, if it did.</param>
    /// <param name="chance">0 to 1. It spreads callers that failed together, so that they don't meet again.</param>
    public static TimeSpan Before(int failed, TimeSpan? asked, double chance)
    {
        if (asked > TimeSpan.Zero) return asked.Value;
        var grown = Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, failed - 1));
        return TimeSpan.FromSeconds(grown * (0.5 + (chance / 2)));
    }
}
