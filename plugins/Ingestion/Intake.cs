using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The first half of a call: what was given, checked one by one, before anything is read or written.</summary>
internal sealed class Intake
{
    /// <summary>At most this many activities of a call are looked at.</summary>
    public const int Limit = 500;

    private Intake(Outcome[] outcomes) => Outcomes = outcomes;

    /// <summary>One place an activity, in the order of input; empty where the second half decides.</summary>
    public Outcome?[] Outcomes { get; }

    /// <summary>What was accepted, by its place in the input.</summary>
    public SortedDictionary<int, Activity> Accepted { get; } = new();

    public static Intake Read(IReadOnlyList<JsonNode> given, ActivityReader reader)
    {
        var intake = new Intake(new Outcome[given.Count]);
        for (var i = 0; i < given.Count; i++)
        {
            if (i < Limit) intake.Read(i, given[i], reader);
            else intake.Outcomes[i] = new Outcome(IdOf(given[i]), Outcome.Remaining, null, $"A call looks at {Limit} activities; send this one again.");
        }

        return intake;
    }

    private void Read(int index, JsonNode item, ActivityReader reader)
    {
        try
        {
            Accepted[index] = reader.Read(item);
        }
        catch (Rejection rejection)
        {
            Outcomes[index] = new Outcome(IdOf(item), Outcome.Rejected, rejection.Code, rejection.Message);
        }
    }

    /// <summary>What the caller can find it by: the id of the post, else that of the activity.</summary>
    private static string? IdOf(JsonNode item)
    {
        var inner = item["object"];
        return inner?.String("id") ?? (inner?.Kind == JsonKind.Text ? inner.Text : null) ?? item.String("id");
    }
}
