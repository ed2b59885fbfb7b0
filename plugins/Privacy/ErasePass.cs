using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Ties;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// One pass of erasing a person. The first hides everything and leaves the marks by which what arrives again is refused; then rows go, as many
/// as a pass may change. What is left is found anew each time, so that a pass may be repeated, and another may go on for it.
/// </summary>
internal sealed class ErasePass
{
    private const int MostCounted = 5000;
    private readonly IOrganizationService service;
    private readonly Subject subject;
    private readonly ErasureCounts counts;
    private readonly Networks networks;
    private readonly SuppressionMarks marks;
    private int room = PassedOn.RowsPerCall;

    public ErasePass(IOrganizationService service, Subject subject, ErasureCounts counts)
    {
        this.service = service;
        this.subject = subject;
        this.counts = counts;
        networks = NetworkLabels.Load(service);
        marks = new SuppressionMarks(service, OrganizationSecret.Ensure(service));
    }

    /// <summary>Erases as much as a pass may.</summary>
    /// <returns>How much is left, at the least.</returns>
    public int Run()
    {
        marks.Set(subject.Keys);
        foreach (var profile in subject.Profiles.Where(p => p.Erased != true).OrderBy(p => p.Id)) Hide(profile);
        foreach (var step in new Action[] { Notes, Answers, Mentions, Messages, MentionsElsewhere, Conversations, Observations, Records, Suggestions, Ties, Profiles, Evidence, Contact })
        {
            step();
            if (room <= 0) return Math.Max(1, Remaining());
        }

        return 0;
    }

    private int Remaining() => subject.Messages().SelectMany(q => service.Top(q, MostCounted)).Select(m => m.Id).Distinct().Count();

    /// <summary>From now on nobody sees the profile or its messages. Whose it is stays known until it goes, and due processing keeps away.</summary>
    private void Hide(SocialProfileRow profile)
    {
        var change = new SocialProfileRow(profile.Id);
        ErasedProfile.Write(change, networks.Label((int?)profile.Network ?? 0), isNew: false);
        change.CustomerId = new EntityReference("contact", subject.Contact);
        change.WorkPending = false;
        // By it the person is found in what others wrote; it goes with the row.
        change.Row.Attributes.Remove(SocialProfile.Handle);
        service.Update(change);
    }

    /// <summary>What we wrote is found by whom a conversation is with, which it says only as long as the person's own messages count.</summary>
    private void Answers() => Forget(subject.Answers(), null);

    private void Notes()
    {
        foreach (var table in new[] { "annotation", "queueitem" }) Count(ErasureCounts.Notes, DroppedNotes.Drop(service, subject.OnConversations(table), room));
        Count(ErasureCounts.Notes, DroppedNotes.Drop(service, subject.Notes(), room));
    }

    private void Mentions() => Redact((mentions, _) => mentions.Redact(room));

    private void MentionsElsewhere() => Redact((mentions, profile) => mentions.RedactElsewhere(profile.Network, room));

    private void Redact(Func<Mentions, SocialProfileRow, int> redact)
    {
        foreach (var profile in subject.Profiles.Where(p => p.Key is not null))
        {
            if (room > 0) room -= redact(new Mentions(service, profile.Key!, profile.Handle), profile);
        }
    }

    private void Messages()
    {
        foreach (var query in subject.Messages()) Forget(query, subject.Keys);
    }

    /// <summary>Whatever messages are left end the pass: what follows rests on their being gone.</summary>
    private void Forget(QueryExpression query, IReadOnlyCollection<string>? authors)
    {
        var isDone = false;
        while (!isDone && room >= PassedOn.RowsPerCall / 2)
        {
            var pass = new ForgottenMessages(service, networks, room, marks.Set);
            isDone = pass.Run(query, authors);
            room -= pass.Changed;
            counts.Add(ErasureCounts.Messages, pass.Messages);
            counts.Add(ErasureCounts.Conversations, pass.Conversations);
        }

        if (!isDone) room = 0;
    }

    /// <summary>Conversations that others take part in stay without the person; empty ones go.</summary>
    private void Conversations()
    {
        var threads = new ForgottenThreads(service);
        var found = service.Top<ConversationRow>(subject.Conversations(), room);
        var peopled = new HashSet<Guid>(threads.WithMessages(found.Select(c => c.Id).ToList()));
        foreach (var row in found.OrderBy(c => c.Id))
        {
            if (peopled.Contains(row.Id)) service.Update(new ConversationRow(row.Id) { CustomerId = null, StarterId = null, PriorityReason = null });
            else threads.DropWhole(row.Id);
        }

        room -= found.Count;
        counts.Add(ErasureCounts.Conversations, threads.Deleted);
    }

    private void Observations() => Count(ErasureCounts.Observations, DroppedFacts.Drop(service, subject.Observations(), room));

    /// <summary>Likes and shares are taken back from the counters before what remembers them goes.</summary>
    private void Records()
    {
        foreach (var profile in subject.Profiles.Where(p => p.Key is not null && p.Network is not null))
        {
            if (room <= 0) return;
            var erase = new EraseProfile(service, networks, room);
            erase.Run(profile);
            room -= erase.Changed;
        }

        if (subject.Records() is { } query) Count(ErasureCounts.Reactions, service.Drop(query, room));
    }

    /// <summary>The evidence of a suggestion says what the contact is called or matched by.</summary>
    private void Suggestions()
    {
        var taken = subject.Suggested.OrderBy(p => p.Id).Take(room).ToList();
        foreach (var profile in taken)
        {
            var change = new SocialProfileRow(profile.Id);
            SuggestedMatch.Clear(change);
            service.Update(change);
        }

        Count(ErasureCounts.Suggestions, taken.Count);
    }

    private void Ties() => Count(ErasureCounts.Ties, ForgottenTies.Drop(service, subject.Contact, subject.Keys, room));

    private void Profiles()
    {
        var taken = subject.Profiles.OrderBy(p => p.Id).Take(room).ToList();
        foreach (var profile in taken)
        {
            service.Update(new SocialProfileRow(profile.Id) { Name = "Deleted profile", ExternalId = null, Key = null, CustomerId = null });
            service.Delete(SocialProfile.Table, profile.Id);
        }

        Count(ErasureCounts.Profiles, taken.Count);
    }

    private void Evidence() => Count(ErasureCounts.Suggestions, new NamedElsewhere(service, subject.Contact).Forget(room));

    private void Contact() => counts.Add(ErasureCounts.Contact, ErasedContact.Write(service, subject.Contact) ? 1 : 0);

    private void Count(string what, int rows)
    {
        counts.Add(what, rows);
        room -= rows;
    }
}
