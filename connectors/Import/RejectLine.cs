using System.Text.Json;

namespace SocialExtension.Connectors.Import;

/// <summary>One line of the rejects file.</summary>
internal static class RejectLine
{
    /// <summary>How each line begins.</summary>
    public const string Beginning = "{\"line\":";

    public static void Write(Utf8JsonWriter writer, Reject reject)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", reject.Item.Line);
        writer.WriteString("code", reject.Code);
        writer.WriteString("reason", reject.Reason);
        writer.WriteString("activity", reject.Text);
        writer.WriteEndObject();
    }

    /// <summary>Which activity a line is about; null where it is no line of a rejects file.</summary>
    public static (long Line, string Activity)? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("line", out var line) && line.TryGetInt64(out var number)
                && root.TryGetProperty("code", out _)
                && root.TryGetProperty("activity", out var activity)
                ? (number, activity.GetString() ?? "")
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
