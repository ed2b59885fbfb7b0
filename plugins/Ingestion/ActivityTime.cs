using System;
using System.Globalization;
using System.Text.RegularExpressions;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>xsd:dateTime with its zone (w3.org/TR/activitystreams-core, 2.3), cut to whole seconds.</summary>
internal static class ActivityTime
{
    private static readonly DateTime Earliest = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Regex Shape = new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(?<zone>Z|z|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Fraction = new(@"\.\d+", RegexOptions.CultureInvariant);

    /// <summary>The time in UTC.</summary>
    /// <param name="property">The property that holds it, for the message.</param>
    /// <param name="text">Its value.</param>
    /// <param name="now">The time of the call; more than a day later than this is refused.</param>
    public static DateTime Read(string property, string text, DateTime now)
    {
        var match = Shape.Match(text);
        if (!match.Success) throw NoTime(property, text);
        if (!match.Groups["zone"].Success) throw new Rejection("time_without_zone", $"'{property}' is {text}, which names no zone. Send it with Z or an offset such as +02:00.");
        if (!DateTimeOffset.TryParse(Fraction.Replace(text, ""), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) throw NoTime(property, text);
        var utc = time.UtcDateTime;
        if (utc < Earliest || utc > now.AddDays(1)) throw new Rejection("time_out_of_range", $"'{property}' is {text}; accepted are times from 1990 to a day from now.");
        return utc;
    }

    private static Rejection NoTime(string property, string text) => new("missing_time", $"'{property}' is '{Values.Short(text)}', which is no time. Send it as 2026-05-31T14:00:00Z.");
}
