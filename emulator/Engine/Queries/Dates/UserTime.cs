using System.Globalization;

namespace SocialExtension.Emulator.Queries.Dates;

/// <summary>The time of a query as its user sees it: dates in conditions and results are those of the user's zone.</summary>
public sealed class UserTime(DateTime utcNow, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The moment of the query on the user's clock.</summary>
    public DateTime Now { get; } = DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utcNow, zone), DateTimeKind.Unspecified);

    /// <summary>A moment on the user's clock as UTC. One that the clock leaves out in spring is the first after it.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var moment = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (Zone.IsInvalidTime(moment)) moment = moment.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(moment, Zone);
    }

    public DateTime ToLocal(DateTime utc) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone), DateTimeKind.Unspecified);

    /// <summary>A moment that a condition names, in UTC: text that names no zone is on the user's clock.</summary>
    /// <returns>Null where it is no time.</returns>
    public DateTime? Moment(string text)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)) return null;
        return time.Kind switch { DateTimeKind.Unspecified => ToUtc(time), DateTimeKind.Local => time.ToUniversalTime(), _ => time };
    }

    /// <summary>The day that a condition names: as it stands there, or, of a moment with a zone, the user's.</summary>
    /// <returns>Null where it is no time.</returns>
    public DateTime? Day(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } time => time.Date,
        DateTime time => ToLocal(time.ToUniversalTime()).Date,
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) => Day(time),
        _ => null,
    };
}
