using System.Text.Json;

namespace SocialExtension.Connectors.Tests.Support;

/// <summary>soc_IngestActivities: idempotent by the activity's id.</summary>
internal sealed class FakeIngestion
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The texts of the activities of each call, as they arrived.</summary>
    public List<IReadOnlyList<string>> Calls { get; } = [];

    /// <summary>The parameter 'Activities' of the last call, whole.</summary>
    public string LastActivities { get; private set; } = "";

    /// <summary>The parameter 'ChannelId' of each call.</summary>
    public List<string?> ChannelIds { get; } = [];

    /// <summary>The ids that were taken in, in order, each once.</summary>
    public List<string> TakenIn { get; } = [];

    /// <summary>How many activities a call gets to, given its number.</summary>
    public Func<int, int> Reach { get; set; } = _ => 500;

    /// <summary>The code with which an activity is rejected.</summary>
    public Func<JsonElement, string?> Reject { get; set; } = _ => null;

    /// <summary>What an activity that is new comes out as.</summary>
    public Func<JsonElement, string> OutcomeOfNew { get; set; } = _ => "created";

    /// <summary>True to remember no texts: for files that are too large to hold.</summary>
    public bool Forgetful { get; set; }

    /// <summary>Changes 'Results' before they are answered.</summary>
    public Func<string, string> Garble { get; set; } = results => results;

    public object Take(JsonElement parameters)
    {
        // Both parameters are always sent.
        ChannelIds.Add(parameters.GetProperty("ChannelId").GetString());
        LastActivities = parameters.GetProperty("Activities").GetString()!;
        using var given = JsonDocument.Parse(LastActivities, new JsonDocumentOptions { MaxDepth = 1000 });
        var activities = given.RootElement.EnumerateArray().ToList();
        if (!Forgetful) Calls.Add(activities.Select(a => a.GetRawText()).ToList());
        var reach = Reach(Calls.Count);
        var results = activities.Select((activity, index) => index < reach ? TakeOne(activity, index) : new Result(index, "", "remaining", null, null, null)).ToList();
        int Count(string outcome) => results.Count(r => r.outcome == outcome);
        return new
        {
            Received = results.Count,
            Created = Count("created"),
            Updated = Count("updated"),
            Deleted = Count("deleted"),
            Duplicates = Count("duplicate"),
            Rejected = Count("rejected"),
            Remaining = Count("remaining"),
            Results = Garble(JsonSerializer.Serialize(results)),
        };
    }

    private Result TakeOne(JsonElement activity, int index)
    {
        var id = activity.ValueKind == JsonValueKind.Object && activity.TryGetProperty("id", out var text) ? text.GetString()! : "";
        if (Reject(activity) is { } code) return new Result(index, id, "rejected", code, "Because of " + code, null);
        if (!known.Add(id)) return new Result(index, id, "duplicate", null, null, Guid.Empty);
        TakenIn.Add(id);
        return new Result(index, id, OutcomeOfNew(activity), null, null, Guid.Empty);
    }

    private sealed record Result(int index, string id, string outcome, string? code, string? reason, Guid? rowid);
}
