using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries.Dates;

/// <summary>The platform's numbers of time zones (column timezonecode), as far as they are known here.</summary>
internal static class TimeZones
{
    private static readonly Dictionary<int, (string Iana, string Windows)> Names = new()
    {
        [1] = ("Pacific/Pago_Pago", "UTC-11"),
        [2] = ("Pacific/Honolulu", "Hawaiian Standard Time"),
        [3] = ("America/Anchorage", "Alaskan Standard Time"),
        [4] = ("America/Los_Angeles", "Pacific Standard Time"),
        [10] = ("America/Denver", "Mountain Standard Time"),
        [15] = ("America/Phoenix", "US Mountain Standard Time"),
        [20] = ("America/Chicago", "Central Standard Time"),
        [30] = ("America/Mexico_City", "Central Standard Time (Mexico)"),
        [35] = ("America/New_York", "Eastern Standard Time"),
        [45] = ("America/Bogota", "SA Pacific Standard Time"),
        [50] = ("America/Halifax", "Atlantic Standard Time"),
        [60] = ("America/St_Johns", "Newfoundland Standard Time"),
        [65] = ("America/Sao_Paulo", "E. South America Standard Time"),
        [80] = ("Atlantic/Azores", "Azores Standard Time"),
        [85] = ("Europe/London", "GMT Standard Time"),
        [90] = ("Atlantic/Reykjavik", "Greenwich Standard Time"),
        [92] = ("UTC", "UTC"),
        [95] = ("Europe/Budapest", "Central Europe Standard Time"),
        [100] = ("Europe/Warsaw", "Central European Standard Time"),
        [105] = ("Europe/Paris", "Romance Standard Time"),
        [110] = ("Europe/Berlin", "W. Europe Standard Time"),
        [113] = ("Africa/Lagos", "W. Central Africa Standard Time"),
        [120] = ("Africa/Cairo", "Egypt Standard Time"),
        [125] = ("Europe/Kyiv", "FLE Standard Time"),
        [130] = ("Europe/Bucharest", "GTB Standard Time"),
        [135] = ("Asia/Jerusalem", "Israel Standard Time"),
        [140] = ("Africa/Johannesburg", "South Africa Standard Time"),
        [145] = ("Europe/Moscow", "Russian Standard Time"),
        [150] = ("Asia/Riyadh", "Arab Standard Time"),
        [155] = ("Africa/Nairobi", "E. Africa Standard Time"),
        [160] = ("Asia/Tehran", "Iran Standard Time"),
        [165] = ("Asia/Dubai", "Arabian Standard Time"),
        [175] = ("Asia/Kabul", "Afghanistan Standard Time"),
        [190] = ("Asia/Kolkata", "India Standard Time"),
        [193] = ("Asia/Kathmandu", "Nepal Standard Time"),
        [205] = ("Asia/Bangkok", "SE Asia Standard Time"),
        [210] = ("Asia/Shanghai", "China Standard Time"),
        [215] = ("Asia/Singapore", "Singapore Standard Time"),
        [220] = ("Asia/Taipei", "Taipei Standard Time"),
        [225] = ("Australia/Perth", "W. Australia Standard Time"),
        [230] = ("Asia/Seoul", "Korea Standard Time"),
        [235] = ("Asia/Tokyo", "Tokyo Standard Time"),
        [245] = ("Australia/Darwin", "AUS Central Standard Time"),
        [250] = ("Australia/Adelaide", "Cen. Australia Standard Time"),
        [255] = ("Australia/Sydney", "AUS Eastern Standard Time"),
        [260] = ("Australia/Brisbane", "E. Australia Standard Time"),
        [285] = ("Pacific/Fiji", "Fiji Standard Time"),
        [290] = ("Pacific/Auckland", "New Zealand Standard Time"),
    };

    /// <summary>The zone of a number; where no number is set, UTC.</summary>
    public static TimeZoneInfo Find(int? code)
    {
        if (code is null) return TimeZoneInfo.Utc;
        if (!Names.TryGetValue(code.Value, out var names)) throw Fault.NotSupported($"the time zone with the code {code}");
        return TimeZoneInfo.TryFindSystemTimeZoneById(names.Iana, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(names.Windows);
    }
}
