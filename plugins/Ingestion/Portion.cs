using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Privacy;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>A portion of a call: read what it touches, decide in memory, write each changed row once.</summary>
internal sealed class Portion
{
    private readonly IOrganizationService service;
    private readonly Origin origin;
    private readonly DateTime now;
    private readonly Networks networks;
    private readonly SuppressedActivities suppressed;
    private readonly Lazy<Judge> judge;

    public Portion(IOrganizationService service, Origin origin, DateTime now, Networks networks, SuppressedActivities suppressed, Lazy<Judge> judge)
    {
        this.suppressed = suppressed;
        this.judge = judge;
        this.now = now;
        this.service = service;
        this.origin = origin;
        this.networks = networks;
    }

    /// <summary>
    /// Takes activities. What two calls do at the same moment can meet without a common row: one finds no post and lets its Delete wait, the
    /// other finds nothing waiting and creates the post. So each looks again once it has written, and the later one settles it.
    /// </summary>
    /// <param name="given">By their place in the input.</param>
    /// <param name="outcomes">Is filled at these places.</param>
    public void Take(IReadOnlyDictionary<int, Activity> given, Outcome?[] outcomes)
    {
        var held = Load(Ordered(given), out var records);
        // After profiles were read: somebody erased meanwhile is known either by the mark, or by the profile, which then is gone when this writes.
        var activities = suppressed.Keep(given, outcomes);
        if (activities.Count == 0) return;
        var ordered = Ordered(activities);
        var look = SecondLook.After(ordered, held, records);
        records.LoadEarlier(service, ordered);
        var written = Write(activities, ordered, outcomes, held, records);
        if (look.IsDue(service)) Settle(activities, new Outcome?[outcomes.Length]);
        Erase(look.Gone(service, written));
    }

    /// <summary>Takes the same activities once more: they change nothing but what met them.</summary>
    private void Settle(IReadOnlyDictionary<int, Activity> activities, Outcome?[] ignored)
    {
        var ordered = Ordered(activities);
        var held = Load(ordered, out var records);
        records.LoadEarlier(service, ordered);
        Write(activities, ordered, ignored, held, records);
    }

    private static List<Activity> Ordered(IReadOnlyDictionary<int, Activity> activities) => activities.OrderBy(a => a.Key).Select(a => a.Value).ToList();

    /// <summary>What activities touch; which messages that is, only the records tell of some.</summary>
    private HeldRows Load(IReadOnlyList<Activity> activities, out Records records)
    {
        var found = records = Records.Load(service, activities);
        return HeldRows.Load(service, activities, activities.SelectMany(found.Messages));
    }

    /// <returns>The keys of the actors whose profiles were written.</returns>
    private IReadOnlyCollection<string> Write(IReadOnlyDictionary<int, Activity> activities, IReadOnlyList<Activity> ordered, Outcome?[] outcomes, HeldRows held, Records records)
    {
        var work = new UnitOfWork(service, SocialProfile.Table, Conversation.Table, SocialMessage.Table, ActivityRecord.Table, Observation.Table);
        var links = new UnitOfWork(service, SocialProfile.Table);
        var batch = new Batch(held, records, departed => Facts.Load(service, ordered, departed, origin), new LiveMessages(service), origin, now, networks, judge, work, links, new ProfileMatches(service, held.Handles));
        batch.Take(activities, outcomes, new HeldReplies(service).PathToRoot);

        work.Flush();
        foreach (var state in batch.NewStates.OrderBy(s => s.RowId)) state.Write(service);
        new JoinThreads(service).CarryOut(batch.Joins);
        links.Flush();
        Erase(batch.Gone);
        return batch.WrittenProfiles;
    }

    private void Erase(IReadOnlyCollection<SocialProfileRow> gone)
    {
        var erase = new EraseProfile(service, networks);
        foreach (var profile in gone.OrderBy(p => p.Id)) erase.Run(profile);
    }
}
