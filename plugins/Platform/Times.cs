using System;
using System.Globalization;

namespace SocialExtension.Plugins.Platform;

/// <summary>Days and times as texts that say the same everywhere.</summary>
internal static class Times
{
    /// <summary>A day without a time, as ISO 8601 has it.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    public static string Day(DateTime day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A moment as RFC 3339 in UTC.</summary>
    public static string Exact(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment to the minute, for people. What comes without a zone is UTC, as the platform's times are.</summary>
    public static string Minute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
