using System.Text.Json;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Import;

/// <summary>
/// Reads the answer of soc_IngestActivities. What became of each activity stands in its 'Results'; the counts beside it are their sums.
/// An answer that leaves one out must not move the cursor past it.
/// </summary>
internal static class IngestionAnswer
{
    /// <exception cref="StoppedException">It does not say what became of each activity.</exception>
    public static IReadOnlyList<Outcome> Read(JsonDocument? answer, int sent)
    {
        try
        {
            var text = answer?.RootElement.GetProperty("Results").GetString() ?? throw new JsonException("There is no 'Results'.");
            using var results = JsonDocument.Parse(text);
            var outcomes = new Outcome?[sent];
            foreach (var result in results.RootElement.EnumerateArray()) outcomes[result.GetProperty("index").GetInt32()] = OutcomeOf(result);
            return [.. outcomes.Select((outcome, index) => outcome ?? throw new JsonException($"It says nothing about activity {index} of {sent}."))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new StoppedException($"The answer of soc_IngestActivities is not as agreed: {Printable.Text(e.Message)} Is the solution there newer than this program?");
        }
    }

    private static Outcome OutcomeOf(JsonElement result) => new(
        result.GetProperty("outcome").GetString() switch
        {
            "created" => OutcomeKind.Created,
            "updated" => OutcomeKind.Updated,
            "deleted" => OutcomeKind.Deleted,
            "duplicate" => OutcomeKind.Duplicate,
            "rejected" => OutcomeKind.Rejected,
            "remaining" => OutcomeKind.Remaining,
            var unknown => throw new JsonException($"It names the outcome '{unknown}', which is not known here."),
        },
        Text(result, "code"),
        Text(result, "reason"));

    private static string Text(JsonElement result, string name) => result.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
