using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Privacy;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// soc_IngestActivities: takes in what was said. The platform checks the caller's prvCreatesoc_gate; rows are read and written as SYSTEM,
/// so that a connector needs no right on any table.
/// </summary>
[CustomApi("soc_IngestActivities")]
public sealed class IngestActivities : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var clock = Stopwatch.StartNew();
        var service = invocation.System;
        var given = ActivityList.Read(invocation.Input<string>("Activities"));
        var channels = Channels.Load(service);
        var networks = NetworkLabels.Load(service);
        channels.AddSpellings(networks);
        var channelId = invocation.Input<Guid?>("ChannelId") is { } id && id != Guid.Empty ? id : (Guid?)null;
        var channelNetwork = channelId is null ? (int?)null : channels.NetworkOf(channelId.Value);

        var intake = Intake.Read(given, new ActivityReader(networks, channelNetwork, invocation.Now));
        var portion = new Portion(
            service,
            new Origin(channels, channelId),
            invocation.Now,
            networks,
            new SuppressedActivities(new SuppressionMarks(service, OrganizationSecret.Find(service))),
            new Lazy<Judge>(() => OwnJudge.Load(service, invocation.Trace)));
        Portions.Take(intake, new TimeBudget(() => clock.Elapsed, TimeBudget.PerCall), activities => portion.Take(activities, intake.Outcomes));
        Answer(invocation, intake.Outcomes!);
    }

    private static void Answer(Invocation invocation, IReadOnlyList<Outcome> outcomes)
    {
        int Count(string what) => outcomes.Count(o => o.What == what);
        invocation.Output("Received", outcomes.Count);
        invocation.Output("Created", Count(Outcome.Created));
        invocation.Output("Updated", Count(Outcome.Updated));
        invocation.Output("Deleted", Count(Outcome.Deleted));
        invocation.Output("Duplicates", Count(Outcome.Duplicate));
        invocation.Output("Rejected", Count(Outcome.Rejected));
        invocation.Output("Remaining", Count(Outcome.Remaining));
        invocation.Output("Results", JsonOutput.Array(a =>
        {
            for (var i = 0; i < outcomes.Count; i++) Write(a, i, outcomes[i]);
        }));
        invocation.Trace.Trace(
            "{0} activities: {1} created, {2} updated, {3} deleted, {4} duplicates, {5} rejected, {6} remaining",
            outcomes.Count, Count(Outcome.Created), Count(Outcome.Updated), Count(Outcome.Deleted), Count(Outcome.Duplicate), Count(Outcome.Rejected), Count(Outcome.Remaining));
    }

    private static void Write(JsonOutput array, int index, Outcome outcome) => array.Item(o =>
    {
        o.Number("index", index);
        o.Text("id", outcome.Id is null ? null : TextCleaning.Clean(outcome.Id));
        o.Text("outcome", outcome.What);
        o.Text("code", outcome.Code);
        o.Text("reason", outcome.Reason is null ? null : TextCleaning.Clean(outcome.Reason));
        o.Id("rowid", outcome.RowId);
    });
}
