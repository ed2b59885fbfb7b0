using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

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
        var service = invocation.System;
        var given = ActivityList.Read(invocation.Input<string>("Activities"));
        var channels = Channels.Load(service);
        var networks = NetworkLabels.Load(service);
        channels.AddSpellings(networks);
        var channelId = invocation.Input<Guid?>("ChannelId") is { } id && id != Guid.Empty ? id : (Guid?)null;
        var channelNetwork = channelId is null ? (int?)null : channels.NetworkOf(channelId.Value);

        var intake = Intake.Read(given, new ActivityReader(networks, channelNetwork, invocation.Now));
        var held = HeldRows.Load(service, intake.Accepted.Values.ToList());
        var work = new UnitOfWork(service, SocialProfile.Table, Conversation.Table, SocialMessage.Table);
        var links = new UnitOfWork(service, SocialProfile.Table);
        var batch = new Batch(held, channels, networks, channelId, work, links);
        batch.Take(intake, new HeldReplies(service).PathToRoot);

        work.Flush();
        foreach (var message in batch.Sent.OrderBy(m => m)) Complete(service, message);
        new JoinThreads(service).CarryOut(batch.Joins);
        links.Flush();
        Answer(invocation, intake.Outcomes!);
    }

    /// <summary>An activity is born open and completed by a second write: the platform refuses a closed one on Create.</summary>
    private static void Complete(IOrganizationService service, Guid message) => service.Update(new SocialMessageRow(message) { StateCode = 1, StatusCode = 2 });

    private static void Answer(Invocation invocation, IReadOnlyList<Outcome> outcomes)
    {
        int Count(string what) => outcomes.Count(o => o.What == what);
        invocation.Output("Received", outcomes.Count);
        invocation.Output("Created", Count(Outcome.Created));
        invocation.Output("Updated", Count(Outcome.Updated));
        invocation.Output("Deleted", 0);
        invocation.Output("Duplicates", Count(Outcome.Duplicate));
        invocation.Output("Rejected", Count(Outcome.Rejected));
        invocation.Output("Remaining", Count(Outcome.Remaining));
        invocation.Output("Results", JsonOutput.Array(a =>
        {
            for (var i = 0; i < outcomes.Count; i++) Write(a, i, outcomes[i]);
        }));
        invocation.Trace.Trace("{0} activities: {1} created, {2} duplicates, {3} rejected", outcomes.Count, Count(Outcome.Created), Count(Outcome.Duplicate), Count(Outcome.Rejected));
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
