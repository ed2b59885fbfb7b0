using System.Text.Json;
using System.Text.Unicode;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Import;

/// <summary>
/// Finds what must not be sent: one text that is not JSON would fail the whole call. Everything else is for ingestion to judge.
/// </summary>
internal static class Inspection
{
    // Depth is for ingestion to judge, and this reader doesn't recurse.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    /// <summary>The reason to reject; null where it can be sent.</summary>
    public static Outcome? Reject(ActivityItem item)
    {
        if (item.Cut) return new Outcome(OutcomeKind.Rejected, "line_too_long", $"The activity is longer than {ActivityItem.Longest / 1024 / 1024} MB. Only its beginning is kept here.");
        if (!Utf8.IsValid(item.Text)) return NotJson("It is not UTF-8.");
        try
        {
            var reader = new Utf8JsonReader(item.Text, Options);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException e)
        {
            return NotJson(e.Message);
        }
    }

    private static Outcome NotJson(string why) => new(OutcomeKind.Rejected, "not_json", why);
}
